import type { Entry } from '../incident/fold.ts';
import { ALLCLEAR, type Instant } from '../incident/words.ts';
import { firstNameOf } from '../plan/people.ts';
import { timeline, type View } from '../views/scene.ts';

/** What is news to those who follow: not who came and went, nor what was said to others. */
const NEWS: readonly Entry['type'][] = [
  'severity_set',
  'status_set',
  'impact_stated',
  'cause_suspected',
  'end_expected',
  'noted',
  'change_proposed',
  'change_started',
  'change_done',
  'change_failed',
  'change_undone',
  'pull_seen',
  'task_given',
  'task_done',
  'work_recorded',
  'case_opened',
  'case_answered',
  'case_escalated',
  'case_restored',
  'case_reopened',
  'resolved',
  'called_off',
  'reopened',
];
const MOST = 12;

/** What an update tells that goes out by itself, in plain lines. */
export interface News {
  /** What stands before it. */
  readonly head?: string;
  /** The newest last. */
  readonly lines: readonly string[];
  /** How many older ones there are. */
  readonly more: number;
}

/** What people said and did since a moment, one line each; no lines where nothing is new. */
export function newsSince(since: Instant, view: View): News {
  const fresh = view.entries.filter(
    ({ type, at, by }) => at > since && by.id !== ALLCLEAR.id && NEWS.includes(type),
  );
  // Escaped once, by the template that they go into.
  const plain: View = { ...view, text: (words) => words, name: ({ login }) => firstNameOf(view.plan, login) };
  const lines = timeline(fresh, plain).map(
    ({ at, markdown }) => `${view.time(at)} ${markdown.replace(/\s+/g, ' ')}`,
  );
  return { lines: lines.slice(-MOST), more: Math.max(0, lines.length - MOST) };
}
