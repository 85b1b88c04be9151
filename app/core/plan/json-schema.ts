import * as z from 'zod';
import { defaultsFor } from './builtin.ts';
import { kinds } from './kinds/kind.ts';
import { planSchema } from './schema.ts';
import { type Written, isMapping } from './tree.ts';

interface Json {
  [key: string]: unknown;
}

/** The JSON Schema of the plan as people write it, for editors to complete, explain and check. */
export function planJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(planSchema, {
    io: 'input',
    override: inWordsOfThePlan,
  }) as Json;
  const plan = explained(rest) as { properties: Record<string, Json> };
  for (const [name, built] of Object.entries(defaultsFor({}))) withDefaults(plan.properties[name], built);
  return { $schema, title: 'Outage plan', description: 'The outage plan of Allclear.', ...plan };
}

/** What YAML holds at a place is for its kind to say; a group may be left empty, as while one is writing it. */
function inWordsOfThePlan({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodTypes;
  jsonSchema: object;
}): void {
  const json = jsonSchema as Json;
  const kind = kinds.get(zodSchema)?.kind;
  if (kind) {
    const { description, default: usual } = json;
    for (const key of Object.keys(json)) delete json[key];
    Object.assign(json, kind.json, description === undefined ? {} : { description });
    if (usual !== undefined) json['default'] = usual;
  }
  if (zodSchema instanceof z.ZodRecord)
    json['propertyNames'] = asKey(kinds.get(zodSchema.keyType)?.kind.json ?? {});
  if (json['type'] === 'object') json['type'] = ['object', 'null'];
}

/** Keys are texts, whatever they look like. */
function asKey(json: Json): Json {
  const choices = (json['anyOf'] ?? [json]) as Json[];
  const { pattern, maxLength } = choices.find((choice) => String(choice['type']).includes('string')) ?? {};
  return { ...(pattern === undefined ? {} : { pattern }), ...(maxLength === undefined ? {} : { maxLength }) };
}

/** Defaults as YAML values, none where there is nothing to say, and choices in one level. */
function explained(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(explained);
  if (typeof value !== 'object' || value === null) return value;
  const json: Json = {};
  for (const [key, inner] of Object.entries(value)) json[key] = key === 'default' ? inner : explained(inner);
  if ('default' in json) setDefault(json, json['default']);
  const choices = json['anyOf'];
  if (Array.isArray(choices))
    json['anyOf'] = choices.flatMap((choice: Json) => onlyChoices(choice) ?? [choice]);
  return json;
}

function setDefault(json: Json, usual: unknown): void {
  const nothing =
    usual === null || usual === '' || (typeof usual === 'object' && Object.keys(usual).length === 0);
  if (nothing) delete json['default'];
  else if (typeof usual === 'string' && wantsNumber(json)) json['default'] = Number(usual);
  else if (usual === 'true' || usual === 'false') json['default'] = usual === 'true';
  else json['default'] = usual;
}

const wantsNumber = (json: Json): boolean =>
  json['type'] === 'integer' || ((json['anyOf'] ?? []) as Json[]).some(wantsNumber);

const onlyChoices = (choice: Json): Json[] | undefined =>
  'anyOf' in choice && Object.keys(choice).length === 1 ? (choice['anyOf'] as Json[]) : undefined;

/** Names that every plan has are offered by editors, with what they start from. */
function withDefaults(json: Json | undefined, built: Written): void {
  if (!json) return;
  if (!isMapping(built)) return setDefault(json, built);
  const each = json['additionalProperties'];
  const properties = (json['properties'] ?? {}) as Record<string, Json>;
  for (const [name, usual] of Object.entries(built)) {
    if (typeof each === 'object') properties[name] ??= structure(each);
    withDefaults(properties[name], usual);
  }
  if (Object.keys(properties).length > 0) json['properties'] = properties;
}

function structure(json: unknown): Json {
  return JSON.parse(JSON.stringify(json)) as Json;
}
