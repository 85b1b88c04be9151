import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kitPage } from '../../app/core/views/kit/page.ts';
import { blankUpdate } from '../../app/core/views/kit/templates.ts';
import { acme } from '../core/views/kit/acme.ts';
import { spoken } from '../core/views/kit/typed.ts';
import { chromium } from './chromium.ts';
import { open, type Page } from './page.ts';

const without = chromium() === undefined;
const asked = without ? ' (skipped: no Chromium here; apt-get install chromium)' : '';

describe.skipIf(without)(`the kit in a browser without network${asked}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'allclear-page-'));
  const url = pathToFileURL(join(folder, 'kit.html')).href;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(join(folder, 'kit.html'), kitPage(acme()));
    page = await open(url);
  });
  afterAll(async () => {
    await page?.close();
    rmSync(folder, { recursive: true });
  });

  /** Notes something as a person does: types, and presses the button. */
  const note = (words: string, when = '', room = ''): Promise<void> =>
    page.run(`{
      const find = (id) => document.getElementById(id);
      find('note-text').value = ${JSON.stringify(words)};
      find('note-room').value = ${JSON.stringify(room)};
      if (${JSON.stringify(when)}) {
        find('note-at').value = ${JSON.stringify(when)};
        find('note-at').dispatchEvent(new Event('input'));
      }
      document.querySelector('#note button').click();
    }`);
  const pasted = (): Promise<string[]> =>
    page.run(`[...document.querySelectorAll('#paste textarea')].map(({ value }) => value)`);

  it('asks for nothing but itself, and nothing in it is objected to', () => {
    expect(page.asked.filter((address) => !address.startsWith('data:'))).toEqual([url]);
    expect(page.objections).toEqual([]);
  });

  it('fits a phone: nothing is wider than the screen', async () => {
    expect(await page.run('document.documentElement.scrollWidth')).toBe(390);
  });

  it('turns what is noted into lines that the room reads, each at its time', async () => {
    await note('Alice <b>says</b>:\n/resolve does nothing', '2026-11-23T10:05');
    await note('called Citrix', '2026-11-23T10:01', 'acme/outages#412');
    const [one, other, ...more] = await pasted();
    const offset = await page.run<number>(`new Date('2026-11-23T10:05').getTime()`);
    expect(spoken(other!)).toEqual([
      { command: 'note', at: offset, text: 'Alice <b>says</b>: · /resolve does nothing' },
    ]);
    expect(spoken(one!)).toEqual([{ command: 'note', at: offset - 4 * 60_000, text: 'called Citrix' }]);
    expect(more).toEqual([]);
    expect(await page.run(`document.querySelector('#paste h4').textContent`)).toContain('#412 EU customers');
  });

  it('keeps notes over a reload, and lets them be removed', async () => {
    await page.load();
    expect(await page.run(`document.querySelectorAll('#notes li').length`)).toBe(2);
    expect(await page.run(`document.getElementById('kept').textContent`)).toContain('stay on this device');
    await page.run(`document.querySelector('#notes li button').click()`);
    expect(await pasted()).toHaveLength(1);
  });

  it('copies words to send', async () => {
    await page
      .send('Browser.grantPermissions', { permissions: ['clipboardReadWrite'] })
      .catch(() => undefined);
    const said = await page.run<string>(`new Promise((done) => {
      const button = document.querySelector('[data-copies="words-0-0"]');
      new MutationObserver(() => done(button.textContent)).observe(button, { childList: true });
      button.click();
    })`);
    expect(said).toBe('Copied');
    const words = await page.run(`document.getElementById('words-0-0').textContent`);
    expect(words).toBe(blankUpdate('technical', 'The first word', acme()));
  });

  it('prints, with lines to write on and without what only a screen can do', async () => {
    await page.send('Emulation.setEmulatedMedia', { media: 'print' });
    const shown = (what: string): Promise<string> =>
      page.run(`getComputedStyle(document.querySelector(${JSON.stringify(what)})).display`);
    expect(await Promise.all(['.paper', 'nav', '#note', 'button'].map(shown))).toEqual([
      ...['table', 'none', 'none', 'none'],
    ]);
    const { data } = await page.send('Page.printToPDF', { preferCSSPageSize: true });
    expect(Buffer.from(data, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});
