/** Milliseconds since 1970, UTC, as GitHub gave the moment. */
export type Instant = number;
/** A length of time in milliseconds. */
export type Period = number;

export const SECOND: Period = 1_000;
export const MINUTE: Period = 60 * SECOND;
export const HOUR: Period = 60 * MINUTE;
export const DAY: Period = 24 * HOUR;

/** Name of a severity in the plan; `sev1` is the worst. */
export type Severity = string;

export const STATUSES = ['investigating', 'identified', 'monitoring', 'resolved', 'called off'] as const;
export type Status = (typeof STATUSES)[number];

/** Name of a role in the plan; the built-in ones are `lead`, `comms`, `changes` and `team`. */
export type Role = string;

/** An account on GitHub. The number is who it is, the login only what it is called today. */
export interface Person {
  readonly id: number;
  readonly login: string;
}

/** An account without what else is known of it. */
export const personOf = ({ id, login }: Person): Person => ({ id, login });

/** Whether both are one account: by number where both are known, else by what it is called. */
export const samePerson = (one: Person, other: Person): boolean =>
  one.id && other.id ? one.id === other.id : one.login.toLowerCase() === other.login.toLowerCase();

/** What does things unasked, for entries that no person made. */
export const ALLCLEAR: Person = { id: 0, login: 'Allclear' };

/** What GitHub says that somebody may do in a repository, weakest first. */
export const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Permission = (typeof PERMISSIONS)[number];
