import { EVENT_ID, type Event, SCALAR_STYLE, getScalarValue } from 'js-yaml';
import type { GapKind } from './checks/gaps.ts';
import { type Flaw, Unreadable } from './flaws.ts';
import { shown } from './problems.ts';
import { type Item, type List, type Mapping, type Offset, type Tree, copied } from './tree.ts';

/** Values in one file, aliases unfolded. A plan has some hundreds; a bomb, billions. */
const MOST = 20_000;

const CORE_TAG = /^!$|^!!(str|int|float|bool|null|map|seq)$/;

/** Makes a tree of what the YAML parser saw, one node for each value. */
export class Composer {
  readonly flaws: Flaw[] = [];
  readonly #text: string;
  readonly #events: readonly Event[];
  readonly #anchors = new Map<string, { tree: Tree; size: number }>();
  #next = 0;
  #size = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  document(): Mapping {
    const documents = this.#events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
    this.#next = 1;
    const first = this.#events[1];
    if (documents === 0 || !first || first.type === EVENT_ID.POP)
      return { kind: 'mapping', at: 0, entries: new Map() };
    const tree = this.#node('', 0);
    if (documents > 1) {
      const after = this.#events.slice(this.#next + 2).find((event) => startOf(event) >= 0);
      throw new Unreadable(
        'The file holds more than one document. Take out the line --- between them.',
        after ? startOf(after) : 0,
      );
    }
    if (tree.kind === 'scalar' && tree.empty) return { kind: 'mapping', at: tree.at, entries: new Map() };
    if (tree.kind === 'mapping') return tree;
    const what = tree.kind === 'list' ? 'a list' : 'a text';
    throw new Unreadable(`The file holds ${what}; wanted are settings, each written as key: value.`, tree.at);
  }

  #node(path: string, otherwise: Offset): Tree {
    const event = this.#events[this.#next++];
    if (!event || event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) {
      throw new Unreadable('The file ends too early.', this.#text.length);
    }
    if (event.type === EVENT_ID.ALIAS) return this.#repeat(event.anchorStart, event.anchorEnd);
    const before = this.#size;
    this.#grow(1, otherwise);
    const tree = this.#fresh(event, path, otherwise);
    if (event.anchorStart >= 0) {
      const name = this.#text.slice(event.anchorStart, event.anchorEnd);
      this.#anchors.set(name, { tree, size: this.#size - before });
    }
    if (event.tagStart < 0 || CORE_TAG.test(this.#text.slice(event.tagStart, event.tagEnd))) return tree;
    this.#flaw(tree.at, path, 'Tags like !this are not read here. Write the value alone.');
    return { kind: 'scalar', at: tree.at, text: '', empty: true };
  }

  #fresh(event: Event, path: string, otherwise: Offset): Tree {
    if (event.type === EVENT_ID.MAPPING) return this.#mapping(event.start, path);
    if (event.type === EVENT_ID.SEQUENCE) return this.#list(event.start, path);
    if (event.type !== EVENT_ID.SCALAR) throw new Unreadable('The file ends too early.', this.#text.length);
    if (event.valueStart < 0) return { kind: 'scalar', at: otherwise, text: '', empty: true };
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED;
    const text = getScalarValue(this.#text, event);
    const empty = event.style === SCALAR_STYLE.PLAIN && /^(~|null|Null|NULL|)$/.test(text);
    return { kind: 'scalar', at: event.valueStart - (quoted ? 1 : 0), text, empty };
  }

  #repeat(from: number, to: number): Tree {
    const name = this.#text.slice(from, to);
    const anchor = this.#anchors.get(name);
    if (!anchor)
      throw new Unreadable(
        `The alias *${shown(name)} stands for nothing that was named before it.`,
        from - 1,
      );
    this.#grow(anchor.size, from - 1);
    return copied(anchor.tree);
  }

  /** Stops before a file that is small on disk grows large in memory. */
  #grow(by: number, at: Offset): void {
    this.#size += by;
    if (this.#size <= MOST) return;
    throw new Unreadable(
      `The file holds more than ${MOST} values, aliases unfolded. A plan has some hundreds; take out what is not the plan.`,
      at,
    );
  }

  #list(at: Offset, path: string): List {
    const items: Item[] = [];
    while (!this.#closes())
      items.push({ n: items.length, value: this.#node(`${path}[${items.length}]`, at) });
    return { kind: 'list', at, items };
  }

  #mapping(at: Offset, path: string): Mapping {
    const entries: Mapping['entries'] = new Map();
    while (!this.#closes()) {
      const key = this.#node(path, at);
      const name = key.kind === 'scalar' ? key.text : undefined;
      const inside = path === '' ? (name ?? '') : `${path}.${name ?? ''}`;
      const value = this.#node(inside, key.at);
      if (name === undefined) {
        this.#flaw(key.at, path, 'A key must be a word, not a list or a group.');
      } else if (name === '<<') {
        this.#flaw(
          key.at,
          inside,
          'Merge keys (<<) are not read. Write the settings out, or use an alias for a whole value.',
        );
      } else if (entries.has(name)) {
        this.#flaw(
          key.at,
          inside,
          `"${shown(name)}" is set twice here. The first one counts; this one is not read.`,
          'set-twice',
        );
      } else entries.set(name, { keyAt: key.at, value });
    }
    return { kind: 'mapping', at, entries };
  }

  /** Whether the list or mapping ends here, and past its end if so. */
  #closes(): boolean {
    const event = this.#events[this.#next];
    if (event && event.type !== EVENT_ID.POP) return false;
    this.#next++;
    return true;
  }

  #flaw(at: Offset, path: string, message: string, kind: GapKind = 'bad-value'): void {
    this.flaws.push({ at, path, message, value: '', kind });
  }
}

function startOf(event: Event): Offset {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart;
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE ? event.start : -1;
}
