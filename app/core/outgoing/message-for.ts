import { intervalOf } from '../incident/promised.ts';
import { formats } from '../views/updates/formats.ts';
import { subjectOf } from '../views/updates/subject.ts';
import { severityWords } from '../views/card/headline.ts';
import type { View } from '../views/scene.ts';
import { withoutSecrets } from '../words/secrets.ts';
import { standingOf } from '../words/standing.ts';
import type { Message, MessageKind } from './message.ts';

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
  const { incident, plan, repository, issueUrl } = view;
  const name = `${repository.owner}/${repository.name}`;
  const room = Number(/(\d+)\/?$/.exec(issueUrl)?.[1] ?? 0);
  return {
    incident: {
      repository: name,
      number: room,
      url: standingOf(audience, plan) === 'outside' ? null : issueUrl,
      title: withoutSecrets(incident.declaration.title),
      severity: severityWords(incident, plan),
      status: incident.status.now,
    },
    audience,
    update: number === null ? null : `U${number}`,
    kind,
    subject: subjectOf(view, false),
    ...formats(words),
    key: `${name}#${room}:${key}:${audience}`,
    drill: false,
  };
}

/** Whether an audience is told as things go on, and not only of the end. */
export const isOnClock = ({ plan, incident }: View, audience: string): boolean =>
  intervalOf(plan, incident.severity.now, incident.status.now, audience) !== null;
