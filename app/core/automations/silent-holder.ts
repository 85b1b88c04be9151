import { promiseOf } from '../facts/reminders.ts';
import type { Holder } from '../facts/roles.ts';
import { asTyped } from '../grammar/prefix.ts';
import { dueKey } from '../incident/entry.ts';
import { samePerson, type Role } from '../incident/words.ts';
import { moment } from '../incident/zone.ts';
import { callsFor } from '../pass/calls.ts';
import { onCallFor } from '../plan/on-call.ts';
import { code, text } from '../views/markdown.ts';
import { called } from '../views/mention.ts';
import { askedAllTheSame } from '../views/training/remarks.ts';
import { automation, type Circumstances, type Due } from './define.ts';

const NAME = 'silent-holder';

/** Whoever was named may be asleep: the next on call is asked, and who named them knows (ROOM 3, accept-within). */
export const silentHolder = automation({
  name: NAME,
  does: 'Asks the next on call, and tells who named the holder, when nothing is heard of a named holder in time',
  due(circumstances) {
    const { incident } = circumstances;
    if (!incident.declaration.declared || incident.status.ended) return [];
    return Object.entries(incident.roles.holders).flatMap(([role, holder]) =>
      next(role, holder, circumstances),
    );
  },
});

/** The one thing that is due next: each person asked has the same time to answer as the one before. */
function next(role: Role, holder: Holder, { incident, plan, repository, now }: Circumstances): Due[] {
  const { silent, namedBy, key } = holder;
  if (!silent || silent.within === null || !namedBy) return [];
  const { said, asked: all } = incident.reminders;
  if (said.includes(dueKey(NAME, key, LAST))) return [];
  const asked = all[promiseOf(NAME, key)];
  const before = [namedBy, ...(asked?.logins ?? []).map((login) => ({ id: 0, login }))];
  const candidate = onCallFor(role, plan, incident).find(
    (one) => !before.some((other) => samePerson(one, other)),
  );
  const lead = incident.roles.holders['lead'];
  const told = lead && !lead.silent ? lead : namedBy;
  const since = Math.max(holder.since, incident.status.again?.at ?? 0, asked?.at ?? 0);
  const title = text(plan.roles[role]?.title ?? role, 60);
  const command = (line: string): string => code(asTyped(line, plan));
  const silence = `**${called(plan, holder)}** was named ${title} at ${moment(holder.since, plan.timezone, now)} and has not answered.`;
  const where = { incident, plan, repository, now };
  const remark = candidate ? askedAllTheSame(candidate, role, where) : '';
  const ask = candidate
    ? `${called(plan, candidate)}, can you take it? Comment ${command(`/role ${role}`)}.${remark && ` ${remark}`}`
    : `Nobody else on call is left to ask: ${command(`/role ${role}`)} takes it, ${command(`/role ${role} @name`)} asks someone.`;
  return [
    {
      promisedBy: key,
      rung: candidate ? said.filter((one) => one.startsWith(`due:${NAME}:${key}:`)).length : LAST,
      at: since + silent.within,
      to: candidate ? [candidate, namedBy] : [told],
      text: `${silence} ${ask}`,
      ...(candidate && { calls: callsFor([{ role, who: [candidate], by: namedBy }], plan) }),
    },
  ];
}

/** The rung after which nothing follows, however many were asked. */
const LAST = 1_000;
