import * as z from 'zod';
import { CALENDAR } from './kinds/durations.ts';
import { type Kind, kinds, orNone, reads, unset } from './kinds/kind.ts';
import { LOGIN, MENTION } from './kinds/names.ts';
import { SHARE, YES_NO, count } from './kinds/numbers.ts';
import { DATE, EMAIL, text } from './kinds/texts.ts';
import { list, section, table } from './section.ts';

/** The way to reach a party of the review. */
export type Asked =
  | { readonly by: 'mail'; readonly to: string }
  | { readonly by: 'mention'; readonly who: string }
  | { readonly by: 'owner' };

const WAY: Kind<Asked> = {
  name: 'mail address or @login',
  wanted: 'a mail address, "@login" or "@organization/team" in quotes, or nothing where the owner asks',
  read: (written) => {
    if (written === '') return { by: 'owner' };
    if (EMAIL.read(written)) return { by: 'mail', to: written };
    const who = written.startsWith('@') ? (LOGIN.read(written) ?? MENTION.read(written)) : undefined;
    return who === undefined ? undefined : { by: 'mention', who };
  },
  hint: (written) => (LOGIN.read(written) ? { nearest: `"@${written}"` } : {}),
  json: { anyOf: [{ type: 'string', pattern: '^ *$|@' }, { type: 'null' }] },
};

const way = z.union([reads(WAY), z.null().transform((): Asked => ({ by: 'owner' }))]);
kinds.add(way, { kind: WAY });

const early = section({
  'sev1-count': reads(orNone(count(1, 1000)))
    .prefault('3')
    .describe('So many severity-one incidents …'),
  'sev1-within': reads(CALENDAR).prefault('90d').describe('… within this time.'),
  'people-changed': reads(orNone(SHARE))
    .prefault('25%')
    .describe('The share of the named people who have gone.'),
  'lines-changed': unset(orNone(SHARE)).describe("The share of the plan's lines that have changed."),
  'vendors-changed': reads(YES_NO).prefault('true').describe('A vendor was added or dropped.'),
  paths: table(text(200, 'path'), reads(count(1, 100000)), 'paths, each with a number of commits')
    .prefault({})
    .describe(
      'Paths in the repository, each with the number of commits since the last review that is too many.',
    ),
});

export const review = section({
  every: unset(orNone(CALENDAR)).describe('How often the plan is reviewed, at the latest.'),
  'open-before': reads(CALENDAR).prefault('30d').describe('How long before that day the review is opened.'),
  owner: list(LOGIN)
    .prefault([])
    .describe('Whose task it is; the next when the first has gone. Left out: administrators.'),
  last: unset(DATE).describe('The day of the last review. Written by `/reviewed`.'),
  ask: table(text(60, 'party'), way, 'parties, each with the way to reach it')
    .prefault({})
    .describe('Who is asked, and how: a mail address, an "@login", or nothing where the owner asks.'),
  early: early.prefault({}).describe('What opens the review sooner.'),
});
