import * as z from 'zod';
import { type Kind, kinds } from './kinds/kind.ts';

type Schema = z.core.$ZodType;

/** What a schema wants, without its wrappings. */
export type Wanted =
  | { readonly is: 'value'; readonly kind: Kind<unknown> }
  | { readonly is: 'settings'; readonly shape: Readonly<Record<string, Schema>> }
  | { readonly is: 'table'; readonly key: Kind<unknown>; readonly value: Schema }
  | { readonly is: 'list'; readonly item: Schema }
  | { readonly is: 'one of'; readonly options: readonly Schema[] };

/** Looks through defaults, nullable and transforms to what is written in the file. */
export function wantedBy(schema: Schema): Wanted {
  const kind = kinds.get(schema)?.kind;
  if (kind) return { is: 'value', kind };
  if (schema instanceof z.ZodObject) return { is: 'settings', shape: schema.shape };
  if (schema instanceof z.ZodRecord) {
    const key = wantedBy(schema.keyType);
    if (key.is !== 'value') throw new Error('the keys of a table are of a kind');
    return { is: 'table', key: key.kind, value: schema.valueType };
  }
  if (schema instanceof z.ZodArray) return { is: 'list', item: schema.element };
  if (schema instanceof z.ZodUnion) return { is: 'one of', options: schema.options };
  if (schema instanceof z.ZodPipe) return wantedBy(schema.in);
  if (
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional
  ) {
    return wantedBy(schema.unwrap());
  }
  throw new Error(`a schema of type ${schema._zod.def.type} is not of the plan's making`);
}

/** The keys that may stand at a path of the plan; empty where names are free or nothing can stand. */
export function keysAt(schema: Schema, path: readonly PropertyKey[]): readonly string[] {
  const wanted = wantedBy(schema);
  const [step, ...rest] = path;
  if (wanted.is === 'one of') return wanted.options.flatMap((option) => keysAt(option, path));
  if (step === undefined) return wanted.is === 'settings' ? Object.keys(wanted.shape) : [];
  if (wanted.is === 'table') return keysAt(wanted.value, rest);
  if (wanted.is === 'list') return keysAt(wanted.item, rest);
  const next = wanted.is === 'settings' ? wanted.shape[String(step)] : undefined;
  return next ? keysAt(next, rest) : [];
}
