import { defaultsFor } from './builtin.ts';
import { nameSeverities } from './canonical.ts';
import { findingsIn } from './checks/index.ts';
import { type Complaint, complaintsOf } from './issues.ts';
import { type Problem, locator, shown, valueOf } from './problems.ts';
import { type Plan, planSchema } from './schema.ts';
import { settled } from './settled.ts';
import { type Flaw, readSource } from './source.ts';
import { type Found, type Mapping, find, isMapping, over, plain } from './tree.ts';

/** More problems than these are counted, not told. */
const TOLD = 200;

export interface PlanRead {
  readonly plan: Plan;
  readonly problems: readonly Problem[];
}

/** Reads a plan, or the built-in one where there is no file. Never throws; whatever is wrong is told and gives way to its default. */
export function readPlan(file: { readonly text: string; readonly path: string } | null): PlanRead {
  if (file === null) return { plan: builtInPlan(), problems: [] };
  const text = file.text.startsWith('\uFEFF') ? file.text.slice(1) : file.text;
  const place = locator(text);
  const asProblem = ({ at, path, value, message }: Flaw): Problem => ({
    ...place(at),
    path: shown(path),
    value,
    message,
  });
  const { tree, flaws } = readSource(text);
  if (!tree) return { plan: builtInPlan(), problems: flaws.map(asProblem) };
  const problems = [...flaws, ...nameSeverities(tree)].map(asProblem);
  const plan = accepted(tree, (complaint, found) => {
    const at = place(complaint.key ? found.keyAt : found.value.at);
    const value = complaint.key
      ? shown(String(complaint.path.at(-1)))
      : valueOf(found.value, complaint.hidden === true);
    const near = complaint.nearest === undefined ? {} : { nearest: complaint.nearest };
    problems.push({ ...at, path: shown(found.path), value, message: complaint.message, ...near });
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
  const told: string[] = [];
  for (;;) {
    const written = plain(tree);
    const given = isMapping(written) ? written : {};
    const result = planSchema.safeParse(over(defaultsFor(given), given));
    const complaints = result.success ? findingsIn(result.data) : complaintsOf(result.error.issues, tree);
    const found = complaints.flatMap((complaint) => {
      const { node, exact } = find(tree, complaint.path);
      return node && (exact || !result.success) ? [{ complaint, node }] : [];
    });
    const before = [...told];
    for (const { complaint, node } of found) {
      // What only follows from a problem told before is no news.
      const follows = before.some(
        (path) => path === node.path || path.startsWith(`${node.path}.`) || path.startsWith(`${node.path}[`),
      );
      if (complaint.silent || follows) continue;
      tell(complaint, node);
      told.push(node.path);
    }
    const refused = found.filter(({ complaint }) => !complaint.stays);
    for (const { complaint, node } of refused) giveWay(complaint, node);
    if (result.success && refused.length === 0) return settled(result.data, true);
    if (refused.length === 0) return builtInPlan();
  }
}

function giveWay(complaint: Complaint, node: Found): void {
  if (complaint.silent === 'empty group')
    node.replace({ kind: 'mapping', at: node.value.at, entries: new Map() });
  else node.remove();
}

function inOrder(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort((one, other) => one.line - other.line || one.column - other.column);
  const last = sorted[TOLD - 1];
  if (sorted.length <= TOLD || !last) return sorted;
  const more = sorted.length - TOLD + 1;
  const message = `${more} more problems are in this file. These come first.`;
  return [...sorted.slice(0, TOLD - 1), { ...last, path: '', value: '', message }];
}
