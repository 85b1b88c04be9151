import { record, refuse, type Answer } from '../grammar/define.ts';
import type { Scene } from '../grammar/scene.ts';
import { samePerson, type Person } from '../incident/words.ts';
import { firstNameOf } from '../plan/people.ts';
import { and } from '../words/lists.ts';
import { changesOpen, isWaiting, lacksYes, type Change } from './change.ts';
import { wordsDigest } from './digest.ts';
import { approvers, mayApprove } from './who.ts';

const BEFORE_START: readonly Change['state'][] = ['proposed', 'approved', 'rejected'];
const STATES = {
  running: 'is running',
  done: 'is done',
  failed: 'has failed',
  undone: 'was undone',
} as const;

const no = (what: string, right: string): Answer => refuse({ code: 'not that', what, right });

/** The change of a number, or that there is none. */
export function findChange(number: number, { incident }: Pick<Scene, 'incident'>): Change | Answer {
  const change = incident.changes.rows.find((one) => one.number === number);
  return change ?? refuse({ code: 'no such row', row: `C${number}`, open: changesOpen(incident) });
}

/** Changes that wait for a yes of this person; `after`: those that were done without. */
export const waitingFor = (by: Person, after: boolean, where: Scene): Change[] =>
  where.incident.changes.rows
    .filter(after ? lacksYes : isWaiting)
    .filter((change) => mayApprove(by, change, where));

/** Of this person nothing is wanted; `late`: what was done without a yes of theirs. */
export const nothingWaits = ([late]: readonly Change[], word: 'yes' | 'no'): Answer =>
  no(
    `Nothing waits for a ${word} of yours.`,
    late ? `/approve C${late.number} after the fact` : '/update technical how it stands',
  );

function notYours(row: string, { incident, plan }: Scene): Answer {
  const names = approvers({ incident, plan }).map(({ login }) => firstNameOf(plan, login));
  return no(`${row} is for ${and(names)} to say yes or no to.`, `/note ${row} what you think`);
}

/** A yes to the words and commits that a change has now. */
export function sayYes(
  number: number,
  { after, anyway }: { readonly after: boolean; readonly anyway: boolean },
  scene: Scene,
): Answer {
  const change = findChange(number, scene);
  if ('refusal' in change || 'entries' in change) return change;
  const row = `C${number}`;
  const { rows } = scene.incident.changes;
  if (!mayApprove(scene.by, change, scene)) return notYours(row, scene);
  const twin = rows.find((one) => one.was === number && isWaiting(one));
  if (twin && !anyway)
    return no(
      `Two changes were called ${row} in one moment; the later one, by ${firstNameOf(scene.plan, twin.by.login)}, is C${twin.number} now. ${row} takes an anyway.`,
      `/approve C${twin.number}`,
    );
  const { state } = change;
  if (state === 'withdrawn') return no(`${row} was withdrawn.`, '/change what you will do');
  const begun = state === 'proposed' || state === 'approved' || state === 'rejected' ? null : STATES[state];
  if (begun && lacksYes(change) && !after)
    return no(`${row} ${begun} already, without approval.`, `/approve ${row} after the fact`);
  if (!begun && after) return no(`${row} has not been started.`, `/approve ${row}`);
  return record({
    ...{ type: 'change_approved', number, change: change.key, digest: wordsDigest(change) },
    ...(change.pull && { head: change.pull.head }),
    ...(samePerson(change.by, scene.by) && { own: true }),
    ...(after && { after: true }),
  });
}

/** A no, as long as nobody has started. */
export function sayNo(number: number, why: string, scene: Scene): Answer {
  const change = findChange(number, scene);
  if ('refusal' in change || 'entries' in change) return change;
  const row = `C${number}`;
  if (!mayApprove(scene.by, change, scene)) return notYours(row, scene);
  if (change.state === 'withdrawn') return no(`${row} was withdrawn.`, `/note ${row} what you think`);
  if (!BEFORE_START.includes(change.state))
    return no(`${row} ${STATES[change.state as 'running']} already.`, `/note ${row} what you think`);
  return record({ type: 'change_rejected', number, change: change.key, why });
}

/** Takes a change back that nobody has started: for who proposed it, who approves, or the lead. */
export function takeBack(number: number, why: string, scene: Scene): Answer {
  const change = findChange(number, scene);
  if ('refusal' in change || 'entries' in change) return change;
  const row = `C${number}`;
  const whose = [change.by, ...approvers(scene), scene.incident.roles.holders['lead']];
  if (!whose.some((one) => one && samePerson(one, scene.by)))
    return no(
      `${row} is for who proposed it, the Change Manager or the Incident Lead to take back.`,
      `/note ${row} what you think`,
    );
  if (change.state === 'running') return no(`${row} is running.`, `/undone ${row}`);
  if (!BEFORE_START.includes(change.state))
    return refuse({ code: 'no such row', row, open: changesOpen(scene.incident) });
  return record({ type: 'row_withdrawn', row, ...(why && { why }) });
}
