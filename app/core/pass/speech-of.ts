import { commandKey } from '../incident/entry.ts';
import type { JoinRoom } from '../duplicates/moved.ts';
import type { Room } from '../room/room.ts';
import { pagesFor } from '../outgoing/pages.ts';
import { unopened, type OpenFollowUps } from '../follow-ups/wanted.ts';
import { code, sections } from '../views/markdown.ts';
import { answerTo } from '../views/replies.ts';
import { sentenceThere } from '../views/there.ts';
import type { View } from '../views/scene.ts';
import type { Duties } from './duties.ts';
import type { AnswerThere, Deliver, Say } from './effects.ts';
import { outdated, type Outdate } from './outdate.ts';
import type { Verdict } from './judge.ts';

/** What is to be said to one comment and because of it. */
export interface Speech {
  readonly effects: readonly (Say | Deliver | OpenFollowUps | AnswerThere | Outdate | JoinRoom)[];
  /** Nothing but duties: those of several comments go into one. */
  readonly duties?: Say;
}

/** The speech that a comment asked for and that was not made yet; undefined where there is nothing to say at all. */
export function speechOf(
  verdict: Verdict,
  duties: Duties | undefined,
  view: View,
  room: Room,
  moved: readonly JoinRoom[] = [],
): Speech | undefined {
  const { comment, words, offers, outgoing } = verdict;
  const { mirror } = comment;
  const here = [...(words.length > 0 && mirror === undefined ? [answerTo(words, view)] : []), ...offers];
  const there = answerThere(verdict);
  const own = outgoing.filter(({ on }) => on === null);
  const elsewhere = outgoing.filter(({ on }) => on !== null);
  const opens = unopened(view.incident, view, new Set(verdict.entries.map((entry) => entry.key)));
  if (here.length + outgoing.length + there.length + opens.length + moved.length === 0 && !duties)
    return undefined;
  const first = commandKey(comment.id, 1);
  // Two receipts of one comment must not be taken for each other.
  const key = elsewhere.some((one) => one.key === first) ? `${first}.said` : first;
  const entries = duties ? [...verdict.entries, duties.entry] : verdict.entries;
  const common = { under: comment.id, entries } as const;
  const said = [...here, ...own.map((one) => one.text)];
  const whence = said.length > 0 && mirror !== undefined && whenceOf(comment, mirror, view);
  const text = sections(...said, whence, duties?.text);
  const pages = duties?.entry.calls
    ? pagesFor({ ...duties.entry, calls: duties.entry.calls, to: duties.entry.to ?? [] }, view)
    : [];
  const leaving = [...own.flatMap((one) => [...one.leaving]), ...pages];
  // A comment that only tells what was sent: an older one like it may take it up.
  const { tells, after: before } = (here.length === 0 && !duties && own.length === 1 && own[0]) || {};
  // What was typed in a mirror the room has not read yet.
  const after = mirror === undefined ? before : undefined;
  const standing = {
    ...{ on: after?.key ?? null, onSince: after?.since ?? comment.at },
    ...(tells !== undefined && { tells }),
    ...(after && { above: after.title }),
  };
  const unsaid = <E extends Say | Deliver>(effects: E[]): E[] =>
    effects.filter((one) => !isSaid(one.key, room));
  const say: Say = { do: 'say', ...common, key, text };
  if (here.length + outgoing.length + pages.length + there.length + opens.length + moved.length === 0) {
    const [owed] = unsaid([say]);
    return { effects: [], ...(owed && { duties: owed }) };
  }
  const delivered = elsewhere.map(({ after: _, ...one }): Deliver => ({ do: 'deliver', ...common, ...one }));
  const leaves: Deliver[] =
    leaving.length > 0 ? [{ do: 'deliver', ...common, key, ...standing, text, leaving }] : [];
  const opening: OpenFollowUps[] =
    opens.length > 0
      ? [
          leaves.length > 0
            ? { ...common, ...OPEN, key: `${first}.opened`, text: '', opens, zone: view.plan.timezone }
            : { ...common, ...OPEN, key, text, opens, zone: view.plan.timezone },
        ]
      : [];
  const alone = leaves.length + opening.length === 0 && text !== '' ? [say] : [];
  // Words first: what leaves may take all the time that the guard gives.
  const older = outdated(verdict, key, view.incident);
  return {
    effects: [...unsaid([...alone, ...leaves, ...delivered]), ...opening, ...there, ...older, ...moved],
  };
}

const OPEN = { do: 'open follow-ups' } as const;

/** As code, for a link would tell whoever reads the mirror where the room is. */
const whenceOf = ({ by }: Verdict['comment'], mirror: string, view: View): string =>
  `${view.name(by)} wrote it in ${code(mirror)}.`;

function answerThere({ comment, ...verdict }: Verdict): AnswerThere[] {
  const { mirror, id, at, by } = comment;
  const sentence = mirror === undefined ? '' : sentenceThere(verdict);
  if (mirror === undefined || sentence === '') return [];
  const key = `${commandKey(id, 1)}.there`;
  const text = `@${by.login} ${sentence}`;
  return [{ do: 'answer there', under: id, mirror, key, since: at, text, entries: verdict.entries }];
}

const isSaid = (key: string, { receipts }: Room): boolean =>
  receipts.some((receipt) => receipt.key === key || receipt.entries.some((entry) => entry.key === key));
