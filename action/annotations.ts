import type { Gap } from '../app/core/plan/checks/gaps.ts';
import { sentenceOf } from '../app/core/views/check/words.ts';
import type { PlanRead } from '../app/github/plan.ts';

/** A note beside a line of a file, as the runner shows it. */
export interface Annotation {
  readonly message: string;
  readonly title: string;
  readonly file?: string;
  readonly startLine?: number;
  readonly startColumn?: number;
}

/** One note for each problem of the plan; beside its line where the plan is in this repository. */
export function annotations(read: PlanRead, repository: { owner: string; name: string }): Annotation[] {
  const [where = '', path = ''] = read.source?.split(':', 2) ?? [];
  const here = where.toLowerCase() === `${repository.owner}/${repository.name}`.toLowerCase();
  return read.problems.map(({ line, column, message }) => ({
    title: 'Outage plan',
    message: `${here ? '' : `${read.source}, line ${line}, column ${column}: `}${message}`,
    ...(here ? { file: path, startLine: line, startColumn: column } : {}),
  }));
}

/** A note beside the line of a gap. */
export const gapAnnotation = (gap: Gap): Annotation => ({
  title: `Outage plan: ${gap.kind}`,
  message: `${sentenceOf(gap)}\nWhy: ${gap.why}`,
  ...{ file: gap.file, startLine: gap.line, startColumn: gap.column },
});
