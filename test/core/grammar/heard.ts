import { DateTime } from 'luxon';
import { commands } from '../../../app/core/commands/all.ts';
import type { AnyCommand } from '../../../app/core/grammar/define.ts';
import type { Scene } from '../../../app/core/grammar/kinds.ts';
import { commandsIn } from '../../../app/core/grammar/parse.ts';
import { fold, nothingYet, type Entry, type Incident } from '../../../app/core/incident/fold.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

export const ZONE = 'Europe/Berlin';
const PLAN = `
timezone: ${ZONE}
people: { bob: { name: Bob Ray }, carol: {} }
teams: { network: { on-call: [frank] } }
bridges: { war-room: { url: 'https://meet.example/war' } }
`;

/** The tasks T1 to T3, opened by alice; T1 is hers, T2 is Bob's, T3 is done. */
const TASKS = [
  { key: 'c1.1', at: 1, type: 'task_given', number: 1, text: 'look', who: [{ id: 1, login: 'alice' }] },
  { key: 'c2.1', at: 2, type: 'task_given', number: 2, text: 'see', who: [{ id: 2, login: 'bob' }] },
  { key: 'c3.1', at: 3, type: 'task_given', number: 3, text: 'tell', who: [] },
  { key: 'c4.1', at: 4, type: 'task_done', number: 3 },
].map((one) => ({ ...one, by: { id: 1, login: 'alice' } })) as unknown as Entry[];

export interface Said {
  readonly now?: string;
  readonly zone?: string;
  readonly prefix?: boolean;
  readonly incident?: Incident;
  readonly all?: readonly AnyCommand[];
}

const plans = new Map<string, Scene['plan']>();
const planOf = (text: string): Scene['plan'] => {
  const plan = plans.get(text) ?? readPlan({ text, path: 'p' }).plan;
  plans.set(text, plan);
  return plan;
};

/** Where alice says something: 22 Nov 2026, 10:41 in Berlin, with three tasks in the room. */
export function scene({ now = '2026-11-22T10:41', zone = ZONE, prefix = false, incident }: Said = {}): Scene {
  const text = PLAN.replace(ZONE, zone) + (prefix ? 'commands: { prefix: required }' : '');
  return {
    plan: planOf(text),
    incident: incident ?? fold(TASKS, nothingYet()),
    repository: { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' },
    by: { id: 1, login: 'alice' },
    at: DateTime.fromISO(now, { zone }).toMillis(),
    number: 412,
    issueUrl: 'https://github.com/acme/shop/issues/412',
    known: new Map(['alice', 'bob', 'carol', 'frank', 'Grace'].map((login) => [login.toLowerCase(), login])),
  };
}

/** What is heard in a comment, one short line for each command: `role role=lead who=bob`, `note "text"`, `eta ✗ missing`. */
export function heard(body: string, said: Said = {}): string[] {
  const here = scene(said);
  return commandsIn(body, here, said.all ?? commands).map((spoken) => {
    const understood = spoken.understand(here);
    if ('refusal' in understood) return `${spoken.command.name} ✗ ${understood.refusal.code}`;
    const { args, details, text } = understood;
    const values = Object.entries({ ...args, ...details }).map(([name, value]) => shown(name, value, here));
    const words = [...values.filter(Boolean), ...(text ? [JSON.stringify(text)] : [])];
    return [spoken.command.name, ...words].join(' ');
  });
}

function shown(name: string, value: unknown, here: Scene): string {
  if (Array.isArray(value))
    return value.length === 0 ? '' : `${name}=${value.map((one) => plainly(one, here)).join('+')}`;
  return `${name}=${plainly(value, here)}`;
}

function plainly(value: unknown, { plan }: Scene): string {
  if (typeof value === 'number')
    return DateTime.fromMillis(value, { zone: plan.timezone }).toFormat('dd.MM. HH:mm');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('login' in value) return String(value.login);
  if ('letter' in value) return `${String(value.letter)}${String((value as { number?: unknown }).number)}`;
  return 'repository' in value
    ? `${String(value.repository)}#${String((value as { number?: unknown }).number)}`
    : JSON.stringify(value);
}
