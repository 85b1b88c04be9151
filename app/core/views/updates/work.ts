import { isReady, storyOf, whatOf, type Change } from '../../changes/change.ts';
import type { Incident } from '../../incident/fold.ts';
import type { Instant, Person } from '../../incident/words.ts';
import { nameOf } from '../../plan/people.ts';
import { withoutSecrets } from '../../words/secrets.ts';
import type { Standing } from '../../words/standing.ts';
import type { View } from '../scene.ts';

/** A row of what is being tried, or of what came of it. */
export interface RowFacts {
  /** T2 */
  readonly id: string;
  readonly text: string;
  /** Empty where names are not said, and where it is nobody's yet. */
  readonly who: string;
  readonly at: string;
}

export interface WorkFacts {
  readonly tasks: readonly RowFacts[];
  readonly changes: readonly RowFacts[];
  /** How many open tasks are not among them. */
  readonly moreTasks: number;
  readonly findings: readonly RowFacts[];
}

const TASKS = 12;
const FINDINGS = 6;
const LONGEST = 300;

/** What is being tried and what was found, the newest findings last; nothing of it outside. */
export function workFor({ incident, plan, time }: View, standing: Standing): WorkFacts {
  if (standing === 'outside') return { tasks: [], changes: [], moreTasks: 0, findings: [] };
  const name = ({ login }: { login: string }): string =>
    standing === 'technical' ? nameOf(plan, login) : '';
  const { open, outcomes } = incident.tasks;
  return {
    changes: changesFor(incident.changes.rows, name, time),
    tasks: open.slice(0, TASKS).map(({ number, text, who, team, at }) => ({
      id: `T${number}`,
      text: short(text),
      who: who.map(name).filter(Boolean).join(', ') || (team ?? ''),
      at: time(at),
    })),
    moreTasks: Math.max(0, open.length - TASKS),
    findings: [...outcomes.map(found), ...cameOf(incident.changes.rows)]
      .sort((one, other) => one.at - other.at)
      .slice(-FINDINGS)
      .map(({ id, text, by, at }) => ({ id, text: short(text), who: name(by), at: time(at) })),
  };
}

interface Found {
  readonly id: string;
  readonly text: string;
  readonly by: Person;
  readonly at: Instant;
}

/** What nobody's task asked for has no number. */
const found = ({ number, text, by, at }: Incident['tasks']['outcomes'][number]): Found => ({
  ...{ id: number === null ? 'Done' : `T${number}`, text, by, at },
});

/** What came of changes that are over. */
const cameOf = (rows: readonly Change[]): Found[] =>
  rows.flatMap((change) => {
    const last = change.undone ?? change.ended;
    return last ? [{ id: `C${change.number}`, text: storyOf(change), by: last.by, at: last.at }] : [];
  });

/** What is being tried: running, or about to be. */
const changesFor = (
  rows: readonly Change[],
  name: (who: Person) => string,
  time: View['time'],
): readonly RowFacts[] =>
  rows
    .filter((one) => one.state === 'running' || isReady(one))
    .slice(-TASKS)
    .map((one) => ({
      id: `C${one.number}`,
      text: short(whatOf(one)),
      who: name(one.started?.by ?? one.by),
      at: time(one.started?.at ?? one.at),
    }));

function short(words: string): string {
  const line = [
    ...withoutSecrets(words)
      .slice(0, 2 * LONGEST + 2)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  return line.length > LONGEST
    ? `${line
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : line.join('');
}
