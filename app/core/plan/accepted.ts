import type * as z from 'zod';
import { type Complaint, complaintsOf } from './issues.ts';
import { type Problem, locator, shown, shownPath, valueOf } from './problems.ts';
import { type Found, type Mapping, type Written, compact, find, isMapping, over, plain } from './tree.ts';

/** What a kind of file may hold. */
export interface Format<Data> {
  readonly schema: z.ZodType<Data>;
  /** What people call the whole of it. */
  readonly called: string;
  defaults(written: Readonly<Record<string, Written>>): Written;
  /** What no setting can see alone. */
  findings(data: Data, written: Readonly<Record<string, Written>>): readonly Complaint[];
}

/** What of a file is accepted, and what is told about the rest. */
export interface Accepted<Data> {
  /** Undefined where the defaults themselves are refused. */
  readonly data: Data | undefined;
  readonly problems: readonly Problem[];
}

/** Takes out what is refused until what is left is accepted. Each round leaves the tree smaller, so it ends. */
export function accepted<Data>(tree: Mapping, text: string, format: Format<Data>): Accepted<Data> {
  const first = mappingOf(tree);
  const place = locator(text);
  const problems: Problem[] = [];
  const told = new Set<string>();
  const above = new Set<string>();
  for (let written = first; ; written = mappingOf(tree)) {
    const result = format.schema.safeParse(over(format.defaults(written), written));
    const complaints = result.success
      ? format.findings(result.data, first)
      : complaintsOf(result.error.issues, tree, format);
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
      if (!complaint.silent) problems.push(problemOf(complaint, node, place));
      told.add(node.path);
    }
    for (const { node } of news) for (const path of ancestors(node.path)) above.add(path);
    const refused = found.filter(({ complaint }) => !complaint.stays);
    for (const { complaint, node } of refused) giveWay(complaint, node);
    if (refused.length === 0) return { data: result.success ? result.data : undefined, problems };
    compact(tree);
  }
}

function problemOf(complaint: Complaint, found: Found, place: ReturnType<typeof locator>): Problem {
  const at = place(complaint.key ? found.keyAt : found.value.at);
  const value = complaint.key
    ? shown(String(complaint.path.at(-1)))
    : valueOf(found.value, complaint.hidden === true);
  const near = complaint.nearest === undefined ? {} : { nearest: complaint.nearest };
  const kind = complaint.kind ?? 'bad-value';
  return { kind, ...at, path: shownPath(found.path), value, message: complaint.message, ...near };
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
