import { holding } from '../facts/roles.ts';
import type { Incident } from '../incident/fold.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';

/** Logins that a bare word may name: those of the plan and of the room. */
export function knownLogins(room: Room, plan: Plan, state: Incident): Map<string, string> {
  const named = [
    ...Object.keys(plan.people),
    ...Object.values(plan.roles).flatMap(({ onCall }) => onCall),
    ...Object.values(plan.teams).flatMap(({ onCall }) => onCall),
    ...holding(state.roles).map(({ login }) => login),
    ...(room.issue.author.bot ? [] : [room.issue.author.login]),
    ...room.comments.filter(({ author }) => !author.bot).map(({ author }) => author.login),
  ];
  return new Map(named.map((login) => [login.toLowerCase(), login]));
}
