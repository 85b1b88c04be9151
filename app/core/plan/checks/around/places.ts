import { nameSeverities } from '../../canonical.ts';
import { locator, shownPath, valueOf } from '../../problems.ts';
import { readSource } from '../../source.ts';
import type { Mapping, Offset, Tree } from '../../tree.ts';

/** Where something stands in a YAML file, or would stand: then it is the nearest thing above it that is written. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  /** What is written there; empty where nothing is. */
  readonly value: string;
  /** It is written, not only meant. */
  readonly there: boolean;
}

/** Steps of a path are keys; in a list, the item itself: `['roles', 'lead', 'on-call', 'alice']`. */
export type Places = (path: readonly string[]) => Place;

/** The places of a plan as it is written, whatever of it was refused. */
export function placesIn(text: string): Places {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const { tree } = readSource(plain);
  if (tree) nameSeverities(tree);
  return placesOf(tree, plain);
}

/** The places of any YAML file. */
export function placesOf(tree: Mapping | undefined, text: string): Places {
  const place = locator(text);
  return (path) => {
    let here: Tree | undefined = tree;
    let at: Offset = tree?.at ?? 0;
    let shown = '';
    for (const [done, step] of path.entries()) {
      const next: Step | undefined = here && stepInto(here, step);
      if (!next) {
        const rest = path.slice(done).reduce(joined, shown);
        return { ...place(at), path: shownPath(rest), value: '', there: false };
      }
      here = next.tree;
      at = here.kind === 'scalar' && !here.empty ? here.at : next.at;
      shown = next.item === undefined ? joined(shown, step) : `${shown}${next.item}`;
    }
    const value = here?.kind === 'scalar' ? valueOf(here, false) : '';
    return {
      ...place(at),
      path: shownPath(shown),
      value: here?.kind === 'scalar' && here.empty ? '' : value,
      there: true,
    };
  };
}

interface Step {
  readonly tree: Tree;
  readonly at: Offset;
  /** How a person finds it in a list, like `[1]`; empty for the single value that stands for a list. */
  readonly item?: string;
}

function stepInto(tree: Tree, step: string): Step | undefined {
  if (tree.kind === 'mapping') {
    const [, member] = [...tree.entries].find(([key]) => asRead(key) === step) ?? [];
    return member && { tree: member.value, at: member.keyAt };
  }
  if (tree.kind === 'scalar') return asRead(tree.text) === step ? { tree, at: tree.at, item: '' } : undefined;
  const item = tree.items.find(({ value }) => value.kind === 'scalar' && asRead(value.text) === step);
  return item && { tree: item.value, at: item.value.at, item: `[${item.n}]` };
}

/** Logins are read with or without the @. */
const asRead = (text: string): string => text.trim().replace(/^@/, '');

const joined = (path: string, step: string): string => (path === '' ? step : `${path}.${step}`);
