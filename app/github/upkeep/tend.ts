import type { Permission } from '../../core/incident/words.ts';
import type { Repository } from '../../core/room/room.ts';
import { attending } from '../../core/upkeep/attend.ts';
import type { Desk, Kept, Proposed } from '../../core/upkeep/desk.ts';
import type { Passed } from '../../core/upkeep/passed.ts';
import { homeOf } from '../../core/training/place.ts';
import { deskMarkerIn, keptIn, remarkIn } from '../../core/wire/desk.ts';
import type { RawComment, RawIssue } from '../../core/wire/raw.ts';
import { asking, type Asking } from '../asking.ts';
import { contents } from '../contents.ts';
import { listComments } from '../lists.ts';
import { permissionsOf } from '../permissions.ts';
import { PLAN_PATH } from '../plans.ts';
import { roomName, type Outcome, type Shell } from '../shell.ts';
import { carry } from './carry.ts';
import { passOn } from './pass-on.ts';
import { listDesks, opening } from './desks.ts';
import { leavingIn } from './mail.ts';

// Reading, proposing, saying what came of it: more rounds than that change nothing.
const ROUNDS = 6;
const AGAIN_IN = 60_000;

/** An issue about the plan, with what another has passed on to it. */
export interface Tended {
  readonly repository: Repository;
  readonly number: number;
  readonly passed?: readonly Passed[];
}

/** One pass over an issue about the plan: reads what is said there, and does what is not yet done. */
export async function tend({ repository, number, passed = [] }: Tended, shell: Shell): Promise<Outcome> {
  const ask = asking(shell);
  const room = roomName(repository, number);
  const done = (result: Outcome['result'], more: Partial<Outcome> = {}): Outcome => ({
    ...{ room, result, answers: [], requests: ask.requests(), ...more },
  });
  const read = await readDesk(repository, number, shell, ask);
  if (!read) return done('not a room');
  const rights: Record<string, Permission> = {};
  const proposed: Record<string, Proposed> = {};
  let planText: Desk['planText'];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const desk: Desk = { ...read.desk, rights, proposed, planText, passed, now: ask.now() };
    const attended = attending[desk.kept.kind](desk);
    if ('needs' in attended) {
      const { needs } = attended;
      const place = { owner: repository.owner, repo: repository.name };
      if (needs.rights) Object.assign(rights, await permissionsOf(needs.rights, place, ask));
      if (needs.planText) planText = await planFile(repository, shell);
      continue;
    }
    if (attended.deeds.length === 0) return done('quiet');
    // First there, then here: a pass that is cut off in between is made once more.
    for (const deed of attended.deeds)
      if (deed.do === 'pass on') await passOn(deed, tend, { repository, shell, ask });
    // What is proposed comes first and alone: all that is said waits for what came of it, and is said once.
    const proposals = attended.deeds.filter((deed) => deed.do === 'propose');
    const deeds = proposals.length > 0 ? proposals : attended.deeds;
    const carried = await carry(deeds, {
      ...{ desk, shell, ask, memory: shell.remembered(room), living: read.living, desks: read.desks },
      snapshotAt: read.snapshotAt,
    });
    Object.assign(proposed, carried.proposed);
    if (carried.left) return done('again', { againIn: AGAIN_IN });
    if (Object.keys(carried.proposed).length === 0 && !carried.opened) return done('written');
    const others = read.desks.filter((one) => one.number !== number);
    const told = deeds.flatMap((deed) => ('key' in deed ? [deed.key] : []));
    Object.assign(read.desk, { others, said: new Set([...read.desk.said, ...told]) });
  }
  return done('written');
}

interface Read {
  readonly desk: Omit<Desk, 'rights' | 'proposed' | 'planText' | 'now'>;
  readonly desks: Kept[];
  readonly living: { readonly id: number; readonly body: string } | undefined;
  readonly snapshotAt: number;
}

async function readDesk(
  repository: Repository,
  number: number,
  shell: Shell,
  ask: Asking,
): Promise<Read | undefined> {
  const { owner, name: repo } = repository;
  const at = { owner, repo, issue_number: number };
  const [raw, comments, desks, me] = await Promise.all([
    ask.read('GET /repos/{owner}/{repo}/issues/{issue_number}', at).then(({ data }) => data as RawIssue),
    listComments(at, undefined, ask),
    listDesks(repository, shell, ask),
    shell.me(),
  ]);
  const open = opening(shell.seal);
  const kept = keptIn(raw, me?.id, open);
  if (!kept) return undefined;
  const { plan } = await shell.plan({ ...repository, ...homeOf({ kept, repository }) });
  // Whoever opened it with our seal was us too: the other door, before this one took over with its key.
  const isOurs = ({ user }: RawComment): boolean =>
    user !== null && [me?.id, raw.user?.id].includes(user?.id);
  const marked = comments.flatMap((comment) => {
    const found = isOurs(comment) ? deskMarkerIn(comment.body ?? '') : undefined;
    return found ? [{ comment, found }] : [];
  });
  const told = marked.flatMap(({ found, comment: { created_at } }) =>
    found.what === 'told' && found.key ? [{ key: found.key, at: Date.parse(created_at) }] : [],
  );
  const said = new Set(told.map(({ key }) => key));
  const leaving = told.flatMap(({ key, at }): [string, number][] => {
    const mail = leavingIn(key);
    return mail === undefined || said.has(mail) ? [] : [[mail, at]];
  });
  const living = marked.find(({ found }) => found.what === 'kept');
  const desk: Read['desk'] = {
    ...{ kept, repository, plan, me, others: desks.filter((one) => one.number !== number) },
    remarks: comments.filter((comment) => !marked.some((one) => one.comment === comment)).map(remarkIn),
    memory: living && open(living.found.token),
    ...{ said, leaving: new Map(leaving) },
  };
  return {
    ...{ desk, desks, snapshotAt: ask.now() },
    living: living && { id: living.comment.id, body: living.comment.body ?? '' },
  };
}

/** The plan's own file in this repository; null where the plan in force comes from elsewhere. */
async function planFile(repository: Repository, shell: Shell): Promise<Desk['planText']> {
  const { source } = await shell.plan(repository);
  const path = source?.split(':')[1] ?? PLAN_PATH;
  const text = await contents({ client: shell.client, owner: repository.owner, repo: repository.name }, path);
  return text === undefined ? null : { path, text };
}
