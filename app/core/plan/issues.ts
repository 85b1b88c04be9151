import type * as z from 'zod';
import type { GapKind } from './checks/gaps.ts';
import { nearest } from './nearest.ts';
import { shown, shownPath, valueOf } from './problems.ts';
import { type Mapping, type Path, find } from './tree.ts';
import { keysAt } from './walk.ts';

type Issue = z.core.$ZodIssue;

/** A complaint about one place in the tree; what is there gives way to its default. */
export interface Complaint {
  readonly path: Path;
  readonly message: string;
  /** Left out: a bad value. */
  readonly kind?: GapKind;
  readonly nearest?: string | undefined;
  readonly hidden?: boolean;
  /** The key is wrong, not its value. */
  readonly key?: boolean;
  /** It is reported and stays. */
  readonly stays?: boolean;
  /** Nothing is written where something could be: no mistake, the default is meant. */
  readonly silent?: 'default' | 'empty group' | 'told elsewhere';
  /** A problem told before, at or under here, explains this one. */
  readonly from?: Path;
}

/** Values whose being wrong is a gap of its own kind. */
const KIND_OF: Readonly<Record<string, GapKind>> = { url: 'not-a-url', 'secret name': 'not-a-secret-name' };

const asPath = (path: readonly PropertyKey[]): Path =>
  path.map((step) => (typeof step === 'number' ? step : String(step)));

/** What a file is read by, and what people call it. */
interface Read {
  readonly schema: z.core.$ZodType;
  readonly called: string;
}

/** What the schema says about the settings, in the words of the plan. */
export function complaintsOf(issues: readonly Issue[], tree: Mapping, read: Read): Complaint[] {
  return issues.flatMap((issue) => complaintsOfOne(issue, [], tree, read));
}

function complaintsOfOne(issue: Issue, above: Path, tree: Mapping, read: Read): Complaint[] {
  const path = [...above, ...asPath(issue.path)];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(path, key, tree, read));
  if (issue.code === 'invalid_union') {
    const branch = meant(issue.errors);
    return branch.flatMap((inner) => complaintsOfOne(inner, path, tree, read));
  }
  const inner = issue.code === 'invalid_key' ? issue.issues[0] : issue;
  const params = (inner?.code === 'custom' ? inner.params : undefined) ?? {};
  const kind = KIND_OF[String(params['kind'])];
  const key = issue.code === 'invalid_key';
  const hidden = params['hidden'] === true;
  const near = typeof params['nearest'] === 'string' ? params['nearest'] : undefined;
  const { node } = find(tree, path);
  if (
    issue.code === 'invalid_type' &&
    node?.value.kind === 'scalar' &&
    node.value.empty &&
    typeof path.at(-1) === 'string'
  ) {
    const group = issue.expected === 'object' || issue.expected === 'record';
    return [{ path, message: '', silent: group ? 'empty group' : 'default' }];
  }
  const value = key ? shown(String(path.at(-1))) : valueOf(node?.value, hidden);
  const quoted = key || node?.value.kind === 'scalar' ? `"${value}"` : capital(value);
  const message = `${hidden ? 'What is written here' : quoted} does not fit: this takes ${inner?.message ?? 'something else'}.`;
  return [
    {
      path,
      message: message + question(near),
      nearest: near,
      hidden,
      key,
      ...(kind === undefined ? {} : { kind }),
      ...(params['follows'] === true ? { from: path } : {}),
    },
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The last sentence of a refusal, where one can guess. */
export const question = (near: string | undefined): string =>
  near === undefined ? '' : ` Did you mean ${near}?`;

/** Of the ways in which a value could have been read, the one it was probably written for. */
function meant(ways: readonly (readonly Issue[])[]): readonly Issue[] {
  const wrongType = (issue: Issue) => issue.code === 'invalid_type' && issue.path.length === 0;
  return ways.find((way) => way.length > 0 && !way.some(wrongType)) ?? ways[0] ?? [];
}

function unknownKey(path: Path, key: string, tree: Mapping, { schema, called }: Read): Complaint {
  const near = nearest(key, keysAt(schema, path));
  const where = find(tree, path).node?.path ?? called;
  const value = find(tree, [...path, key]).node?.value;
  const broken = /\s/.test(key) && value?.kind === 'scalar' && value.empty;
  const comma = broken
    ? ' If it belongs to the text before it, put that text in quotes: a comma ends a value here.'
    : '';
  const message = `"${shown(key)}" is not a setting of ${shownPath(where)}.${question(near)}${comma}`;
  return { path: [...path, key], kind: 'unknown-key', message, nearest: near, key: true };
}
