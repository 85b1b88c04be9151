import { DateTime } from 'luxon';
import { isDrill } from '../drills/drill.ts';
import type { Incident } from '../incident/fold.ts';
import { isPast } from '../incident/promised.ts';
import type { Instant, Severity } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { PastRoom } from './past.ts';
import { askedIn, type Asked } from './scorecard.ts';
import { timesOf, type Times } from './times.ts';
import { vacanciesOf, type Vacancy } from './vacancies.ts';

/** What counts: an incident does; the others are counted apart. */
export type Kind = 'incident' | 'drill' | 'duplicate' | 'called off';

/** How the promises to one audience were kept. */
export interface Kept {
  readonly kept: number;
  readonly late: number;
  /** Moved with notice, before the time had passed. */
  readonly moved: number;
}

/** The changes that were carried out, by how each stands at the end. */
export interface Made {
  readonly made: number;
  readonly failed: number;
  readonly undone: number;
  /** Of all that were made, those without the yes that the plan asked for. */
  readonly withoutYes: number;
}

/** The figures of one incident. No person is in them. */
export interface Figures extends Times {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly kind: Kind;
  /** The worst that it was said to be, else what the plan assumes. */
  readonly severity: Severity;
  /** Of the declaration, in the plan's zone: 2026-11. */
  readonly month: string;
  readonly declaredAt: Instant;
  readonly open: boolean;
  /** How often it was taken up again: it stays one incident. */
  readonly reopened: number;
  readonly promises: Readonly<Record<string, Kept>>;
  readonly changes: Made;
  /** What vendors and teams were asked. */
  readonly asked: readonly Asked[];
  readonly vacancies: readonly Vacancy[];
}

/** The worst severity that an incident was said to have. */
export const severityOf = ({ severity }: Incident, { assumedSeverity }: Plan): Severity =>
  severity.ever.toSorted(byGravity)[0] ?? assumedSeverity;

/** Severities by their numbers, the worst first. */
export const byGravity = (one: Severity, other: Severity): number =>
  Number(one.replace(/\D/g, '')) - Number(other.replace(/\D/g, ''));

/** The figures of one incident by the plan, as of a moment that matters to what is still open. */
export function figuresOf(room: PastRoom, plan: Plan, now: Instant): Figures {
  const { number, url, incident } = room;
  const declaredAt = incident.declaration.declared?.at ?? 0;
  return {
    ...{ number, url, title: incident.declaration.title, kind: kindOf(incident) },
    severity: severityOf(incident, plan),
    month: DateTime.fromMillis(declaredAt, { zone: plan.timezone }).toFormat('yyyy-LL'),
    declaredAt,
    open: incident.status.ended === null,
    reopened: incident.status.reopened,
    ...timesOf(incident),
    promises: promisesOf(incident, now),
    changes: changesOf(incident),
    asked: askedIn(incident, now),
    vacancies: vacanciesOf(room, plan, now),
  };
}

/** Whether it counts, or as what it is counted apart. */
export function kindOf(incident: Incident): Kind {
  if (isDrill(incident)) return 'drill';
  if (incident.status.now !== 'called off') return 'incident';
  return incident.status.ended?.duplicateOf ? 'duplicate' : 'called off';
}

/** As the room counted them; what is promised and has passed is late, though nobody has said so yet. */
function promisesOf({ promises }: Incident, now: Instant): Record<string, Kept> {
  const audiences = new Set([...Object.keys(promises.score), ...Object.keys(promises.next)]);
  return Object.fromEntries(
    [...audiences].flatMap((audience): [string, Kept][] => {
      const { kept, late, moved } = promises.score[audience] ?? { kept: 0, late: 0, moved: 0 };
      const next = promises.next[audience];
      const overdue = next !== undefined && isPast(next.at, now) ? 1 : 0;
      const score = { kept, late: late + overdue, moved };
      return score.kept + score.late + score.moved > 0 ? [[audience, score]] : [];
    }),
  );
}

const MADE = ['running', 'done', 'failed', 'undone'];

function changesOf({ changes }: Incident): Made {
  const made = changes.rows.filter(({ state }) => MADE.includes(state));
  return {
    made: made.length,
    failed: made.filter(({ state }) => state === 'failed').length,
    undone: made.filter(({ state }) => state === 'undone').length,
    withoutYes: made.filter(({ unapproved }) => unapproved !== null).length,
  };
}
