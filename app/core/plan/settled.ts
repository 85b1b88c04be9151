import type { Plan, Settings } from './schema.ts';
import { type Intervals, RUNNING } from './severities.ts';

/** The plan that the settings amount to: audiences that can be reached, severities worst first, every name with a title. */
export function settled(settings: Settings, given: boolean): Plan {
  const { version: _, assumedSeverity, ...rest } = settings;
  const reachable = Object.entries(settings.audiences).filter(([, audience]) => audience.channels.length > 0);
  const audiences = lookup(
    reachable.map(([name, audience]) => [name, { ...audience, title: audience.title || titled(name) }]),
  );
  const names = Object.keys(settings.severities).sort();
  return {
    ...rest,
    given,
    templates: {},
    assumedSeverity: assumedSeverity ?? (names.includes('sev2') ? 'sev2' : (names[0] ?? 'sev1')),
    audiences,
    severities: lookup(
      names.flatMap((name) => {
        const severity = settings.severities[name];
        return severity
          ? [[name, { ...severity, updates: updatesFor(Object.keys(audiences), severity.updates) }]]
          : [];
      }),
    ),
    roles: withTitles(settings.roles, 'title'),
    teams: withTitles(settings.teams, 'title'),
    vendors: withTitles(settings.vendors, 'name'),
    tools: withTitles(settings.tools, 'name'),
    people: withTitles(settings.people, 'name', (login) => login),
  };
}

const NEVER = Object.fromEntries(RUNNING.map((status) => [status, null])) as Intervals;

function updatesFor(audiences: readonly string[], updates: Readonly<Record<string, Intervals>>) {
  return lookup(audiences.map((name) => [name, updates[name] ?? NEVER]));
}

/** `chat-tech` as people would write it: Chat tech. */
function titled(name: string): string {
  return (name.charAt(0).toUpperCase() + name.slice(1)).replace(/-/g, ' ');
}

function withTitles<K extends 'title' | 'name', T extends { readonly [key in K]: string }>(
  table: Readonly<Record<string, T>>,
  key: K,
  otherwise: (name: string) => string = titled,
): Readonly<Record<string, T>> {
  return lookup(
    Object.entries(table).map(([name, one]) => [name, { ...one, [key]: one[key] || otherwise(name) }]),
  );
}

/** A table in which only its own names are found. */
export function lookup<T>(entries: readonly (readonly [string, T])[]): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null), Object.fromEntries(entries)) as Readonly<Record<string, T>>;
}
