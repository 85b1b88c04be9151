import type { Incident } from '../incident/fold.ts';
import { ALLCLEAR, personOf, samePerson, type Instant, type Person } from '../incident/words.ts';

/** The clock of a team that was given work: whoever of its on-call does anything here has answered. */
export interface TeamClock {
  /** Of the entry that put them on the clock. */
  key: string;
  asked: Person[];
  /** Null: the plan says nothing. */
  answerBy: Instant | null;
  answeredAt: Instant | null;
  answeredBy: Person | null;
}

/** How a team answered, once what it was asked is done. */
export interface TeamAnswer {
  team: string;
  at: Instant;
  answerBy: Instant | null;
  answeredAt: Instant | null;
}

/** The clock of a team, as the entry promises it. */
export const clockFor = (given: {
  readonly key: string;
  readonly asked?: readonly Person[];
  readonly answerBy?: Instant;
}): TeamClock => ({
  ...{ key: given.key, asked: [...(given.asked ?? [])], answerBy: given.answerBy ?? null },
  ...{ answeredAt: null, answeredBy: null },
});

/** The first answer counts. */
export function answer(clock: TeamClock, at: Instant, by: Person): void {
  if (clock.answeredAt !== null) return;
  clock.answeredAt = at;
  clock.answeredBy = personOf(by);
}

/** Whether an entry shows that somebody of the team is there: not the one that asked them. */
export const isAnsweredBy = (
  { key, asked, answeredAt }: TeamClock,
  entry: { readonly key: string; readonly by: Person },
): boolean =>
  answeredAt === null &&
  entry.key !== key &&
  entry.by.id !== ALLCLEAR.id &&
  asked.some((one) => samePerson(one, entry.by));

/** Whether a team waits for a sign of this person: then plain words of theirs are one. */
export const isAwaited = (who: Person, { tasks }: Incident): boolean =>
  tasks.open.some(
    ({ clock }) => clock?.answeredAt === null && clock.asked.some((one) => samePerson(one, who)),
  );
