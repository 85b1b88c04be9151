import * as z from 'zod';
import type { Period } from '../incident/words.ts';
import { DURATION } from './kinds/durations.ts';
import { orNone, reads, unset } from './kinds/kind.ts';
import { AUDIENCE, SEVERITY } from './kinds/names.ts';
import { text } from './kinds/texts.ts';
import { section, table } from './section.ts';

/** The statuses in which an audience is promised updates. */
export const RUNNING = ['investigating', 'identified', 'monitoring'] as const;
export type Running = (typeof RUNNING)[number];

/** How often an audience hears, by status; null: only at the end. */
export type Intervals = Readonly<Record<Running, Period | null>>;

const interval = reads(orNone(DURATION));

const byStatus = section({
  investigating: interval.optional().describe('Until the cause is known.'),
  identified: interval.optional().describe('Once the cause is known. Left out: as while investigating.'),
  monitoring: interval
    .optional()
    .describe('Once a fix is in and is being watched. Left out: as once identified.'),
});

const intervals = z.union([interval, byStatus]).transform((written): Intervals => {
  if (written === null || typeof written === 'number') {
    return { investigating: written, identified: written, monitoring: written };
  }
  const investigating = written.investigating ?? null;
  const identified = written.identified === undefined ? investigating : written.identified;
  return {
    investigating,
    identified,
    monitoring: written.monitoring === undefined ? identified : written.monitoring,
  };
});

export const severity = section({
  means: reads(text(200)).prefault('').describe('How people recognise it, in one sentence.'),
  'restore-within': unset(orNone(DURATION)).describe(
    'The promised time to restoration, if one was promised.',
  ),
  updates: table(AUDIENCE, intervals, 'audiences, each with an interval like 30m or one per status')
    .prefault({})
    .describe(
      'For each audience, how often it hears: one interval, or one per status; `none`: only at the end.',
    ),
});

export const severities = table(SEVERITY, severity);
