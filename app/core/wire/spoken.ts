import { speaksThere } from '../pass/mirrored.ts';
import type { Look } from './delivery.ts';
import { mirrorMarkIn } from './mirror.ts';
import { repositoryOf, type Payload } from './payload.ts';
import { actorOf } from './raw.ts';

/** Words in the mirror of some room, for whoever knows whose it is. */
export interface Spoken extends Pick<Look, 'senders' | 'comments'> {
  /** `owner/name#number`. */
  readonly mirror: string;
}

/** A new comment, as its delivery brought it. */
export const firstText = ({
  id,
  body,
  created_at,
}: NonNullable<Payload['comment']>): Look['comments'][number] => ({
  id,
  body: body ?? '',
  createdAt: Date.parse(created_at),
});

/** What a new comment says to the audience of a mirror; whether it is one of ours, its marker alone does not tell. */
export function spokenIn({ issue, repository, comment, sender }: Payload): Spoken | undefined {
  if (!issue || !repository || !comment) return undefined;
  if (!mirrorMarkIn(issue.body) || !speaksThere(comment.body ?? '')) return undefined;
  const { owner, name } = repositoryOf(repository);
  return {
    mirror: `${owner}/${name}#${issue.number}`,
    senders: [actorOf(sender).login],
    comments: [firstText(comment)],
  };
}
