import type { Score, Share } from '../../numbers/scorecard.ts';
import type { Plan } from '../../plan/schema.ts';
import { cell, sections, text } from '../markdown.ts';

const HEAD = [
  '| Partner | Asked | Answers in time | Median answer | Restorations in time | Median restoration |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
];

/** Twelve months of partners as a table for the review of the plan, vendors and teams apart. */
export function scorecardTable(scores: readonly Score[], plan: Pick<Plan, 'vendors' | 'teams'>): string {
  if (scores.length === 0) return 'No partner was asked for anything in the last twelve months.';
  const part = (title: string, kind: Score['kind']): string | false => {
    const rows = scores.filter((one) => one.kind === kind).map((one) => row(one, plan));
    return rows.length > 0 && [`**${title}**`, '', ...HEAD, ...rows].join('\n');
  };
  return sections(
    part('Vendors', 'vendor'),
    part('Teams', 'team'),
    'In time is by the contract as the outage plan had it at each moment. What has no contract counts in the medians alone.',
  );
}

function row(score: Score, { vendors, teams }: Pick<Plan, 'vendors' | 'teams'>): string {
  const { kind, key, name, asked, answers, restorations, answerMinutes, restoreMinutes } = score;
  const called = kind === 'team' ? (teams[key]?.title ?? name) : (vendors[key]?.name ?? name);
  const gone = (kind === 'team' ? teams[key] : vendors[key]) ? '' : ', not in the plan';
  const cells = [
    `${text(called, 60)}${gone}`,
    String(asked),
    shareOf(answers),
    minutes(answerMinutes),
    shareOf(restorations),
    minutes(restoreMinutes),
  ];
  return `| ${cells.map(cell).join(' | ')} |`;
}

const shareOf = ({ inTime, of }: Share): string => (of === 0 ? 'none promised' : `${inTime} of ${of}`);
const minutes = (count: number | null): string => (count === null ? 'none' : `${count} min`);
