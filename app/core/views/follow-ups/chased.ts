import { isDrill } from '../../drills/drill.ts';
import type { Opened } from '../../follow-ups/chase.ts';
import { dayIn } from '../../grammar/days.ts';
import { day } from '../../incident/zone.ts';
import { address } from '../card/facts-known.ts';
import type { View } from '../scene.ts';

/** What its owner hears on its day and later, in the follow-up itself. */
export function followUpChased({ due, who }: Pick<Opened, 'due' | 'who'>, view: View): string {
  const { plan, now, incident, text, issueUrl } = view;
  const zone = plan.timezone;
  const days = Math.round(dayIn(now, zone).startOf('day').diff(dayIn(due, zone).startOf('day'), 'days').days);
  const on = day(due, zone, now);
  const when =
    days <= 0 ? `is due today, ${on}` : `was due on ${on}, ${days === 1 ? 'yesterday' : `${days} days ago`}`;
  const room = `${isDrill(incident) ? 'the drill ' : ''}[${text(incident.declaration.title, 120)}](${address(issueUrl)})`;
  const whose = who.length > 0 ? '' : ' Nobody owns it: assign somebody.';
  return `This follow-up of ${room} ${when}.${whose} Close it as completed when it is done, as not planned if nobody will do it, or say here what keeps it.`;
}
