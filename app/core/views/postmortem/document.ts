import { facts } from '../../facts/all.ts';
import { written } from '../../postmortem/own.ts';
import { viewOf, type View } from '../scene.ts';
import { factsOf, partsOf } from './facts.ts';
import { byRoles } from './people.ts';
import { renderPostmortem } from './render.ts';

/** What a document is made of besides its room. */
export interface Making {
  /** The room's number. */
  readonly number: number;
  /** The team's own template; undefined where there is none. */
  readonly template: string | undefined;
  /** Merging it, or closing it as completed, accepts it. */
  readonly accepting: string;
  /** Characters of the timeline. */
  readonly longest: number;
}

// What became of the document is not part of what it tells.
const ABOUT_IT: readonly string[] = Object.keys(facts.find(({ name }) => name === 'postmortem')!.entries);

/** The document with all that is known, as of the all-clear: the same record gives the same text. */
export function postmortemText(
  view: View,
  { number, template, accepting, longest }: Making,
): { readonly text: string; readonly problem?: string } {
  const { ended } = view.incident.status;
  const entries = view.entries.filter(({ type }) => !ABOUT_IT.includes(type));
  // The day of the end is today: who reads it does not know the day of writing.
  const told = viewOf({ ...view, entries, now: ended?.at ?? view.now });
  const anonymous = view.plan.postmortem.people === 'roles' ? byRoles(told) : undefined;
  const shown = anonymous?.view ?? told;
  const { markdown, problem } = renderPostmortem(
    template,
    view.plan.postmortem.template,
    factsOf(shown, accepting, anonymous?.words),
    partsOf(shown, longest),
  );
  return { text: written(markdown, number), ...(problem !== undefined && { problem }) };
}
