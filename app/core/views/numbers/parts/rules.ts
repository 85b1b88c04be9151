import type { RuleEvidence } from '../../../numbers/rules.ts';
import { count, NONE } from '../lengths.ts';
import type { Cell, Section } from '../section.ts';

const HEAD = ['Rule', 'Incidents', 'Used', 'Kept', 'Overridden', 'Moved', 'Missed'];

const row = ({ words, value, counts }: RuleEvidence): Cell[] => [
  `${words} ${value.replace(/^\[(.*)\]$/, '$1')}`,
  ...[counts.could, counts.used, counts.kept, counts.overridden, counts.moved, counts.missed],
];

/** The rules of the plan that have evidence against them. */
export function rulesAgainst(rules: readonly RuleEvidence[]): Section {
  const against = rules.filter(({ verdict }) => verdict !== null);
  const rows = against.map((one): Cell[] => [...row(one), one.verdict ?? NONE, one.suggestion ?? NONE]);
  return {
    title: 'Rules with evidence against them',
    says: [
      against.length === 0
        ? 'Nothing speaks against any rule of the plan.'
        : `${count(against.length, 'rule')} of the plan, by how often each was used and what came of it: never used although it could have been, or missed, overridden or moved more than a third of the time.`,
    ],
    charts: [],
    tables: rows.length === 0 ? [] : [{ head: [...HEAD, 'Verdict', 'Fits better'], rows }],
  };
}

/** All other rules that can be judged. */
export function rulesKept(rules: readonly RuleEvidence[]): Section {
  const kept = rules.filter(({ verdict }) => verdict === null);
  return {
    ...{ title: 'The other rules', says: [], charts: [], tables: [{ head: HEAD, rows: kept.map(row) }] },
    folded: true,
  };
}
