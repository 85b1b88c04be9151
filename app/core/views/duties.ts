import type { Person, Role } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import { joining } from './card/facts-known.ts';
import { unsaid } from './card/needed.ts';
import { sections } from './markdown.ts';
import { addressed } from './mention.ts';
import type { View } from './scene.ts';
import { untrainedFor } from './training/remarks.ts';

/** A role, with those who have just come to hold it. */
export interface Taken {
  readonly role: Role;
  readonly who: readonly Person[];
}

/** What a role is for, as a list; undefined where the plan says nothing of it. */
export function dutiesOf(role: Role, { plan, text }: View): string | undefined {
  const duties = plan.roles[role]?.duties ?? [];
  return duties.length > 0 ? duties.map((duty) => `- ${text(duty)}`).join('\n') : undefined;
}

/**
 * Whether the plan has a word for whoever takes this role: its duties, where to join, or whom to wake. Ten people
 * who join a team one by one, and of whom the plan says nothing, are not told ten times what the card says.
 */
export function hasDuties(role: Role, byThemselves: boolean, { roles, bridges }: Plan): boolean {
  const { duties = [], call = [], many = false } = roles[role] ?? {};
  if (duties.length > 0) return true;
  if (byThemselves && many) return false;
  return Object.keys(bridges).length > 0 || (call.length > 0 && !byThemselves);
}

/** What people hear on taking roles: what each is for, the bridge to join, what is still needed. One comment for all. */
export function dutiesText(taken: readonly Taken[], view: View): string {
  const mentioned = new Set<string>();
  const blocks = taken.map(
    ({ role, who }) => `${addressed(who, mentioned, view.plan)} ${duty(role, who, view)}`,
  );
  return sections(...blocks, needs(view));
}

/** The same for one role and person, without the mention. */
export const dutyText = (role: Role, who: Person, view: View): string =>
  sections(duty(role, [who], view), needs(view));

function duty(role: Role, who: readonly Person[], view: View): string {
  const { title = role, many = false } = view.plan.roles[role] ?? {};
  const list = dutiesOf(role, view);
  const now = `You are ${many ? 'on the ' : ''}**${view.text(title, 60)}** now.`;
  const [one] = who;
  const remark = one && who.length === 1 ? untrainedFor(role, one, view) : '';
  const lapsed = remark && ` ${remark}`;
  return list ? `${now}${lapsed} What that is for:\n${list}` : `${now}${lapsed}`;
}

/** Where to join, and what is still needed: the same for everybody. */
function needs(view: View): string {
  const join = joining(view);
  const asks = unsaid(view);
  return sections(
    join.length > 0 && `**Join:** ${join.join(', ')}.`,
    asks.length > 0 && `**Needed now:**\n${asks.map((ask) => `- ${ask}`).join('\n')}`,
  );
}
