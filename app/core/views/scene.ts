import { inOrder } from '../incident/entry.ts';
import { lineOf, type Entry, type Incident } from '../incident/fold.ts';
import { ALLCLEAR, type Instant, type Person } from '../incident/words.ts';
import { moment, zoneName } from '../incident/zone.ts';
import { firstNameOf, nameOf } from '../plan/people.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import { asTyped } from '../grammar/prefix.ts';
import { code, text } from './markdown.ts';

/** All that a view may show, and how people, moments and typed words look in it. */
export interface View {
  readonly incident: Incident;
  /** The entries that are not archived, in order. */
  readonly entries: readonly Entry[];
  readonly plan: Plan;
  readonly repository: Repository;
  readonly issueUrl: string;
  readonly now: Instant;
  /** Parts of the timeline that moved out of the card: how many entries, and the comments that hold them. */
  readonly earlier: { readonly count: number; readonly comments: readonly number[] };
  /** Bob, or bob where the plan does not name him. */
  name(person: Person): string;
  /** Bob Ray (bob). */
  fullName(person: Person): string;
  /** 09:41, with a date where it is not today's. */
  time(at: Instant): string;
  /** 09:41 CET, the first time in a section. */
  zoned(at: Instant): string;
  text(words: string, longest?: number): string;
  /** A command to type, as code, with the prefix where the plan requires it. */
  command(line: string): string;
}

type Parts = Pick<View, 'incident' | 'entries' | 'plan' | 'repository' | 'issueUrl' | 'now' | 'earlier'>;

/** A view of an incident at one moment, in the plan's time zone. */
export function viewOf(parts: Parts): View {
  const { plan, now } = parts;
  const zone = plan.timezone;
  const time = (at: Instant): string => moment(at, zone, now);
  return {
    ...parts,
    name: (person) =>
      person.id === ALLCLEAR.id && person.login === ALLCLEAR.login
        ? ALLCLEAR.login
        : text(firstNameOf(plan, person.login), 40),
    fullName: ({ login }) => {
      const name = nameOf(plan, login);
      return name === login ? text(login, 40) : `${text(name, 60)} (${text(login, 40)})`;
    },
    time,
    zoned: (at) => `${time(at)} ${zoneName(at, zone)}`,
    text,
    command: (line) => code(asTyped(line, plan)),
  };
}

/** A line of the timeline, at the moment it tells of. */
export interface TimelineLine {
  readonly at: Instant;
  readonly key: string;
  readonly markdown: string;
}

/** The entries as lines, in the order in which things happened: what was noted later stands where it belongs. */
export function timeline(entries: readonly Entry[], view: View): TimelineLine[] {
  return entries
    .flatMap((entry) => {
      const line = lineOf(entry.type);
      if (!line) return [];
      const at = 'of' in entry && typeof entry.of === 'number' ? entry.of : entry.at;
      const markdown = line(entry as never, view);
      return markdown === '' ? [] : [{ at, key: entry.key, markdown }];
    })
    .sort(inOrder);
}
