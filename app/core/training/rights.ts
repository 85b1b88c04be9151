import { PERMISSIONS, type Permission } from '../incident/words.ts';
import { namedIn } from '../plan/people.ts';
import type { Desk } from '../upkeep/desk.ts';

type Asked = Pick<Desk, 'plan' | 'rights'>;

const atLeast = (one: Permission, other: Permission): boolean =>
  PERMISSIONS.indexOf(one) >= PERMISSIONS.indexOf(other);

/** Whether GitHub must be asked what somebody may do: not where the plan says it. */
export const mustAskAbout = (login: string, { plan, rights }: Asked): boolean =>
  plan.training.recordedBy.length === 0 && !namedIn(plan, login) && rights[login.toLowerCase()] === undefined;

/** Whether somebody may record trainings: whom the plan names for it; where it names nobody, whoever may steer. */
export function mayRecord(login: string, { plan, rights }: Asked): boolean {
  const { recordedBy } = plan.training;
  if (recordedBy.length > 0) return recordedBy.some((one) => one.toLowerCase() === login.toLowerCase());
  return (
    namedIn(plan, login) || atLeast(rights[login.toLowerCase()] ?? 'none', plan.commands.allow ?? 'triage')
  );
}
