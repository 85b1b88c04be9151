import type { Incident } from '../../incident/fold.ts';
import type { Instant, Person, Role } from '../../incident/words.ts';
import { onCallFor, type OnCall } from '../../plan/on-call.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Repository } from '../../room/room.ts';
import { judgedAt, lapseOf, type Lapse } from '../../training/lapse.ts';
import { dayShown } from '../../training/standing.ts';
import { and } from '../../words/lists.ts';
import { text } from '../markdown.ts';
import { called } from '../mention.ts';

/** What of a room the remarks need to know. */
interface Where {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly repository: Repository;
  readonly now: Instant;
}

const NAMED = 3;

/** Who was trained on what is nobody's business outside: a public room says nothing of it. */
const isSaid = ({ repository }: Where): boolean => repository.private;

const titleOf = (role: Role, plan: Plan): string => text(plan.roles[role]?.title ?? role, 60);

function why({ ranOut }: Lapse, role: Role, { plan, now }: Where): string {
  const title = titleOf(role, plan);
  return ranOut === null
    ? `no training as ${title} is on record`
    : `training as ${title} ran out on ${dayShown(ranOut, plan, now)}`;
}

/** Who on call for an empty role is asked last, and why: "Alice is skipped: training as Incident Lead ran out on 1 Mar." Empty where nobody is. */
export function skipped(role: Role, where: Where): string {
  const { plan, incident } = where;
  const people = isSaid(where) ? onCallFor(role, plan, incident) : [];
  const lapsed = people.flatMap(({ lapse, ...one }) => (lapse ? [{ ...one, lapse }] : []));
  if (lapsed.length === 0) return '';
  const shown = lapsed.slice(0, NAMED);
  const more = lapsed.length > NAMED ? [`${lapsed.length - NAMED} more`] : [];
  if (lapsed.length < people.length) {
    const each = shown.map((one) => `${called(plan, one)} is skipped: ${why(one.lapse, role, where)}.`);
    return [...each, ...more.map((count) => `So are ${count}.`)].join(' ');
  }
  const reasons = shown.map((one) => `${called(plan, one)}: ${short(one.lapse, where)}`).join('; ');
  const names = more.length > 0 ? `${reasons}; and ${and(more)}` : reasons;
  return `Nobody left on call has a training as ${titleOf(role, plan)} that counts (${names}), so they are asked all the same.`;
}

const short = ({ ranOut }: Lapse, { plan, now }: Where): string =>
  ranOut === null ? 'none on record' : `ran out on ${dayShown(ranOut, plan, now)}`;

/** To somebody who is asked for a role although their training does not count. Empty where it does. */
export function askedAllTheSame({ lapse }: OnCall, role: Role, where: Where): string {
  if (!lapse || !isSaid(where)) return '';
  const reason = lapse.ranOut === null ? why(lapse, role, where) : `your ${why(lapse, role, where)}`;
  return `Nobody else on call is left, so you are asked all the same: ${reason}.`;
}

/** To somebody who holds a role or is to take it over: that their training for it does not count. Empty where it does. */
export function untrainedFor(role: Role, { login }: Person, where: Where): string {
  const lapse = isSaid(where) ? lapseOf(login, role, where.plan, judgedAt(where.incident)) : undefined;
  if (!lapse) return '';
  const link = where.plan.roles[role]?.training;
  const renewed = link ? ` Learn it at ${text(link)}.` : '';
  const reason =
    lapse.ranOut === null ? `No ${why(lapse, role, where).slice(3)}` : `Your ${why(lapse, role, where)}`;
  return `${reason}.${renewed}`;
}
