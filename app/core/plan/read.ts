import { defaultsFor } from './builtin.ts';
import { nameSeverities } from './canonical.ts';
import { findingsIn } from './checks/inside/index.ts';
import { type Complaint, complaintsOf } from './issues.ts';
import { type Problem, locator, shown, shownPath, valueOf } from './problems.ts';
import { type Plan, planSchema } from './schema.ts';
import { settled } from './settled.ts';
import type { Flaw } from './flaws.ts';
import { readSource } from './source.ts';
import { type Found, type Mapping, type Written, compact, find, isMapping, over, plain } from './tree.ts';

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
  const problems = [...flaws, ...nameSeverities(tree)].map(asProblem);
  const plan = accepted(tree, (complaint, found) => {
    const at = place(complaint.key ? found.keyAt : found.value.at);
    const value = complaint.key
      ? shown(String(complaint.path.at(-1)))
      : valueOf(found.value, complaint.hidden === true);
    const kind = complaint.kind ?? 'bad-value';
    const near = complaint.nearest === undefined ? {} : { nearest: complaint.nearest };
    problems.push({ kind, ...at, path: shownPath(found.path), value, message: complaint.message, ...near });
  });
  return { plan, problems: inOrder(problems) };
}

/** The plan in force where none is written: one role is asked for, one audience told. */
export function builtInPlan(): Plan {
  return settled(planSchema.parse(defaultsFor(undefined)), false);
}

type Tell = (complaint: Complaint, found: Found) => void;

/** Takes out what is refused until what is left is accepted. Each round leaves the tree smaller, so it ends. */
function accepted(tree: Mapping, tell: Tell): Plan {
  const first = mappingOf(tree);
  const told = new Set<string>();
  const above = new Set<string>();
  for (let written = first; ; written = mappingOf(tree)) {
    const result = planSchema.safeParse(over(defaultsFor(written), written));
    const complaints = result.success
      ? findingsIn(result.data, first)
      : complaintsOf(result.error.issues, tree);
    const found = complaints.flatMap((complaint) => {
      const { node, exact } = find(tree, complaint.path);
      return node && (exact || !result.success) ? [{ complaint, node }] : [];
    });
    const news = found.filter(({ complaint, node }) => {
      const explained = complaint.from !== undefined && above.has(complaint.from.join('.'));
      return (
        !explained && !told.has(node.path) && (!complaint.silent || complaint.silent === 'told elsewhere')
      );
    });
    for (const { complaint, node } of news) {
      if (!complaint.silent) tell(complaint, node);
      told.add(node.path);
    }
    for (const { node } of news) for (const path of ancestors(node.path)) above.add(path);
    const refused = found.filter(({ complaint }) => !complaint.stays);
    for (const { complaint, node } of refused) giveWay(complaint, node);
    if (refused.length === 0) return result.success ? settled(result.data, true) : builtInPlan();
    compact(tree);
  }
}

function mappingOf(tree: Mapping): Readonly<Record<string, Written>> {
  const written = plain(tree);
  return isMapping(written) ? written : {};
}

/** `a.b[1]`, `a.b` and `a` for `a.b[1]`. */
function ancestors(path: string): string[] {
  const ends = [...path.matchAll(/[.[]/g)].map((end) => path.slice(0, end.index));
  return [...ends, path];
}

function giveWay(complaint: Complaint, node: Found): void {
  if (complaint.silent !== 'empty group') node.remove();
  else node.replace({ kind: 'mapping', at: node.value.at, entries: new Map() });
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort((one, other) => one.line - other.line || one.column - other.column);
  const last = sorted[TOLD - 1];
  if (sorted.length <= TOLD || !last) return sorted;
  const more = sorted.length - TOLD + 1;
  const message = `${more} more problems are in this file. These come first.`;
  return [...sorted.slice(0, TOLD - 1), { ...last, path: '', value: '', message }];
}
