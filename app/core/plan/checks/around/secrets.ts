import { nearest } from '../../nearest.ts';
import { isSecretName } from '../../kinds/secrets.ts';
import { and } from '../../../words/lists.ts';
import type { Plan } from '../../schema.ts';
import { asks, type Looked, type Rule } from './rule.ts';
import { looksOnly, workflowIn } from './workflow.ts';

const SMTP = 'ALLCLEAR_SMTP_URL';

/** The names of the secrets that a plan needs, each with its first place. */
export function secretsIn({
  channels,
  people,
  bridges,
  vendors,
}: Plan): ReadonlyMap<string, readonly string[]> {
  const found: [string | null, string[]][] = [
    ...Object.entries(channels).flatMap(([name, channel]): [string | null, string[]][] => {
      const at = (key: string): string[] => ['channels', name, key];
      if (channel.kind === 'email') return [[SMTP, at('email')]];
      if (channel.kind === 'webhook')
        return [
          [channel.secret, at('webhook')],
          [channel.signWith, at('sign-with')],
        ];
      return 'secret' in channel ? [[channel.secret, at(channel.kind)]] : [];
    }),
    ...Object.entries(people).map(([login, { phone }]): [string | null, string[]] => [
      phone,
      ['people', login, 'phone'],
    ]),
    ...Object.entries(bridges).map(([name, { phone }]): [string | null, string[]] => [
      phone,
      ['bridges', name, 'phone'],
    ]),
    ...Object.entries(vendors).flatMap(([name, vendor]): [string | null, string[]][] => [
      [vendor.phone, ['vendors', name, 'phone']],
      ...vendor.escalateTo.map(({ phone }): [string | null, string[]] => [
        phone,
        ['vendors', name, 'escalate-to', 'phone'],
      ]),
      ...vendor.contacts.map(({ phone }): [string | null, string[]] => [
        phone,
        ['vendors', name, 'contacts', 'phone'],
      ]),
    ]),
  ];
  const first = new Map<string, string[]>();
  for (const [name, path] of found)
    if (name !== null && isSecretName(name) && !first.has(name)) first.set(name, path);
  return first;
}

/** What the plan's channels and numbers are read from is set. */
export const secretsSet: Rule = asks(
  'words',
  'secrets',
  ({ plan }, set) =>
    [...secretsIn(plan)].map(([name, path]) => {
      if (set.includes(name)) return null;
      const near = nearest(name, set.filter(isSecretName));
      const message = `The secret ${name} is not set.${near === undefined ? '' : ` Did you mean ${near}?`}`;
      return { kind: 'secret-not-set', path, value: name, message, nearest: near };
    }),
  (plan) => secretsIn(plan).size > 0,
);

/** Workflows that work in rooms are given the secrets that the plan names. */
export const secretsPassed: Rule = asks(
  'words',
  'workflows',
  ({ plan }, files): Looked =>
    files.flatMap((file) => {
      const workflow = workflowIn(file);
      if (!workflow || looksOnly(workflow)) return [];
      return workflow.jobs.map(({ name, inputs: { secrets = '' } }) => {
        const all = /toJSON\(\s*secrets\s*\)/i.test(secrets);
        const lacking = [...secretsIn(plan).keys()].filter((one) => !all && !secrets.includes(one));
        if (lacking.length === 0) return null;
        const nearest = lacking.map((one) => `${one}=\${{ secrets.${one} }}`).join('\n');
        const message = `The job ${name} is not given ${and(lacking)}. Write under with, secrets: ${lacking[0]}=\${{ secrets.${lacking[0]} }}, each on its line.`;
        const place = { ...workflow.at(['jobs', name]), file: file.path };
        return { kind: 'secret-not-passed' as const, path: [], value: lacking[0]!, message, nearest, place };
      });
    }),
  (plan) => secretsIn(plan).size > 0,
);
