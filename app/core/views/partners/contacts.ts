import { isSecretName } from '../../plan/kinds/secrets.ts';
import type { Plan } from '../../plan/schema.ts';
import { or } from '../../words/lists.ts';
import type { View } from '../scene.ts';

type Contact = Plan['vendors'][string]['escalateTo'][number];

/** Whether numbers may be shown here: everybody may read a public room (ROOM 1). */
export const showsNumbers = ({ plan, repository }: Pick<View, 'plan' | 'repository'>): boolean =>
  repository.private || plan.publicRooms.phoneNumbers;

/** A number to call; nothing where it is the name of a secret, or may not be shown here. */
export const phoneShown = (phone: string | null, view: View): string | undefined =>
  phone !== null && showsNumbers(view) && !isSecretName(phone) ? phone : undefined;

function contact({ name, phone, email, for: about }: Contact, view: View): string {
  const number = phoneShown(phone, view);
  const mail = email !== null && showsNumbers(view) ? email : undefined;
  const ways = [number, mail].flatMap((way) => (way === undefined ? [] : [view.text(way, 80)]));
  const who = [name && view.text(name, 80), about && `(${view.text(about, 80)})`].filter(Boolean).join(' ');
  return [who || (ways.length > 0 ? '' : 'its escalation contact'), ...ways].filter(Boolean).join(', ');
}

/** Whom to call where a vendor does not do as it promised, with numbers where they may be shown; undefined where the plan names nobody. */
export function escalation(vendor: string, view: View): string | undefined {
  const all = view.plan.vendors[vendor]?.escalateTo ?? [];
  return all.length > 0 ? or(all.map((one) => contact(one, view))) : undefined;
}
