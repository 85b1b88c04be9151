import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { timelineChart } from '../../app/core/views/timeline/chart.ts';
import { HOSTILE } from '../core/hostile.ts';
import { busy } from '../core/views/timeline/busy.ts';
import { declared, recorded, resolved, type Said } from '../core/views/timeline/record.ts';
import { chartsIn, noMermaid, objections } from './mermaid.ts';

const why = noMermaid();

/** A change that says something, from its start to its end. */
const changing = (text: string, n: number): Said[] => [
  ['2026-11-22T10:00:00Z', 'erin', { type: 'change_proposed', number: n + 1, text }],
  ['2026-11-22T10:01:00Z', 'erin', { type: 'change_done', change: `c${3 + 2 * n}.1`, number: n + 1 }],
];

// What only Mermaid would read as something of its own.
const MERMAIDS = [
  'click b1 href "https://evil.example"',
  'section Other',
  'title Other',
  'done, crit, b1, 2020-01-01, 5d',
  '%% a comment',
  '%%{init: {"theme": "dark"}}%%',
  'a : b ; c # d',
  'accTitle: x',
  '```',
  'dateFormat X',
];

test.skipIf(why !== undefined)(
  `Mermaid draws every timeline${why ? ` (${why})` : ''}`,
  async () => {
    const texts = [...HOSTILE, ...MERMAIDS];
    const begin = [declared('2026-11-22T09:41:00Z'), declared('2026-11-22T09:41:00Z')];
    const timelines = [
      recorded(busy(), 'version: 1\ntimezone: Europe/Berlin\n'),
      ...texts.map((text) =>
        recorded([...begin, ...changing(text, 0), resolved('2026-11-22T12:00:00Z', text)]),
      ),
      recorded([...begin, ...texts.slice(0, 40).flatMap(changing)]),
      recorded([declared('2026-12-31T22:50:00Z'), resolved('2027-01-01T00:10:00Z')]),
      recorded(
        [declared('2026-10-25T00:30:00Z'), resolved('2026-10-25T02:30:00Z')],
        'version: 1\ntimezone: Europe/Berlin\n',
      ),
      recorded([declared('2026-11-22T09:41:00Z'), resolved('2026-11-22T09:41:00Z')]),
    ];
    const charts = timelines.flatMap((view) => chartsIn(timelineChart(view)));
    expect(charts).toHaveLength(timelines.length);
    const room = new URL('../room/', import.meta.url);
    const stories = readdirSync(room).filter((name) => /^postmortem-.*\.md$/.test(name));
    charts.push(...stories.flatMap((name) => chartsIn(readFileSync(new URL(name, room), 'utf8'))));
    expect(stories).toEqual(['postmortem-cloudflare.md', 'postmortem-gitlab.md', 'postmortem-s3.md']);
    expect(charts).toHaveLength(timelines.length + stories.length);
    expect(await objections(charts)).toEqual(charts.map(() => ''));
  },
  120_000,
);
