import { namedIn } from '../plan/people.ts';
import type { Plan } from '../plan/schema.ts';

/** Days of trainings by login in small letters and by role or tool; null: none, whatever the plan says. */
export type Records = Readonly<Record<string, Readonly<Record<string, string | null>>>>;

/** One training, as somebody said it. */
export interface Recorded {
  readonly login: string;
  readonly subject: string;
  readonly on: string | null;
}

/** What the living comment of the register remembers. */
export interface RegisterMemory {
  /** By issue the newest comment that was decided; the register's own is the empty name. */
  readonly through: Readonly<Record<string, number>>;
  readonly records: Records;
}

const isTable = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a register remembers; nothing where it is not readable. */
export function memoryIn(memory: unknown): RegisterMemory {
  const { through, records } = isTable(memory) ? memory : {};
  return {
    through: isTable(through) ? (through as RegisterMemory['through']) : {},
    records: isTable(records) ? (records as Records) : {},
  };
}

/** The memory with what a comment records; one that was decided already changes nothing. */
export function remembering(
  { through, records }: RegisterMemory,
  from: string,
  comment: number,
  recorded: readonly Recorded[],
): RegisterMemory {
  if (comment <= (through[from] ?? 0)) return { through, records };
  const next = recorded.reduce<Records>((all, { login, subject, on }) => {
    const key = login.toLowerCase();
    return { ...all, [key]: { ...all[key], [subject]: on } };
  }, records);
  return { through: { ...through, [from]: comment }, records: next };
}

/** The plan with what the register has on record. Only of people whom it names already: a record gives nobody a right. */
export function withRecords(plan: Plan, records: Records): Plan {
  const people = Object.assign(Object.create(null), plan.people) as Record<string, Plan['people'][string]>;
  for (const [login, days] of Object.entries(records)) {
    if (!namedIn(plan, login)) continue;
    const name = Object.keys(people).find((one) => one.toLowerCase() === login) ?? login;
    const { trained, ...person } = people[name] ?? {
      name,
      phone: null,
      trained: {},
      timezone: null,
      hours: [],
    };
    const all = Object.entries({ ...trained, ...days }).filter(
      (one): one is [string, string] => one[1] !== null,
    );
    const known = Object.assign(Object.create(null), Object.fromEntries(all)) as Record<string, string>;
    people[name] = { ...person, trained: known };
  }
  return { ...plan, people };
}
