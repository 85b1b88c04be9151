import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

type Json = any;

/** Where the description itself is wrong: here it asks of an account to be a user and an enterprise at once. */
const mended: Record<string, Json> = {
  '/app/installations': { type: 'array', items: { $ref: '#/components/schemas/installation' } },
};

/** GitHub's own description of its REST API, to hold answers against. Loading it takes a second. */
export class Description {
  private readonly document: Json;
  private readonly ajv = new Ajv({
    strict: false,
    validateSchema: false,
    validateFormats: true,
    logger: false,
    allErrors: true,
  });
  private readonly compiled = new Map<string, ValidateFunction>();

  constructor() {
    // By file: the package's index would load every version of GitHub Enterprise besides.
    const file = createRequire(import.meta.url).resolve('@octokit/openapi/generated/api.github.com.json');
    this.document = JSON.parse(readFileSync(file, 'utf8'));
    (formats as unknown as (ajv: Ajv) => void)(this.ajv);
  }

  /** The described path of a request's path, with the most literal parts. */
  template(method: string, path: string): string | undefined {
    const parts = path.split('/');
    const fits = Object.keys(this.document.paths).filter((template) => {
      const names = template.split('/');
      const open = /^\{(path|ref)\}$/.test(names.at(-1)!) && /\b(contents|git)\b/.test(template);
      return (
        this.document.paths[template][method.toLowerCase()] &&
        (names.length === parts.length || (open && parts.length > names.length)) &&
        names.every((name, i) => name.startsWith('{') || name === parts[i])
      );
    });
    const literal = (template: string) => template.split('/').filter((name) => !name.startsWith('{')).length;
    return fits.sort((a, b) => literal(b) - literal(a))[0];
  }

  /** What is wrong with an answer; empty when it is as described. */
  faults(method: string, path: string, status: number, body: unknown): string[] {
    const template = this.template(method, path);
    if (template === undefined) return [`${method} ${path} is not described`];
    const operation = this.document.paths[template][method.toLowerCase()];
    let response = operation.responses[String(status)];
    if (!response) return [`${method} ${template} has no ${status}`];
    if (response.$ref) response = this.at(response.$ref);
    const schema = mended[template] ?? response.content?.['application/json']?.schema;
    if (!schema)
      return body === '' || body === undefined ? [] : [`${method} ${template} ${status} has no body`];
    return this.validate(`${method} ${template} ${status}`, schema, body);
  }

  /** What is wrong with a webhook's payload. */
  payloadFaults(event: string, action: string | undefined, payload: unknown): string[] {
    const name = ['webhook', event, action]
      .filter((it) => it !== undefined)
      .join('-')
      .replaceAll('_', '-');
    if (!this.document.components.schemas[name]) return [`${name} is not described`];
    return this.validate(name, { $ref: `#/components/schemas/${name}` }, payload);
  }

  private validate(name: string, schema: Json, value: unknown): string[] {
    let check = this.compiled.get(name);
    if (!check) {
      const needed: Json = {};
      const root = this.dialect(schema, needed);
      check = this.ajv.compile({ ...root, $defs: needed });
      this.compiled.set(name, check);
    }
    if (check(value)) return [];
    return (check.errors ?? []).map((it) => `${name}: ${it.instancePath} ${it.message}`);
  }

  private at(ref: string): Json {
    return ref
      .slice(2)
      .split('/')
      .reduce((value, part) => value[part], this.document);
  }

  /** OpenAPI 3.0's `nullable` as JSON Schema, and only the definitions that are referred to. */
  private dialect(schema: Json, needed: Json): Json {
    if (Array.isArray(schema)) return schema.map((it) => this.dialect(it, needed));
    if (schema === null || typeof schema !== 'object') return schema;
    if (typeof schema.$ref === 'string') {
      const name = schema.$ref.split('/').at(-1)!;
      if (!(name in needed)) {
        needed[name] = {};
        needed[name] = this.dialect(this.at(schema.$ref), needed);
      }
      return { $ref: `#/$defs/${name}` };
    }
    const { nullable, example: _, examples: __, ...rest } = schema;
    const out: Json = {};
    for (const [key, value] of Object.entries(rest))
      out[key] = key === 'enum' || key === 'default' ? value : this.dialect(value, needed);
    return nullable === true ? { anyOf: [out, { type: 'null' }] } : out;
  }
}
