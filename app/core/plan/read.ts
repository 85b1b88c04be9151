import { accepted, type Format } from './accepted.ts';
import { defaultsFor } from './builtin.ts';
import { nameSeverities } from './canonical.ts';
import { findingsIn } from './checks/inside/index.ts';
import { type Problem, locator, shownPath } from './problems.ts';
import { type Plan, planSchema, type Settings } from './schema.ts';
import { settled } from './settled.ts';
import type { Flaw } from './flaws.ts';
import { readSource } from './source.ts';

/** More problems than these are counted, not told. */
const TOLD = 200;

export interface PlanRead {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
  /** There is a file, and nothing in it can be read: the plan is the built-in one. */
  readonly unreadable?: true;
}

/** Reads a plan, or the built-in one where there is no file. Never throws; whatever is wrong is told and gives way to its default. */
export function readPlan(file: { readonly text: string; readonly path: string } | null): PlanRead {
  if (file === null) return { plan: builtInPlan(), problems: [] };
  const text = file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
  const place = locator(text);
  const asProblem = ({ at, path, value, message, kind = 'bad-value' }: Flaw): Problem => ({
    kind,
    ...place(at),
    path: shownPath(path),
    value,
    message,
  });
  const { tree, flaws } = readSource(text);
  if (!tree) return { plan: builtInPlan(), problems: flaws.map(asProblem), unreadable: true };
  const renamed = nameSeverities(tree);
  const { data, problems } = accepted(tree, text, FORMAT);
  const plan = data ? settled(data, true) : builtInPlan();
  return { plan, problems: inOrder([...[...flaws, ...renamed].map(asProblem), ...problems]) };
}

const FORMAT: Format<Settings> = {
  schema: planSchema,
  called: 'the plan',
  defaults: defaultsFor,
  findings: findingsIn,
};

/** The plan in force where none is written: one role is asked for, one audience told. */
export function builtInPlan(): Plan {
  return settled(planSchema.parse(defaultsFor(undefined)), false);
}

/** As they stand in the file; what is too many to tell is counted. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort((one, other) => one.line - other.line || one.column - other.column);
  const last = sorted[TOLD - 1];
  if (sorted.length <= TOLD || !last) return sorted;
  const more = sorted.length - TOLD + 1;
  const message = `${more} more problems are in this file. These come first.`;
  return [...sorted.slice(0, TOLD - 1), { ...last, path: '', value: '', message }];
}
