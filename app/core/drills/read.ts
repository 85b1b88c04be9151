import { accepted, type Format } from '../plan/accepted.ts';
import { among } from '../plan/checks/inside/rule.ts';
import { type Complaint, question } from '../plan/issues.ts';
import { nearest } from '../plan/nearest.ts';
import { locator, type Problem, shown, shownPath } from '../plan/problems.ts';
import { inOrder } from '../plan/read.ts';
import type { Plan } from '../plan/schema.ts';
import { readSource } from '../plan/source.ts';
import { LONGEST_SCENARIO, MOST_INJECTS, scenarioSchema, type ScenarioSettings } from './format.ts';
import type { Scenario } from './scenario.ts';

/** A scenario, or everything that keeps it from being played. */
export interface ScenarioRead {
  /** Undefined where there are problems: half a scenario is none. */
  readonly scenario: Scenario | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a scenario against the plan that it is played with. Never throws; whatever is wrong is told all together. */
export function readScenario(name: string, file: string, plan: Plan): ScenarioRead {
  const text = file.startsWith('\uFEFF') ? file.slice(1) : file;
  if (text.length > LONGEST_SCENARIO)
    return refused(
      `The file has more than ${LONGEST_SCENARIO} characters. A drill of two hours needs 3,000.`,
    );
  const place = locator(text);
  const { tree, flaws } = readSource(text);
  const unread = flaws.map(({ kind = 'bad-value' as const, at, path, value, message }) => ({
    ...{ kind, ...place(at), path: shownPath(path), value, message },
  }));
  if (!tree) return { scenario: undefined, problems: unread };
  const { data, problems: found } = accepted(tree, text, formatFor(plan));
  const told = [...unread, ...found];
  const problems = inOrder([...told, ...(data ? lacking(data, told) : [])]);
  if (!data || problems.length > 0) return { scenario: undefined, problems };
  return { scenario: played(name, data), problems };
}

function played(name: string, { title, severity, injects }: ScenarioSettings): Scenario {
  const inTurn = injects.map(({ at, ...inject }) => ({ after: at ?? 0, ...inject }));
  return { name, title, severity, injects: inTurn.toSorted((one, other) => one.after - other.after) };
}

const refused = (message: string): ScenarioRead => ({
  scenario: undefined,
  problems: [{ kind: 'unreadable', line: 1, column: 1, path: '', value: '', message }],
});

/** What is not written at all stands nowhere. */
function lacking({ title, injects }: ScenarioSettings, told: readonly Problem[]): Problem[] {
  const missing = (path: string, message: string): Problem[] =>
    told.some((one) => one.path.startsWith(path))
      ? []
      : [{ kind: 'bad-value', line: 1, column: 1, path, value: '', message }];
  return [
    ...(title === '' ? missing('title', 'A scenario needs a title.') : []),
    ...(injects.length === 0
      ? missing(
          'injects',
          'A scenario needs something to play: a list under injects, each item with at and say.',
        )
      : []),
  ];
}

const formatFor = (plan: Plan): Format<ScenarioSettings> => ({
  schema: scenarioSchema,
  called: 'the scenario',
  defaults: () => null,
  findings: (data) => findingsIn(data, plan),
});

function findingsIn({ severity, injects }: ScenarioSettings, plan: Plan): Complaint[] {
  return [
    ...(severity === null ? [] : named(['severity'], 'severity', severity, Object.keys(plan.severities))),
    ...injects.flatMap(({ at, say, expect }, n): Complaint[] => {
      const here = ['injects', n];
      const lacks = (what: string): Complaint => ({
        ...{ path: here, message: `This inject has no ${what}.`, stays: true },
        from: [`injects[${n}]`, what],
      });
      const path = [...here, 'expect'];
      const { vendors, audiences } = plan;
      return [
        ...(at === null ? [lacks('at')] : []),
        ...(say === '' ? [lacks('say')] : []),
        ...(expect?.what === 'vendor' ? named(path, 'vendor', expect.vendor, Object.keys(vendors)) : []),
        ...(expect?.what === 'update'
          ? named(path, 'audience', expect.audience, Object.keys(audiences))
          : []),
      ];
    }),
    ...(injects.length > MOST_INJECTS
      ? [
          {
            path: ['injects'],
            message: `More than ${MOST_INJECTS} injects are in this scenario.`,
            key: true,
            stays: true,
          },
        ]
      : []),
  ];
}

/** What is named must be in the plan. */
function named(path: Complaint['path'], what: string, name: string, names: readonly string[]): Complaint[] {
  if (names.includes(name)) return [];
  const near = what === 'severity' ? undefined : nearest(name, names.slice(0, 200));
  const which = names.length === 0 ? 'the plan has none' : among(names);
  const message = `No ${what} of the plan is called "${shown(name)}"; ${which}.${question(near)}`;
  return [{ path, message, nearest: near && (what === 'vendor' ? `vendor ${near}` : `update ${near}`) }];
}
