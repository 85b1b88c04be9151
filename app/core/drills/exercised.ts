import type { Incident } from '../incident/fold.ts';
import type { Plan } from '../plan/schema.ts';
import { lookup } from '../plan/settled.ts';
import { standingOf } from '../words/standing.ts';
import { isDrill } from './drill.ts';

const made = new WeakMap<Plan, Plan>();

/** The plan as an incident goes by it: a drill sends only where drills may, and stops nobody's merge. */
export function planIn(incident: Pick<Incident, 'drill'>, plan: Plan): Plan {
  if (!isDrill(incident) || plan.exercised) return plan;
  const before = made.get(plan);
  if (before) return before;
  const drill = exercised(plan);
  made.set(plan, drill);
  return drill;
}

function exercised(plan: Plan): Plan {
  const { audiences, channels, changes, drills, roles, teams } = plan;
  const inRoom = (name: string): boolean => channels[name]?.kind === 'room';
  const out = drills.channels.filter((name) => channels[name] && !inRoom(name));
  // Who hears in the room hears there still; who hears elsewhere, by the channels of drills, or in the room.
  const heard = (names: readonly string[]): string[] => {
    const kept = [...new Set([...names.filter(inRoom), ...drills.channels])];
    return kept.length > 0 ? kept : Object.keys(channels).filter(inRoom).slice(0, 1);
  };
  // Nobody is called by more than the plan has for them.
  const called = (names: readonly string[]): readonly string[] => (names.length > 0 ? out : []);
  const climbing = <C extends { readonly to: readonly string[] } | null>(climb: C): C =>
    climb && { ...climb, to: called(climb.to) };
  return {
    ...plan,
    exercised: lookup(Object.keys(audiences).map((name) => [name, standingOf(name, plan)])),
    audiences: each(audiences, (one) => ({
      ...one,
      channels: heard(one.channels),
      climb: climbing(one.climb),
    })),
    // What is tried again finds no other way out either.
    channels: lookup(Object.entries(channels).filter(([name]) => inRoom(name) || out.includes(name))),
    roles: each(roles, (one) => ({ ...one, call: called(one.call), climb: climbing(one.climb) })),
    teams: each(teams, (one) => ({ ...one, call: called(one.call) })),
    changes: { ...changes, freezeAt: [] },
  };
}

const each = <T>(table: Readonly<Record<string, T>>, change: (one: T) => T): Readonly<Record<string, T>> =>
  lookup(Object.entries(table).map(([name, one]) => [name, change(one)]));
