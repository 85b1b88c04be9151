import { sha256 } from '../changes/sha256.ts';
import { isDrill } from '../drills/drill.ts';
import type { Incident } from '../incident/fold.ts';
import type { TellPull } from '../pass/effects.ts';
import { maySpeak } from '../outgoing/who-posts.ts';
import { whereabouts } from '../pass/speech.ts';
import type { Plan } from '../plan/schema.ts';
import { refName, sameRef } from '../room/pull.ts';
import type { Room } from '../room/room.ts';
import { pullComment } from '../views/pull-comment.ts';
import { openings } from '../wire/rows-kept.ts';
import { viewOf } from '../views/scene.ts';
import { pullRows } from './proposed.ts';

/** As many are told in one pass; the others follow in the next. */
const MOST_TOLD = 10;

/** Pull requests whose comment of ours does not say how their rows stand. */
export function toldPulls(incident: Incident, room: Room, plan: Plan): TellPull[] {
  // Whoever reads the pull request takes no part in the drill.
  if (isDrill(incident)) return [];
  // As of the beginning: what it says changes with what happens, and not with the clock.
  const now = incident.declaration.declared?.at ?? 0;
  const view = viewOf({ incident, entries: [], plan, now, ...whereabouts(room) });
  const seen = pullRows(incident).filter(({ pull }) => pull.title !== null && mayTell(pull, room, plan));
  const pulls = [...new Map(seen.map(({ pull }) => [refName(pull), pull])).values()];
  const all = pulls.flatMap((pull): TellPull[] => {
    const rows = seen.filter((row) => sameRef(row.pull, pull));
    const text = pullComment(rows, view);
    // Where everybody reads it and not the room, nothing is kept either.
    const opens = room.repository.private && pull.private === false ? [] : openings(rows);
    const says = sha256(text).slice(0, 16);
    const told = incident.pullsTold.comments[refName(pull)];
    if (told?.says === says) return [];
    const { repository, number } = pull;
    return [
      {
        ...{ do: 'tell pull', pull: { repository, number }, known: told?.comment ?? null },
        ...{ of: partOf(room), text, says, opens },
      },
    ];
  });
  return all.slice(-MOST_TOLD);
}

/** The room's own part of a comment. Who does not know the issue's number cannot tell which room it is. */
const partOf = ({ issue }: Room): string => sha256(`allclear room ${issue.id}`).slice(0, 24);

/** Only repositories of the room's owner; where everybody reads, only as the plan lets us speak there. */
function mayTell(
  pull: { readonly repository: string; readonly private: boolean | null },
  { repository }: Room,
  plan: Plan,
): boolean {
  const owner = pull.repository.split('/')[0]!.toLowerCase();
  if (owner !== repository.owner.toLowerCase()) return false;
  return pull.private === true || repository.private || maySpeak(repository, plan);
}
