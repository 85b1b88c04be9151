import { HOUR, MINUTE, type Period } from '../../incident/words.ts';
import { written, type Rule, type Use, type Verdict } from './judge.ts';

// Lengths that people would write into a plan.
const MINUTES = [5, 10, 15, 20, 30, 45] as const;
const HOURS = [1, 1.5, 2, 3, 4, 6, 8, 12, 24, 36, 48, 72] as const;
const ROUND: readonly Period[] = [...MINUTES.map((one) => one * MINUTE), ...HOURS.map((one) => one * HOUR)];

/** A length of time that three in four would have kept, where that speaks for another than the rule's; undefined where nothing tells. */
export function suggested({ period }: Rule, uses: readonly Use[], verdict: Verdict): string | undefined {
  const its = verdict === 'overridden' ? uses.filter(({ came }) => came === 'overridden') : uses;
  const took = its.flatMap((use) => use.took ?? []).toSorted((one, other) => one - other);
  const mostly = took[Math.ceil(took.length * 0.75) - 1];
  if (period === undefined || mostly === undefined) return undefined;
  const round = ROUND.find((one) => one + MINUTE > mostly);
  if (round === undefined || round === period) return undefined;
  // What was missed, or moved, is no shorter for it.
  return verdict === 'overridden' || round > period ? written(round) : undefined;
}
