import * as z from 'zod';
import { DURATION } from '../plan/kinds/durations.ts';
import { type Kind, reads, unset } from '../plan/kinds/kind.ts';
import { AUDIENCE, SEVERITY, VENDOR } from '../plan/kinds/names.ts';
import { text } from '../plan/kinds/texts.ts';
import { nearest } from '../plan/nearest.ts';
import { section } from '../plan/section.ts';
import type { Expected } from './scenario.ts';

/** Where a team's scenarios live, beside its plan. */
export const SCENARIOS_PATH = '.github/outage-plan/drills';

/** Kept with the drill, twice: in the card and in the comment that began it. */
export const LONGEST_SCENARIO = 10_000;
export const MOST_INJECTS = 40;

const WORDS = ['lead', 'change', 'vendor', 'update'] as const;

function expectedIn(written: string): Expected | undefined {
  const [word = '', name = '', ...more] = written.toLowerCase().split(/\s+/);
  if (more.length > 0) return undefined;
  if (word === 'lead' || word === 'change') return name === '' ? { what: word } : undefined;
  if (word === 'vendor' && VENDOR.read(name) !== undefined) return { what: word, vendor: name };
  if (word === 'update' && AUDIENCE.read(name) !== undefined) return { what: word, audience: name };
  return undefined;
}

/** What a drill may wait for. */
export const EXPECTED: Kind<Expected> = {
  name: 'what is expected',
  wanted: 'one of lead, change, vendor with its name, or update with its audience, like update public',
  read: expectedIn,
  hint: (written) => {
    const [word = '', ...more] = written.toLowerCase().split(/\s+/);
    const near = WORDS.find((one) => one === word) ?? nearest(word, WORDS);
    const meant = near === 'lead' || near === 'change' ? near : `${near} ${more[0] ?? ''}`;
    return expectedIn(meant) ? { nearest: meant } : {};
  },
  json: { type: 'string', pattern: '^ *(lead|change|(vendor|update) +[a-z0-9][a-z0-9-]{0,39}) *$' },
};

const inject = section({
  at: unset(DURATION).describe('How long after the drill began it comes.'),
  say: reads(text(1_000)).prefault('').describe('What the participants read.'),
  expect: unset(EXPECTED).describe(
    'What is to follow: `lead` (somebody leads), `change` (one is in the ledger), `vendor` and its name (a case is opened), `update` and the audience.',
  ),
  within: unset(DURATION).describe(
    'How soon that is to follow. Left out: as soon as the plan says of it, else 15 minutes.',
  ),
});

/** Every setting of a scenario: the one source of reader and docs. */
export const scenarioSchema = section({
  title: reads(text(120)).prefault('').describe('What is played.'),
  severity: unset(SEVERITY).describe('How bad it is from the beginning. Left out: until somebody says so.'),
  injects: z
    .array(inject, { error: 'a list, each item with at and say' })
    .prefault([])
    .describe('What comes when, forty at most.'),
});

/** A scenario as it is written. */
export type ScenarioSettings = z.output<typeof scenarioSchema>;
