import { PERMISSIONS, type Permission } from '../incident/words.ts';
import { namedIn } from '../plan/people.ts';
import type { Desk } from '../upkeep/desk.ts';

type Asked = Pick<Desk, 'plan' | 'rights' | 'repository'>;

const has = (login: string, { rights }: Asked): Permission => rights[login.toLowerCase()] ?? 'none';
const atLeast = (one: Permission, other: Permission): boolean =>
  PERMISSIONS.indexOf(one) >= PERMISSIONS.indexOf(other);

/** Whether GitHub must be asked what somebody may do here. */
export const unknown = (login: string, { plan, rights }: Asked): boolean =>
  !namedIn(plan, login) && rights[login.toLowerCase()] === undefined;

/** Who may end a review: its owners, everybody the plan names, and whoever may steer an incident here. */
export const maySteer = (login: string, asked: Asked): boolean =>
  namedIn(asked.plan, login) || atLeast(has(login, asked), asked.plan.commands.allow ?? 'triage');

/** Who may only say what anybody may: in a public repository all who may not steer, in a private one who may not read. */
export const isOutside = (login: string, asked: Asked): boolean =>
  !maySteer(login, asked) && !(asked.repository.private && atLeast(has(login, asked), 'read'));
