import { isSeverity, type Said } from './acts.ts';
import type { State } from './state.ts';
import type { Event } from './value.ts';

/** What an incident comes to, told plainly from what people did. */
export interface Truth {
  severity: string | null;
  severitySaid: boolean;
  lead: string | null;
  team: string[];
  open: boolean;
  /** Numbers of the cases that were opened with vendors. */
  cases: string[];
}

interface Deed {
  readonly at: string;
  /** Events come before commands of the same second. */
  readonly rank: 0 | 1;
  readonly id: number;
  does(truth: Truth): void;
}

const leave = (truth: Truth, who: string): void => {
  truth.team = truth.team.filter((one) => one !== who);
  if (truth.lead === who) truth.lead = null;
};

function say(truth: Truth, { line, by }: Said): void {
  const [word, first, second] = line.split(' ');
  if (word === '/sev' && /^[123]$/.test(first!))
    Object.assign(truth, { severity: `sev${first}`, severitySaid: true });
  if (word === '/role') {
    const who = second === undefined ? by : second.slice(1);
    if (truth.lead !== who) truth.team = truth.team.filter((one) => one !== who);
    truth.lead = who;
  }
  if (word === '/vendor' && /^\d+$/.test(second ?? '')) truth.cases.push(second!);
  if (word === '/resolve') truth.open = false;
  if (word === '/reopen') truth.open = true;
}

function fold(
  truth: Truth,
  { event, assignee }: Event,
  worn: readonly string[],
  label: string | undefined,
): void {
  const who = assignee?.login ?? '';
  if (event === 'labeled' && isSeverity(label!))
    Object.assign(truth, { severity: label, severitySaid: true });
  if (event === 'unlabeled' && isSeverity(label!))
    Object.assign(truth, { severity: worn.at(-1) ?? null, severitySaid: true });
  if (event === 'assigned' && truth.lead !== who && !truth.team.includes(who)) truth.team.push(who);
  if (event === 'unassigned') leave(truth, who);
  if (event === 'closed') truth.open = false;
  if (event === 'reopened') truth.open = true;
}

/** Folds the deeds of people in their order: by second, events before commands, by number. */
export function truthOf({ value: { events } }: State, obeyed: readonly Said[]): Truth {
  let worn: string[] = [];
  const deeds: Deed[] = obeyed.map((said) => ({
    at: said.at,
    rank: 1,
    id: said.id,
    does: (truth) => say(truth, said),
  }));
  for (const event of events) {
    const { label } = event;
    if (label !== undefined && isSeverity(label))
      worn = [...worn.filter((one) => one !== label), ...(event.event === 'labeled' ? [label] : [])];
    const left = worn;
    if (event.by.type === 'User')
      deeds.push({ at: event.at, rank: 0, id: event.id, does: (truth) => fold(truth, event, left, label) });
  }
  deeds.sort((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : one.rank - other.rank || one.id - other.id,
  );
  const truth: Truth = { severity: null, severitySaid: false, lead: null, team: [], open: true, cases: [] };
  for (const deed of deeds) deed.does(truth);
  return truth;
}
