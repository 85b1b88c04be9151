import type { Deed, Desk, Kept, Proposed } from '../../core/upkeep/desk.ts';
import { deskMarker } from '../../core/wire/desk.ts';
import type { Asking } from '../asking.ts';
import { pin } from '../card.ts';
import { claim, type Place } from '../guards.ts';
import { propose } from '../propose.ts';
import type { Remembered, Shell } from '../shell.ts';
import { hidden } from './desks.ts';
import { mailed } from './mail.ts';
import { assign, raise } from './raise.ts';

/** What deeds are carried out with. */
export interface Carrying {
  readonly desk: Desk;
  readonly shell: Shell;
  readonly ask: Asking;
  readonly memory: Remembered;
  /** The id and text of the living comment, where there is one. */
  readonly living: { readonly id: number; readonly body: string } | undefined;
  readonly desks: Kept[];
  readonly snapshotAt: number;
}

/** What came of the deeds: proposals to decide anew with, and whether something was left to another reader. */
export interface Carried {
  readonly proposed: Record<string, Proposed>;
  readonly opened: boolean;
  readonly left: boolean;
}

/** Carries out what was decided for an issue about the plan, one write after another. */
export async function carry(deeds: readonly Deed[], carrying: Carrying): Promise<Carried> {
  const proposed: Record<string, Proposed> = {};
  let opened = false;
  let left = false;
  for (const deed of deeds) {
    if (deed.do === 'propose') {
      proposed[deed.proposal.branch] = await propose(carrying.desk.repository, deed.proposal, carrying.ask);
    } else if (deed.do === 'open') {
      const { repository } = carrying.desk;
      opened = (await raise(deed.opening, { ...carrying, repository })) !== undefined || opened;
    } else if (deed.do !== 'pass on') left = !(await one(deed, carrying)) || left;
  }
  return { proposed, opened, left };
}

type Small = Exclude<Deed, { do: 'propose' | 'open' | 'pass on' }>;

/** Whether it was done; false where another reader is at it. */
async function one(deed: Small, carrying: Carrying): Promise<boolean> {
  const { desk, ask, living, shell } = carrying;
  const place = placeOf(desk);
  const { owner, repo } = place;
  switch (deed.do) {
    case 'react':
      await ask.write('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
        ...{ owner, repo, comment_id: deed.comment, content: deed.with },
      });
      return true;
    case 'say': {
      if (!(await ours(deed.for, deed.with ?? '+1', carrying))) return false;
      await post(withKey(deed.body, deed.key, shell), place, ask);
      return true;
    }
    case 'mail':
      return (await ours(null, 'eyes', carrying)) && mailed(deed, carrying, place);
    case 'keep': {
      const body = `${deed.body}\n\n${deskMarker('kept', hidden(shell.seal, deed.memory))}`;
      if (living?.body === body) return true;
      if (living) {
        const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
        await ask.write(route, { owner, repo, comment_id: living.id, body });
        return true;
      }
      if (!(await ours(null, 'eyes', carrying))) return false;
      const made = await post(body, place, ask);
      // Pinned, it comes with every list of issues: who reads the plan reads the records with one request.
      if (desk.kept.kind === 'training register') await pin(made, place, ask);
      return true;
    }
    case 'assign':
      await assign(desk.kept.number, deed.who, { repository: desk.repository, ask });
      return true;
    case 'close':
      await ask.write('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
        ...{ ...place, issue_number: deed.issue ?? place.issue_number },
        ...{ state: 'closed', state_reason: deed.as.replace(' ', '_') },
      });
      return true;
  }
}

const placeOf = ({ kept, repository: { owner, name } }: Desk): Place => ({
  owner,
  repo: name,
  issue_number: kept.number,
});

/** Words for one thing, by whose key they are known again. */
export const withKey = (body: string, key: string, { seal }: Pick<Shell, 'seal'>): string =>
  `${body}\n\n${deskMarker('told', hidden(seal, key), key)}`;

/** Posts a comment; answers its id. */
export async function post(body: string, place: Place, ask: Asking): Promise<number> {
  const { data } = await ask.write('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...{ ...place, body },
  });
  return (data as { id?: number }).id ?? 0;
}

/** Whether the right to speak is ours (DESIGN 3.2, rule 3): the reaction on what asked for it, else 👀 on the issue. */
async function ours(
  comment: number | null,
  reaction: '+1' | 'confused' | 'eyes',
  { desk, ask, memory, snapshotAt }: Carrying,
): Promise<boolean> {
  const guard = comment ?? 'lease';
  const given = await claim(guard, reaction, { place: placeOf(desk), ask, memory, snapshotAt });
  return given === 'ours';
}
