import { MINUTE } from '../../core/incident/words.ts';
import type { Repository } from '../../core/room/room.ts';
import { ABOUT_THE_PLAN, claimLabel, type Kept, type Opening } from '../../core/upkeep/desk.ts';
import { keptIn } from '../../core/wire/desk.ts';
import type { RawIssue } from '../../core/wire/raw.ts';
import { isFinal, statusOf, type Asking } from '../asking.ts';
import type { Shell } from '../shell.ts';
import { isFor, opening as opened, textOf, wearing } from './desks.ts';

/** Where something about the plan is raised. */
export interface Raising {
  readonly repository: Repository;
  readonly shell: Shell;
  readonly ask: Asking;
  /** The issues about the plan, as they were listed; what is raised joins them. */
  readonly desks: Kept[];
}

// A claim that came to nothing by now was cut off: GitHub answers within seconds.
const AGED = 10 * MINUTE;
const TURNS = 12;

/**
 * Opens an issue about the plan once and only once for its kind and key: making its label answers 201 to the
 * first and 422 to everybody else (DESIGN 6). Undefined while somebody else is at it.
 */
export async function raise(wanted: Opening, raising: Raising): Promise<Kept | undefined> {
  const { repository, shell, ask, desks } = raising;
  const before = desks.find((one) => isFor(wanted, one));
  if (before) return before;
  for (let turn = 1; turn <= TURNS; turn += 1) {
    const label = claimLabel(wanted, turn);
    if (await claim(label, raising)) return open(wanted, label, raising);
    const found = await wearing(label, repository, shell, ask);
    const there = found.find(({ kept }) => !kept || isFor(wanted, kept));
    if (there?.kept) await takenIn(there.kept, there.labels, raising);
    // One that is sealed with another key is there all the same.
    if (there) return there.kept;
    // Two long keys, or two that differ in capitals alone, may have one label between them.
    if (found.length > 0) continue;
    if (ask.now() - (await claimedAt(label, raising)) < AGED) return undefined;
  }
  return undefined;
}

/** What no list showed is listed from now on, also where the label of all of them was taken off it. */
async function takenIn(
  kept: Kept,
  labels: readonly string[],
  { repository, ask, desks }: Raising,
): Promise<void> {
  desks.unshift(kept);
  if (labels.includes(ABOUT_THE_PLAN)) return;
  const place = { owner: repository.owner, repo: repository.name, issue_number: kept.number };
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
  await ask.write(route, { ...place, labels: [ABOUT_THE_PLAN] }).catch(passing);
}

/** Labels tell nobody when they were made, so ours say it. */
const CLAIMED = 'Claimed at ';

async function claim(name: string, { repository, ask }: Raising): Promise<boolean> {
  try {
    await ask.write('POST /repos/{owner}/{repo}/labels', {
      ...{ owner: repository.owner, repo: repository.name, name, color: 'ededed' },
      description: `${CLAIMED}${new Date(ask.now()).toISOString()}`,
    });
    return true;
  } catch (error) {
    if (statusOf(error) === 422) return false;
    throw error;
  }
}

async function claimedAt(name: string, { repository, ask }: Raising): Promise<number> {
  const place = { owner: repository.owner, repo: repository.name };
  const { data } = await ask.read('GET /repos/{owner}/{repo}/labels/{name}', { ...place, name });
  const { description } = data as { description: string | null };
  // A label that somebody made by hand, or described anew, is nobody's claim.
  return Date.parse(description?.split(CLAIMED)[1] ?? '') || 0;
}

async function open(wanted: Opening, label: string, raising: Raising): Promise<Kept | undefined> {
  const { repository, shell, ask, desks } = raising;
  const place = { owner: repository.owner, repo: repository.name };
  const { data } = await ask
    .write('POST /repos/{owner}/{repo}/issues', {
      ...{ ...place, title: wanted.title, body: textOf(wanted, shell.seal) },
      labels: [ABOUT_THE_PLAN, label],
    })
    .catch(async (error: unknown) => {
      // Refused, it was surely not opened: the claim is given back, or a day of refusals would use up all turns.
      if (Math.floor((statusOf(error) ?? 0) / 100) === 4)
        await ask
          .write('DELETE /repos/{owner}/{repo}/labels/{name}', { ...place, name: label })
          .catch(passing);
      throw error;
    });
  const raw = data as RawIssue;
  if (raw.number === undefined) return undefined;
  shell.log({ level: 'info', text: 'raised', what: wanted.kind, key: wanted.key, issue: raw.number });
  await assign(raw.number, wanted.assignees, raising);
  if (wanted.under !== undefined) await hang(raw.id, wanted.under, raising);
  const me = await shell.me();
  const kept = keptIn(raw, me?.id ?? raw.user?.id, opened(shell.seal));
  if (kept) desks.unshift(kept);
  return kept;
}

/** Assigns people one at a time: one whom GitHub refuses keeps nobody else out. */
export async function assign(
  issue_number: number,
  who: readonly string[],
  { repository, ask }: Pick<Raising, 'repository' | 'ask'>,
): Promise<void> {
  for (const login of who) {
    await ask
      .write('POST /repos/{owner}/{repo}/issues/{issue_number}/assignees', {
        ...{ owner: repository.owner, repo: repository.name, issue_number, assignees: [login] },
      })
      .catch(passing);
  }
}

/** Hangs an issue below another; where GitHub cannot, their texts name each other. */
export async function hang(
  sub_issue_id: number,
  under: number,
  { repository, ask }: Pick<Raising, 'repository' | 'ask'>,
): Promise<void> {
  const place = { owner: repository.owner, repo: repository.name, issue_number: under };
  await ask
    .write('POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues', { ...place, sub_issue_id })
    .catch(passing);
}

function passing(error: unknown): void {
  if (!isFinal(error)) throw error;
}
