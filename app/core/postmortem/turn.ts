import { holding } from '../facts/roles.ts';
import type { Entry, Incident } from '../incident/fold.ts';
import { ALLCLEAR, MINUTE, samePerson, type Instant } from '../incident/words.ts';
import { DELTAS } from '../pass/effects.ts';
import type { Known } from '../pass/known.ts';
import { NOTHING, type Needs } from '../pass/needs.ts';
import { whereabouts } from '../pass/speech.ts';
import type { Plan } from '../plan/schema.ts';
import type { Room } from '../room/room.ts';
import type { Proposal } from '../upkeep/desk.ts';
import { postmortemText } from '../views/postmortem/document.ts';
import { proposalText, titleFor } from '../views/postmortem/proposal.ts';
import { viewOf } from '../views/scene.ts';
import { branchOf, pathOf } from './file.ts';
import { documentAwaited, ownerOf } from './owed.ts';

export { documentSeen } from './seen.ts';

/** The document of a room, as it is to be: a file by pull request, or an issue where that may not be. */
export interface WriteDocument {
  readonly do: 'write document';
  /** Key of what asked for it. */
  readonly of: string;
  /** Somebody asked for it, and not the plan. */
  readonly byPerson: boolean;
  /** The room's number. */
  readonly room: number;
  /** Null: an issue is wanted. */
  readonly proposal: Proposal | null;
  readonly issue: { readonly title: string; readonly body: string; readonly assignees: readonly string[] };
  /** What is wrong with the team's own template, for people. */
  readonly problem?: string;
}

// A file is read on a page of its own; an issue holds 65,536 characters.
const OF_A_FILE = 150_000;
const OF_AN_ISSUE = 30_000;
/** As many are asked to look it over. */
const REVIEWERS = 5;
// What GitHub refused is tried again by the hour: reading a long room costs something.
const REFUSED_FOR = 60 * MINUTE;

/** The document that somebody or the plan asks for and that was not written yet; or what must be read first. */
export function documentTurn(
  state: Incident,
  entries: readonly Entry[],
  room: Room,
  plan: Plan,
  known: Known,
  now: Instant,
): { readonly needs: Needs } | { readonly effects: readonly WriteDocument[] } {
  const nothing = { effects: [] };
  if (!state.declaration.declared || !documentAwaited(state)) return nothing;
  const refused = state.hindrances.failing[DELTAS['write document']];
  if (refused && now < refused.at + REFUSED_FOR) return nothing;
  const template = plan.given ? room.template : null;
  const comments = known.base !== undefined && !room.complete;
  if (comments || template === undefined)
    return {
      needs: {
        ...{ ...NOTHING, comments },
        ...(template === undefined && { template: plan.postmortem.template }),
      },
    };
  const { asked } = state.postmortem;
  const { number } = room.issue;
  const view = viewOf({ incident: state, entries, plan, now, ...whereabouts(room) });
  const making = { number, template: template ?? undefined };
  const file = postmortemText(view, {
    ...{ ...making, longest: OF_A_FILE },
    accepting: 'merging this pull request accepts it',
  });
  const issue = postmortemText(view, {
    ...{ ...making, longest: OF_AN_ISSUE },
    accepting: 'closing this issue as completed accepts it',
  });
  const { title, body } = proposalText(view, number);
  const path = state.postmortem.document?.path ?? pathOf(state, number, plan, titleFor(view));
  const reviewers = holding(state.roles)
    .map(({ login }) => login)
    .slice(0, REVIEWERS);
  const proposal = { branch: branchOf(number), path, text: file.text, title, body, reviewers };
  return {
    effects: [
      {
        ...{ do: 'write document', of: asked!.key, room: number },
        byPerson: !samePerson(asked!.by, ALLCLEAR),
        proposal: plan.postmortem.as === 'issue' ? null : proposal,
        issue: { title, body: issue.text, assignees: [ownerOf(state).login] },
        ...(file.problem !== undefined && { problem: file.problem }),
      },
    ],
  };
}
