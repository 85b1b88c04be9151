import type { Figure } from './figures.ts';

/** A row: what, its requests, and its time at 0 and at 100 ms for each answer of GitHub. */
export interface Row {
  readonly what: string;
  readonly requests: string;
  readonly times: readonly string[];
}

export const row = (what: string, figures: readonly (Figure | undefined)[]): Row => {
  const requests = [...new Set(figures.flatMap((one) => (one ? [counted(one)] : [])))];
  return {
    what,
    requests: requests.join(' / '),
    times: figures.map((one) => (one ? ms(one.milliseconds) : '')),
  };
};

const counted = ({ reads, writes }: Figure): string => {
  const parts = [reads > 0 && `${reads} read${s(reads)}`, writes > 0 && `${writes} write${s(writes)}`];
  return parts.filter(Boolean).join(' + ') || 'none';
};

const s = (count: number): string => (count === 1 ? '' : 's');
export const ms = (milliseconds: number): string => `${Math.round(milliseconds).toLocaleString('en')} ms`;

/** The rows as Markdown. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, requests, times }) => `| ${[what, requests, ...times].join(' | ')} |`);
  return ['| What | Requests | at 0 ms | at 100 ms |', '| --- | --- | --: | --: |', ...lines].join('\n');
}
