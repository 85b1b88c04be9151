import type { Person } from '../incident/words.ts';
import type { Deliver } from '../pass/effects.ts';
import { firstNameOf } from '../plan/people.ts';
import { and } from '../words/lists.ts';
import { withoutSecrets } from '../words/secrets.ts';
import type { View } from '../views/scene.ts';
import { severityWords } from '../views/card/headline.ts';
import { CALLED, type Message } from './message.ts';
import { messageFor } from './message-for.ts';

/** One message for each channel that is to wake people for their part; `key`: of the entry that calls. */
export function pagesFor(
  {
    calls,
    to,
    key,
  }: { readonly calls: readonly string[]; readonly to: readonly Person[]; readonly key: string },
  view: View,
): Deliver['leaving'] {
  const { incident, plan, text, issueUrl } = view;
  const names = and(to.map(({ login }) => text(firstNameOf(plan, login), 40)));
  const words = `**${names} wanted:** ${severityWords(incident, plan)}, ${incident.status.now}: ${text(withoutSecrets(incident.declaration.title), 200)}\n\n${issueUrl}`;
  const message = messageFor({ audience: CALLED, words, kind: 'page', number: null, key }, view);
  return calls
    .filter((channel) => plan.channels[channel] !== undefined && plan.channels[channel].kind !== 'room')
    .map((channel) => ({
      row: null,
      audience: CALLED,
      channel,
      attempt: 1,
      of: key,
      message,
    }));
}

/** One neutral line, with what the incident is called. */
export function pageOf(what: string, key: string, view: View): Message {
  const words = `${view.text(what)}: ${view.text(withoutSecrets(view.incident.declaration.title), 200)}`;
  return messageFor({ audience: CALLED, words, kind: 'page', number: null, key }, view);
}
