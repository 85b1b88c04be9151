import type { Entry } from '../../core/incident/fold.ts';
import { ALLCLEAR } from '../../core/incident/words.ts';
import type { Written } from '../../core/postmortem/document.ts';
import { DELTAS } from '../../core/pass/effects.ts';
import type { WriteDocument } from '../../core/postmortem/turn.ts';
import { statusOf } from '../asking.ts';
import { refusedBy, type Course } from '../course.ts';
import { claim } from '../guards.ts';
import type { Sending } from '../send.ts';
import { byPull } from './pull.ts';
import { asIssue } from './issue.ts';

/** Where a document was written, or why not; undefined in a dry run. */
export type Place = Omit<Written, 'of' | 'problem'> | undefined;

/** A document that cannot be written keeps nobody waiting; it is tried again by the next passes. */
export async function writeDocument(
  effect: WriteDocument,
  sending: Sending,
  course: Course,
  last: boolean,
): Promise<undefined> {
  try {
    const told = await write(effect, sending);
    if (told === 'left') course.unfinished = true;
    if (told === 'left' || !told) return;
    course.delivered.push(told);
    if (last) course.again.add(DELTAS['write document']);
    // Somebody hears of it, once the guard it was written under has aged.
    if (effect.byPerson || 'left' in told || 'problem' in told) course.unfinished = true;
  } catch (error) {
    refusedBy(error, effect, course);
  }
}

/** One process writes at a time. What a pass that was cut short has left is found by its branch, or by its label. */
async function write(effect: WriteDocument, sending: Sending): Promise<Entry | 'left' | undefined> {
  const { place, ask, memory } = sending;
  const mine = await claim('lease', 'eyes', { place, ask, memory, snapshotAt: ask.now() });
  if (mine !== 'ours') return 'left';
  const { of, proposal, problem } = effect;
  let written = proposal ? await byPull(proposal, sending) : 'may not';
  if (written === 'may not') written = await asIssue(effect, sending);
  if (!written) return undefined;
  const faults = problem === undefined ? {} : { problem };
  return {
    ...{ type: 'postmortem_written', of, ...written, ...faults },
    ...{ key: `document:${of}`, at: ask.now(), by: ALLCLEAR },
  };
}

/** A label that cannot be set is no reason to fail. */
export async function wear(label: string, issue_number: number, { place, ask }: Sending): Promise<void> {
  const { owner, repo } = place;
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/labels';
  await ask.write(route, { owner, repo, issue_number, labels: [label] }).catch((error: unknown) => {
    if (statusOf(error) === undefined) throw error;
  });
}
