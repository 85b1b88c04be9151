import type { Group } from '../grammar/define.ts';
import { PERMISSIONS, type Permission, type Person } from '../incident/words.ts';
import { namedIn } from '../plan/people.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';

const atLeast = (has: Permission, needs: Permission): boolean =>
  PERMISSIONS.indexOf(has) >= PERMISSIONS.indexOf(needs);

/** Whether GitHub must be asked what this person may do: not those whom the plan names, as long as they only record or steer. */
export const mustAsk = (plan: Plan, who: Person, group: Group): boolean =>
  !(namedIn(plan, who.login) && (group === 'record' || group === 'steer'));

/** Whether somebody may use commands of a group here (DESIGN 5). Whom GitHub does not know may nothing. */
export function mayUse(group: Group, who: Person, { repository, permissions }: Room, plan: Plan): boolean {
  if (group === 'anybody' || !mustAsk(plan, who, group)) return true;
  const has = permissions[who.login.toLowerCase()] ?? 'none';
  const steering = plan.commands.allow ?? 'triage';
  // On a public repository everybody may read: that is no right to record.
  return atLeast(has, repository.private && group === 'record' ? 'read' : steering);
}
