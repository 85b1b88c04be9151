import { isDrill } from '../drills/drill.ts';
import { drilled, titleInDrill } from '../drills/says.ts';
import { neutralTitle } from '../views/updates/neutral.ts';
import { formats } from '../views/updates/formats.ts';
import { subjectOf } from '../views/updates/subject.ts';
import { severityNow, severityWords } from '../views/card/headline.ts';
import type { View } from '../views/scene.ts';
import { withoutSecrets } from '../words/secrets.ts';
import { standingOf } from '../words/standing.ts';
import { titleOf } from './audiences.ts';
import { CALLED, type Message, type MessageKind } from './message.ts';

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
  const { declaration } = view.incident;
  const title = outside ? neutralTitle(view) : declaration.title;
  const incident = { ...view.incident, declaration: { ...declaration, title } };
  const drill = isDrill(incident);
  const whom = audience === CALLED ? '' : view.text(titleOf(plan, audience), 60);
  const name = `${repository.owner}/${repository.name}`;
  const room = Number(/(\d+)\/?$/.exec(issueUrl)?.[1] ?? 0);
  return {
    incident: {
      repository: name,
      number: room,
      url: outside ? null : issueUrl,
      title: titleInDrill(withoutSecrets(incident.declaration.title), incident),
      severity: severityNow(incident, plan),
      severityWords: severityWords(incident, plan),
      status: incident.status.now,
    },
    audience,
    update: number === null ? null : `U${number}`,
    kind,
    subject: subjectOf({ incident, plan, issueUrl: outside ? '' : issueUrl }, drill),
    ...formats(drilled(words, incident, whom)),
    key: `${name}#${room}:${key}:${audience}`,
    drill,
  };
}
