import type { Plan } from '../plan/schema.ts';
import { addresses } from './addresses.ts';
import type { Check, Finding, Known } from './define.ts';
import { hostNames } from './host-names.ts';
import { nextTime } from './next-time.ts';
import { peopleNamed } from './people-named.ts';
import { secretsIn, withoutSecrets } from './secrets.ts';
import { standingOf } from './standing.ts';
import { tooLong } from './too-long.ts';

export type { Finding, Known } from './define.ts';

type Strictness = 'off' | 'warn' | 'block';

const TABLE: readonly (readonly [name: Finding['check'], check: Check, level: (plan: Plan) => Strictness])[] =
  [
    ['too-long', tooLong, ({ words }) => words.tooLong],
    ['no-next-time', nextTime, ({ words }) => words.noNextTime],
    ['host-names', hostNames, ({ words }) => words.hostNames],
    ['addresses', addresses, ({ words }) => words.addresses],
    ['names', peopleNamed, ({ words }) => words.names],
  ];

// Hides a word from us and from nobody else.
const UNSEEN = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/**
 * What speaks against these words for this audience, as the plan's table has it; what blocks comes first. Secrets
 * always block, in words for anybody, and nothing of one is ever repeated.
 */
export function checkWords(text: string, audience: string, plan: Plan, known: Known): Finding[] {
  const seen = text.normalize('NFKC').replace(UNSEEN, '');
  const secrets = secretsIn(seen).map((found): Finding => ({
    check: 'secrets',
    level: 'block',
    found,
    says: `There is what looks like ${found} in it. Take it out, and change it if it is real: it was written here.`,
  }));
  const words = {
    text: withoutSecrets(seen).trim(),
    length: [...text.trim()].length,
    audience,
    standing: standingOf(audience, plan),
    terms: Object.hasOwn(plan.audiences, audience) ? plan.audiences[audience] : undefined,
    plan,
    known,
  };
  const others = TABLE.flatMap(([check, find, levelIn]): Finding[] => {
    const level = levelIn(plan);
    const found = level === 'off' ? undefined : find(words);
    return found && level !== 'off' ? [{ check, level, ...found }] : [];
  });
  return [...secrets, ...others].sort((one, other) => rank(one) - rank(other));
}

const rank = ({ level }: Finding): number => (level === 'block' ? 0 : 1);
