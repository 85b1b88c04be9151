import * as z from 'zod';
import { type Kind, kinds, reads } from './kinds/kind.ts';

type Camel<S extends string> = S extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : S;
type CamelKeys<T> = { readonly [K in keyof T as K extends string ? Camel<K> : never]: T[K] };

const camel = (key: string): string => key.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** A group of settings: kebab-case in the file, camelCase in the plan, every other key refused. */
export function section<S extends z.core.$ZodShape>(shape: S) {
  const settings = z.strictObject(shape, { error: 'settings, each written as key: value' });
  return settings.transform((value) => {
    const entries = Object.entries(value).map(([key, setting]) => [camel(key), setting]);
    return Object.fromEntries(entries) as CamelKeys<z.output<typeof settings>>;
  });
}

/** A table whose keys are names of the plan's own. Looking up a name it lacks, `constructor` too, gives undefined. */
export function table<T, I>(
  key: Kind<string>,
  value: z.ZodType<T, I>,
  wanted = 'names, each with its settings',
) {
  const keySchema = reads(key) as z.ZodType<string, string>;
  return z
    .record(keySchema as unknown as z.ZodString, value, { error: wanted })
    .transform((entries) => Object.assign(Object.create(null), entries) as Readonly<Record<string, T>>);
}

/** A list; where there is one item, the brackets may be left out. */
export function list<T>(item: Kind<T>) {
  const schema = z
    .union([
      reads(item).transform((one): readonly T[] => [one]),
      z.array(reads(item), { error: `a list, each item ${item.wanted}` }),
    ])
    .transform((items): readonly T[] => items);
  kinds.add(schema, { kind: listKind(item) });
  return schema;
}

function listKind<T>(item: Kind<T>): Kind<readonly T[]> {
  return {
    name: `list of: ${item.name}`,
    wanted: item.wanted,
    read: () => undefined,
    json: { anyOf: [{ type: 'array', items: item.json }, item.json] },
  };
}
