import type { Incident } from '../incident/fold.ts';
import { clock, day, zoneName } from '../incident/zone.ts';
import { formats } from '../views/updates/formats.ts';
import { subjectOf } from '../views/updates/subject.ts';
import { severityWords } from '../views/card/headline.ts';
import type { View } from '../views/scene.ts';
import { withoutSecrets } from '../words/secrets.ts';
import { standingOf } from '../words/standing.ts';
import type { Message, MessageKind } from './message.ts';

/** Under what the messages go that wake somebody: they are for no audience of the plan. */
export const CALLED = 'called';

/** What is to be said to one audience, and as what. */
export interface Saying {
  readonly audience: string;
  /** Markdown, ready for this audience. */
  readonly words: string;
  readonly kind: MessageKind;
  readonly number: number | null;
  /** Key of the entry that says it: the same key is the same message. */
  readonly key: string;
}

/** A message for the channels: in every format, with nothing of the room that the audience may not know. */
export function messageFor({ audience, words, kind, number, key }: Saying, view: View): Message {
  const { plan, repository, issueUrl } = view;
  const outside = audience !== CALLED && standingOf(audience, plan) === 'outside';
  const incident = outside ? neutral(view) : view.incident;
  const name = `${repository.owner}/${repository.name}`;
  const room = Number(/(\d+)\/?$/.exec(issueUrl)?.[1] ?? 0);
  return {
    incident: {
      repository: name,
      number: room,
      url: outside ? null : issueUrl,
      title: withoutSecrets(incident.declaration.title),
      severity: severityWords(incident, plan),
      status: incident.status.now,
    },
    audience,
    update: number === null ? null : `U${number}`,
    kind,
    subject: subjectOf({ incident, plan, issueUrl: outside ? '' : issueUrl }, false),
    ...formats(words),
    key: `${name}#${room}:${key}:${audience}`,
    drill: false,
  };
}

/** What the room is called is for the room: outside it goes by its day, the same in every message. */
function neutral({ incident, plan, now }: View): Incident {
  const { declaration } = incident;
  const at = declaration.declared?.at ?? now;
  const title = `Incident of ${day(at, plan.timezone, 0)}, ${clock(at, plan.timezone)} ${zoneName(at, plan.timezone)}`;
  return { ...incident, declaration: { ...declaration, title } };
}
