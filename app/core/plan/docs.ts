import * as z from 'zod';
import { defaultsFor } from './builtin.ts';
import type { Kind } from './kinds/kind.ts';
import { planSchema } from './schema.ts';
import { RUNNING } from './severities.ts';
import { type Written, isMapping } from './tree.ts';
import { wantedBy } from './walk.ts';

type Schema = z.core.$ZodType;

interface Row {
  readonly key: string;
  readonly kind: string;
  readonly default: string;
  readonly does: string;
}

/** Every setting of the plan as Markdown: a table for each section, then the kinds of value. */
export function planTable(): string {
  const wanted = wantedBy(planSchema);
  if (wanted.is !== 'settings') throw new Error('a plan is made of settings');
  const kindsUsed = new Map<string, Kind<unknown>>();
  const sections: string[] = [];
  const single: Row[] = [];
  for (const [key, schema] of Object.entries(wanted.shape)) {
    const rows = rowsOf(key, schema, kindsUsed);
    const first = rows[0];
    if (rows.length === 1 && first) single.push(first);
    else sections.push(`### ${key}\n\n${first?.does ?? ''}\n\n${tableOf(rows.slice(1))}`);
  }
  return [`### On their own\n\n${tableOf(single)}`, ...sections, builtInTable(), kindTable(kindsUsed)].join(
    '\n\n',
  );
}

/** Every setting of a file of another kind, in one table. */
export function settingsTable(schema: Schema): string {
  const wanted = wantedBy(schema);
  if (wanted.is !== 'settings') throw new Error('a file is made of settings');
  return tableOf(Object.entries(wanted.shape).flatMap(([key, inner]) => rowsOf(key, inner, new Map())));
}

function rowsOf(key: string, schema: Schema, used: Map<string, Kind<unknown>>): Row[] {
  const wanted = wantedBy(schema);
  const row = (kind: string): Row => ({
    key,
    kind,
    default: defaultOf(key, schema),
    does: describedAs(schema),
  });
  if (wanted.is === 'value') {
    used.set(wanted.kind.name, wanted.kind);
    return [row(wanted.kind.name)];
  }
  if (wanted.is === 'settings') {
    const inside = Object.entries(wanted.shape).flatMap(([name, inner]) =>
      rowsOf(`${key}.${name}`, inner, used),
    );
    return [row('group'), ...inside];
  }
  if (wanted.is === 'list') {
    const [first, ...inside] = rowsOf(key, wanted.item, used);
    return [row(`list of: ${first?.kind}`), ...inside];
  }
  if (wanted.is === 'table') {
    const name = `${key}.<${wanted.key.name.replace(/ name$/, '')}>`;
    const [first, ...inside] = rowsOf(name, wanted.value, used);
    if (first && first.kind !== 'group') return [{ ...row(first.kind), key: name }, ...inside];
    return [row('group'), ...inside];
  }
  const options = wanted.options.map((option) => rowsOf(key, option, used));
  const inside = new Map(options.flatMap((rows) => rows.slice(1)).map((inner) => [inner.key, inner]));
  return [row(options.map((rows) => rows[0]?.kind).join(', or ')), ...inside.values()];
}

/** The description nearest to the outside. */
function describedAs(schema: Schema): string {
  const own = z.globalRegistry.get(schema)?.description;
  if (own !== undefined) return own;
  const inner =
    'unwrap' in schema && typeof schema.unwrap === 'function' ? (schema.unwrap() as Schema) : undefined;
  return inner && !(schema instanceof z.ZodArray) ? describedAs(inner) : '';
}

function defaultOf(key: string, schema: Schema): string {
  const built = key
    .split('.')
    .reduce<Written | undefined>((at, step) => (isMapping(at) ? at[step] : undefined), defaultsFor({}));
  const value = built ?? (schema instanceof z.ZodPrefault ? schema.def.defaultValue : undefined);
  if (Array.isArray(value)) return value.length === 0 ? '' : `\`[${value.join(', ')}]\``;
  return typeof value === 'string' && value !== '' ? `\`${value}\`` : '';
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    (row) => `| \`${row.key}\` | ${cell(row.kind)} | ${cell(row.default)} | ${cell(row.does)} |`,
  );
  return ['| setting | kind | default | what it does |', '| --- | --- | --- | --- |', ...lines].join('\n');
}

/** The kinds that need a word; closed sets of words show themselves, and `none` is said once. */
function kindTable(used: ReadonlyMap<string, Kind<unknown>>): string {
  const lines = [...used]
    .filter(([name]) => !/ · | or none$|^list of|^text$|^number$/.test(name))
    .sort(([one], [other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1))
    .map(([name, kind]) => `| ${cell(name)} | ${cell(kind.wanted)} |`);
  const none = '| … or none | the word `none` switches the setting off |';
  return ['### Kinds of value', '', '| kind | what to write |', '| --- | --- |', ...lines, none].join('\n');
}

/** What stands under the three tables that every plan starts from, without and with a plan. */
function builtInTable(): string {
  const rows = (
    ['severities', 'roles', 'audiences', 'quiet', 'postmortem', 'review', 'drills'] as const
  ).flatMap((section) =>
    leaves(section, defaultsFor({})[section]).map(([key, value]) => {
      const without = leaves(section, defaultsFor(undefined)[section]).find(([other]) => other === key)?.[1];
      return `| \`${key}\` | ${without === undefined ? '' : code(without)} | ${code(value)} |`;
    }),
  );
  return [
    '### What a plan starts from',
    '',
    'A plan that says nothing about these has the last column. Three lengths of time are those while investigating, identified and monitoring. An audience needs a channel to exist: without a plan that is technical alone, and only the room hears.',
    '',
    '| setting | without a plan | with a plan |',
    '| --- | --- | --- |',
    ...rows,
  ].join('\n');
}

const code = (value: string): string => (value === '' ? '' : `\`${value}\``);

function leaves(path: string, value: Written | undefined): [string, string][] {
  if (isMapping(value) && RUNNING.every((status) => status in value)) {
    const intervals = RUNNING.map((status) => String(value[status]));
    return [[path, new Set(intervals).size === 1 ? (intervals[0] ?? '') : intervals.join(' / ')]];
  }
  if (isMapping(value))
    return Object.entries(value).flatMap(([key, inner]) => leaves(`${path}.${key}`, inner));
  return [[path, Array.isArray(value) ? value.join(', ') : String(value ?? '')]];
}

const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/</g, '&lt;');
