import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { CORE_SCHEMA, load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { planTable } from '../../../app/core/plan/docs.ts';
import { planJsonSchema } from '../../../app/core/plan/json-schema.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { planSchema } from '../../../app/core/plan/schema.ts';
import { wantedBy } from '../../../app/core/plan/walk.ts';
import { generatedFiles } from '../../../scripts/generate-plan.ts';

const at = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(at('docs/plan.md'))?.[1] ?? '';
const template = at('templates/outage-plan.yml');
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
const accepts = ajv.compile(planJsonSchema());
const inEditor = (text: string) => accepts(load(text, { schema: CORE_SCHEMA }) ?? {}) || accepts.errors;

describe('the template', () => {
  it('reads without a problem', () => {
    expect(readPlan({ text: template, path: 'p' }).problems).toEqual([]);
  });
  it('reads without a problem with every comment taken away', () => {
    const filled = template.replace(/^#( {2}.*)$/gm, '$1').replace(/\[\] \} # (\[.*\])/g, '$1 }');
    expect(filled).toContain('\n  leadership:');
    const { plan, problems } = readPlan({ text: filled, path: 'p' });
    expect(problems).toEqual([]);
    expect(plan.roles['lead']?.onCall).toEqual(['alice', 'bob']);
    expect(inEditor(filled)).toBe(true);
  });
  it('tells editors where its schema is', () => {
    expect(template.split('\n')[0]).toMatch(
      /^# yaml-language-server: \$schema=https:\S+outage-plan\.schema\.json$/,
    );
  });
});

describe('the editor schema', () => {
  it.each([
    ['example', example],
    ['template', template],
    ['nothing', '{}'],
  ])('accepts the %s', (_, text) => {
    expect(inEditor(text)).toBe(true);
  });
  it.each([
    'lable: x',
    'roles: { lead: { accept_within: 5m } }',
    'roles: { lead: { accept-within: 5 minutes } }',
    'channels: { x: { slack: https://hooks.slack.com/x } }',
    'commands: { allow: everybody }',
    'review: { last: tomorrow }',
    'version: 2',
  ])('refuses what the reader refuses: %s', (text) => {
    expect(inEditor(text)).not.toBe(true);
    expect(readPlan({ text, path: 'p' }).problems).toHaveLength(1);
  });
  it('explains every setting, and offers the names and defaults that every plan has', () => {
    const schema = planJsonSchema() as {
      properties: Record<string, { description?: string; properties?: Record<string, never> }>;
    };
    for (const [name, section] of Object.entries(schema.properties))
      expect(section.description, name).toBeTruthy();
    expect(Object.keys(schema.properties['roles']?.properties ?? {})).toEqual([
      'lead',
      'comms',
      'changes',
      'team',
    ]);
    expect(schema.properties['roles']?.properties?.['lead']).toMatchObject({
      properties: {
        title: { default: 'Incident Lead' },
        'accept-within': { default: '5m' },
        many: { default: false },
      },
    });
  });
  it('every default in it is one that it accepts', () => {
    const bad: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      if (typeof schema !== 'object' || schema === null) return;
      const { default: usual, ...rest } = schema as Record<string, unknown>;
      if (usual !== undefined && typeof usual !== 'object' && !ajv.compile(rest)(usual))
        bad.push(`${path}: ${String(usual)}`);
      for (const [key, inner] of Object.entries(rest)) walk(inner, `${path}/${key}`);
    };
    walk((planJsonSchema() as { properties: object }).properties, '');
    expect(bad).toEqual([]);
  });
});

describe('the docs', () => {
  it('have every section and explain every setting', () => {
    const wanted = wantedBy(planSchema);
    const table = planTable();
    for (const name of Object.keys(wanted.is === 'settings' ? wanted.shape : {}))
      expect(table).toContain(name);
    expect(
      table.split('\n').filter((line) => /^\| `.* \|\s+\|$/.test(line) && line.split(' | ').length === 4),
    ).toEqual([]);
    expect(table).toContain('| `severities.sev1.updates.public` |');
  });
  it('and the generated files are fresh', async () => {
    for (const [path, content] of Object.entries(await generatedFiles())) {
      expect(at(path) === content, `${path} is stale: npm run generate`).toBe(true);
    }
  });
});
