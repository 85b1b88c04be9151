import { describe, expect, test } from 'vitest';
import { FORMS } from '../../app/core/views/numbers/forms.ts';
import { hostile, yearly } from '../core/views/numbers/reports.ts';
import { chromium, opened } from './chromium.ts';
import { chartsIn, noMermaid, objections } from './mermaid.ts';

const why = noMermaid();
const noChromium = chromium() === undefined ? ' (Chromium is not here: apt-get install chromium)' : '';

test.skipIf(why !== undefined)(`Mermaid draws the charts of a report${why ? ` (${why})` : ''}`, async () => {
  const charts = [yearly(), ...hostile()].flatMap((report) => chartsIn(FORMS.md(report)));
  expect(charts.length).toBeGreaterThan(200);
  // What nobody named is the same in each.
  const different = [...new Set(charts)];
  expect(await objections(different)).toEqual(different.map(() => ''));
});

describe.skipIf(noChromium !== '')(`the page of a report${noChromium}`, () => {
  const LOOKS = `<script>addEventListener('load', () => {
    const bars = [...document.querySelectorAll('svg rect')].map((one) => one.getBoundingClientRect());
    document.title = JSON.stringify({
      wide: document.documentElement.scrollWidth, room: innerWidth,
      bars: bars.length, flat: bars.filter(({ width, height }) => width < 1 || height < 1).length,
    });
  });</script>`;
  // It forbids scripts itself: the one that measures it takes that line out first.
  const measured = (page: string): string =>
    page.replace(/<meta http-equiv[^>]*>/, '').replace('</body>', `${LOOKS}</body>`);

  test.each([500, 860])('fits %i pixels, and shows every bar', async (width) => {
    const page = await opened(measured(FORMS.html(yearly())), [`--window-size=${width},900`]);
    const { wide, room, bars, flat } = JSON.parse(/<title>(.*?)<\/title>/.exec(page)![1]!);
    expect([wide <= room, room]).toEqual([true, width]);
    expect([bars, flat]).toEqual([expect.any(Number), 0]);
    expect(bars).toBeGreaterThan(20);
  });
});
