import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import type { Guard } from '../pass/effects.ts';
import type { FollowUpMark } from '../wire/follow-up.ts';
import { issueText, issueTitle } from '../views/follow-ups/issue.ts';
import type { View } from '../views/scene.ts';

/** An issue that is to be opened, once for its mark. */
export interface FollowUpWanted {
  readonly mark: Omit<FollowUpMark, 'room'>;
  readonly title: string;
  readonly body: string;
  readonly assignees: readonly string[];
  /** When it was asked for: what was opened before is another. */
  readonly since: Instant;
  /** Its owner, as people call them; empty where nobody. */
  readonly owner: string;
}

/** Issues that are to be opened, each once, and the words that tell of them and of all else their comment asked for. */
export interface OpenFollowUps {
  readonly do: 'open follow-ups';
  readonly under: Guard;
  readonly key: string;
  readonly text: string;
  readonly entries: readonly Entry[];
  readonly opens: readonly FollowUpWanted[];
  /** The plan's time zone, in which days are told. */
  readonly zone: string;
}

/** One that was opened, and where. */
export interface FollowUpOpened {
  readonly wanted: FollowUpWanted;
  readonly number: number;
  readonly url: string;
}

/** Those without an issue, among what some entries asked for; among all where none are given. */
export function unopened(incident: Incident, view: View, keys?: ReadonlySet<string>): FollowUpWanted[] {
  return incident.followUps.all
    .filter(({ number, key, state }) => number === null && state === 'open' && (keys?.has(key) ?? true))
    .map((one) => ({
      mark: { key: one.key, due: one.due },
      title: issueTitle(one),
      body: issueText(one, view),
      assignees: one.who.map(({ login }) => login),
      since: one.at,
      owner: one.who.map(view.name).join(', '),
    }));
}

/** That it is open, for the record, as of the words that asked for it. Whoever opened or found it writes the same. */
export const openedEntry = ({ wanted, number, url }: FollowUpOpened): Entry => ({
  ...{ type: 'follow_up_opened', asked: wanted.mark.key, number, url },
  // Before all that may become of it in the same second.
  ...{ key: `follow-up:${number}`, at: wanted.since, by: ALLCLEAR },
});
