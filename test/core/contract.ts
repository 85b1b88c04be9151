import type { OtherRoom } from '../../app/core/duplicates/other.ts';
import type { Entry, Incident } from '../../app/core/incident/fold.ts';
import type { Instant, Permission } from '../../app/core/incident/words.ts';
import type { Deliver, Reaction } from '../../app/core/pass/effects.ts';
import type { IssueEvent, Room } from '../../app/core/room/room.ts';
import type { SuspectsRead } from '../../app/core/suspects/suspect.ts';

/** What came of one comment or one thing done by hand. */
export interface Came {
  readonly reaction: Reaction | undefined;
  readonly answers: readonly string[];
  /** Types of the new entries, or the code of a refusal. */
  readonly entries: readonly string[];
  /** What the app said, without what is hidden in it. */
  readonly said: string;
}

export interface Given {
  /** Minutes since it was declared at which something happens next; each thing takes a minute. */
  later(minutes: number): void;
  /** In the room, or in a mirror of it. */
  says(login: string, body: string, more?: { edited?: boolean; at?: Instant; mirror?: string }): Came;
  does(login: string, what: IssueEvent['what']): Came;
  readonly room: Room;
  readonly now: Instant;
  /** Everything that the app has said, oldest first. */
  readonly said: readonly string[];
  /** Everything that left the room, each message on each way. */
  readonly left: Deliver['leaving'];
  /** A pass that nobody's word woke. */
  look(): Came;
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  /** The card as people see it. */
  readonly card: string;
}

export interface Setting {
  readonly private?: boolean;
  /** When it is declared; else at `AT`. */
  readonly at?: Instant;
  readonly people?: Readonly<Record<string, Permission>>;
  readonly plan?: string;
  /** The team's own template of the postmortem. */
  readonly template?: string;
  readonly title?: string;
  readonly body?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
  /** Channels by which nothing arrives. */
  readonly down?: readonly string[];
  /** Other issues of the repository, where they are not just rooms. */
  readonly others?: Readonly<Record<number, OtherRoom>>;
  /** Scenarios beside the plan, by name. */
  readonly scenarios?: Readonly<Record<string, string>>;
  /** What GitHub shows of changes before it broke. */
  readonly changed?: Partial<SuspectsRead>;
}
