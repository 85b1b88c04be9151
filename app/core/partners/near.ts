import { PARTNERS } from '../grammar/partner-kinds.ts';
import type { Partner, Scene } from '../grammar/scene.ts';
import type { Refusal } from '../grammar/refusals.ts';
import { nearest } from '../grammar/typo.ts';
import { meantBy, onlyOne } from './said.ts';
import { isOpen } from './cases.ts';

/** A word alone that is a slip away from what becomes of a case: hardly a note, and no case of its own. */
export function meantByWord(which: Partner | undefined, text: string, scene: Scene): Refusal | undefined {
  const word = text.toLowerCase().replace(/[.!]+$/, '');
  if (!/^[a-z]{4,12}$/.test(word)) return undefined;
  if (which && 'vendor' in which && !which.known) return undefined;
  const acts = PARTNERS.caseAct.choices();
  const meant = nearest(word, [...acts, 'withdraw', 'withdrawn', 'reopen', 'restore', 'escalate']);
  if (meant === undefined) return undefined;
  const pool = meantBy(which, scene.incident);
  const one = onlyOne(pool.filter(isOpen), scene.by) ?? onlyOne(pool, scene.by);
  const row = which && 'row' in which ? which.row : (one?.number ?? 1);
  const act = acts.find((act) => act.startsWith(meant)) ?? meant;
  return {
    code: 'not that',
    what: 'Is that what became of the case, or a note?',
    right: meant.startsWith('withdraw') ? `/withdraw V${row}` : `/vendor V${row} ${act}`,
  };
}
