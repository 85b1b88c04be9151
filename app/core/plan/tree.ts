/** A place in the file, as an offset into its text. */
export type Offset = number;

/** What the file says, with the place of everything. Scalars stay text: what a text is, its setting decides. */
export type Tree = Scalar | Mapping | List;

export interface Scalar {
  readonly kind: 'scalar';
  readonly at: Offset;
  readonly text: string;
  /** Nothing, `null` or `~`: the setting is left out. */
  readonly empty: boolean;
}
export interface Mapping {
  readonly kind: 'mapping';
  readonly at: Offset;
  readonly entries: Map<string, Member>;
}
export interface Member {
  readonly keyAt: Offset;
  value: Tree;
}
export interface List {
  readonly kind: 'list';
  readonly at: Offset;
  /** `n` is the position that the item had when it was read. */
  items: readonly Item[];
}

export interface Item {
  readonly n: number;
  value: Tree;
  /** Taken out, until `compact` closes the gap: paths hold while several are taken out. */
  gone?: true;
}

/** Plain data as a YAML file holds it: only texts, lists and mappings. */
export type Written = string | null | readonly Written[] | { readonly [key: string]: Written };

export type Path = readonly (string | number)[];

/** The plain data of a tree; keys like `__proto__` are ordinary keys. */
export function plain(tree: Tree): Written {
  if (tree.kind === 'scalar') return tree.empty ? null : tree.text;
  if (tree.kind === 'list') return tree.items.map((item) => plain(item.value));
  const data: Record<string, Written> = Object.create(null);
  for (const [key, member] of tree.entries) data[key] = plain(member.value);
  return data;
}

/** What is written over its defaults; an empty value leaves the default. */
export function over(defaults: Written | undefined, written: Written | undefined): Written {
  if (written === undefined || written === null) return defaults ?? null;
  if (!isMapping(defaults) || !isMapping(written)) return written;
  const both: Record<string, Written> = Object.create(null);
  for (const key of new Set([...Object.keys(defaults), ...Object.keys(written)])) {
    both[key] = over(Object.hasOwn(defaults, key) ? defaults[key] : undefined, written[key]);
  }
  return both;
}

export function isMapping(value: Written | undefined): value is { readonly [key: string]: Written } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A node of the tree, by the path that it has now. */
export interface Found {
  readonly value: Tree;
  readonly keyAt: Offset;
  /** The path as a person finds it in the file. */
  readonly path: string;
  /** Takes the node out of the tree. */
  readonly remove: () => void;
  readonly replace: (value: Tree) => void;
}

/** The node at the path, else the nearest one above it that is written; undefined where that is the whole file. */
export function find(tree: Tree, path: Path): { readonly node: Found | undefined; readonly exact: boolean } {
  let node: Found | undefined;
  let here = tree;
  let shown = '';
  for (const step of path) {
    const inside = here;
    if (inside.kind === 'mapping') {
      const key = String(step);
      const member = inside.entries.get(key);
      if (!member) return { node, exact: false };
      shown = shown === '' ? key : `${shown}.${key}`;
      node = {
        value: member.value,
        keyAt: member.keyAt,
        path: shown,
        remove: () => inside.entries.delete(key),
        replace: (value) => (member.value = value),
      };
      here = member.value;
    } else if (inside.kind === 'list') {
      const item = inside.items[Number(step)];
      if (!item) return { node, exact: false };
      shown = `${shown}[${item.n}]`;
      node = {
        value: item.value,
        keyAt: item.value.at,
        path: shown,
        remove: () => (item.gone = true),
        replace: (value) => (item.value = value),
      };
      here = item.value;
    } else if (step !== 0) return { node, exact: false };
    // A single value where a list is wanted is a list of one: step 0 stays where it is.
  }
  return { node, exact: true };
}

/** Closes the gaps that taking items out has left in lists. */
export function compact(tree: Tree): void {
  if (tree.kind === 'mapping') for (const member of tree.entries.values()) compact(member.value);
  if (tree.kind !== 'list') return;
  tree.items = tree.items.filter((item) => !item.gone);
  for (const item of tree.items) compact(item.value);
}

/** A copy, so that what is taken out at one alias stays at the others. */
export function copied(tree: Tree): Tree {
  if (tree.kind === 'scalar') return tree;
  if (tree.kind === 'list')
    return { ...tree, items: tree.items.map((item) => ({ ...item, value: copied(item.value) })) };
  const entries = [...tree.entries].map(
    ([key, member]) => [key, { ...member, value: copied(member.value) }] as const,
  );
  return { ...tree, entries: new Map(entries) };
}
