import { and } from '../../../words/lists.ts';
import { nearest } from '../../nearest.ts';
import { shown } from '../../problems.ts';
import type { Plan } from '../../schema.ts';
import { asks, type Found, type Looked } from './rule.ts';
import { type Workflow, workflowIn } from './workflow.ts';

interface Needed {
  readonly kind: 'event-missing' | 'pull-requests-unseen';
  /** Any of these. */
  readonly events: readonly string[];
  readonly types: readonly string[];
}

const NEEDED: readonly Needed[] = [
  {
    kind: 'event-missing',
    events: ['issues'],
    types: ['opened', 'labeled', 'unlabeled', 'assigned', 'unassigned', 'closed', 'reopened'],
  },
  { kind: 'event-missing', events: ['issue_comment'], types: ['created'] },
  { kind: 'event-missing', events: ['schedule'], types: [] },
  {
    kind: 'pull-requests-unseen',
    events: ['pull_request_target'],
    types: ['opened', 'edited', 'closed', 'synchronize'],
  },
];

/** Workflows that wait for events of rooms: not those that watch, check or freeze alone. */
export const roomWorkflows = (workflows: readonly Workflow[]): Workflow[] =>
  workflows.filter(
    ({ jobs, events }) =>
      jobs.some(({ inputs }) => /^(auto)?$|\|\| *'auto'/.test(inputs['mode'] ?? '')) &&
      ['issues', 'issue_comment', 'schedule'].some((event) => event in events),
  );

/** What happens in rooms starts a workflow that runs Allclear. Without any such workflow the App is meant. */
export const eventsArrive = asks('repository', 'workflows', ({ plan }, files): Looked => {
  const all = files.flatMap((file) => workflowIn(file) ?? []);
  const rooms = roomWorkflows(all);
  const [main] = rooms;
  if (!main) return [];
  const needed = plan.changes.freezeAt.length === 0 ? NEEDED : [...NEEDED, FREEZE];
  return [
    ...needed.map((one) => (heard(one, all) ? null : missing(one, main))),
    ...rooms.map((one) => filtered(one, plan)),
    ...all.flatMap((one) =>
      watched(
        one,
        files.map(({ path }) => path),
      ),
    ),
  ];
});

const FREEZE: Needed = {
  kind: 'event-missing',
  events: ['pull_request_target', 'pull_request'],
  types: ['opened', 'synchronize'],
};

function heard({ events, types }: Needed, all: readonly Workflow[]): boolean {
  return events.some(
    (event) =>
      types.every((type) => all.some((one) => has(one, event, type))) &&
      all.some((one) => event in one.events),
  );
}

function has({ events }: Workflow, event: string, type: string): boolean {
  if (!(event in events)) return false;
  const types = events[event];
  return types == null || types.includes(type);
}

function missing({ kind, events, types }: Needed, main: Workflow): Found {
  const [event = ''] = events;
  const there = event in main.events;
  const lacking = types.filter((type) => !has(main, event, type));
  const near = there ? undefined : nearest(event, Object.keys(main.events));
  const place = main.at(there ? ['on', event, 'types'] : near === undefined ? ['on'] : ['on', near]);
  const right = types.length === 0 ? event : `${event}: { types: [${types.join(', ')}] }`;
  const message = there
    ? `The event ${event} starts this workflow only for some of what happens; ${and(lacking)} ${lacking.length === 1 ? 'is' : 'are'} not among its types.`
    : near === undefined
      ? `The event ${event} does not start this workflow.`
      : `GitHub has no event "${shown(near)}", so it starts nothing.`;
  return {
    ...{ kind, path: [], message: `${message} Write ${right}.`, nearest: right },
    ...{ value: near ?? '', place: { ...place, file: main.file } },
  };
}

/** The templates name the label in their condition, which GitHub decides before a runner starts. */
function filtered({ file, text }: Workflow, { label }: Plan): Found | null {
  const named = [...text.matchAll(/(?:labels\.\*\.name,|label\.name ==)\s*'([^']*)'/g)];
  const other = named.find(([, name]) => name!.toLowerCase() !== label.toLowerCase());
  if (!other || named.some(([, name]) => name!.toLowerCase() === label.toLowerCase())) return null;
  const message = `The workflow waits for issues labelled "${shown(other[1]!)}", and the plan's label is "${shown(label)}". Write '${shown(label)}' there.`;
  return {
    kind: 'event-filtered',
    path: [],
    message,
    value: other[1]!,
    nearest: label,
    place: { ...lineOf(text, other.index), file },
  };
}

/** The workflow that is to watch is there and can be started. */
function watched({ jobs, file, at }: Workflow, files: readonly string[]): Looked {
  return jobs.flatMap(({ inputs, name }) => {
    const wanted = inputs['watch'];
    if (!wanted) return [];
    const names = files.map((path) => path.split('/').at(-1)!);
    if (names.includes(wanted)) return [null];
    const near = nearest(wanted, names);
    const message = `No workflow is called ${shown(wanted)}, so nobody keeps promises to the minute. Copy it beside this one, or take watch out.`;
    return [
      {
        kind: 'watch-missing' as const,
        path: [],
        message,
        value: wanted,
        nearest: near,
        place: { ...at(['jobs', name]), file },
      },
    ];
  });
}

/** Line and column of an offset. */
export function lineOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
