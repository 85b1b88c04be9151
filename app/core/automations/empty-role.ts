import { asTyped } from '../grammar/prefix.ts';
import type { Incident } from '../incident/fold.ts';
import { askedSince, type Moment } from '../incident/asked.ts';
import type { Role } from '../incident/words.ts';
import { length, moment } from '../incident/zone.ts';
import { callsFor } from '../pass/calls.ts';
import { onCallFor } from '../plan/on-call.ts';
import type { Plan } from '../plan/schema.ts';
import { code, text } from '../views/markdown.ts';
import { askedAllTheSame, skipped } from '../views/training/remarks.ts';
import { automation, rungs } from './define.ts';

/** Three times is heard and not hated; then it stands on the card alone (ROOM 3). */
export const emptyRole = automation({
  name: 'empty-role',
  does: 'Asks for a needed role that nobody holds, five, ten and twenty minutes after it was needed: the next on call, else the lead',
  due({ incident, plan, repository, now }) {
    const { declared } = incident.declaration;
    if (!declared || incident.status.ended) return [];
    const { holders } = incident.roles;
    const lead = holders['lead']?.silent ? undefined : holders['lead'];
    const after = incident.planRead.promised?.emptyRoleAt ?? plan.reminders.emptyRoleAt;
    return Object.entries(plan.roles).flatMap(([role, { title, many, neededAt }]) => {
      const since = many || holders[role] ? undefined : neededSince(role, neededAt, incident, plan);
      if (!since) return [];
      return rungs(
        after.map((period) => since.at + period),
        now,
      ).map(({ rung, at }) => {
        const onCall = onCallFor(role, plan, incident)[rung];
        const to = onCall ?? lead ?? declared.by;
        const missing = length(Math.max(now, at) - since.at);
        const where = { incident, plan, repository, now };
        const remark = onCall?.lapse
          ? askedAllTheSame(onCall, role, where)
          : rung === 0 && skipped(role, where);
        return {
          promisedBy: `${since.key}:${role}`,
          rung,
          at,
          to: [to],
          text: `**${text(title, 60)}** has been missing for ${missing}, since ${moment(since.at, plan.timezone, now)}. Comment ${code(asTyped(`/role ${role}`, plan))} to take it, or ${code(asTyped(`/role ${role} @name`, plan))} to ask someone.${remark ? ` ${remark}` : ''}`,
          ...(onCall && { calls: callsFor([{ role, who: [onCall], by: declared.by }], plan) }),
        };
      });
    });
  },
});

/** Since when a role that nobody holds is needed: asked for, taken up again, left empty. */
export function neededSince(
  role: Role,
  neededAt: readonly string[],
  incident: Incident,
  plan: Plan,
): Moment | undefined {
  const since = askedSince(neededAt, incident, plan);
  const left = incident.roles.left[role];
  return since && left && left.at > since.at ? left : since;
}
