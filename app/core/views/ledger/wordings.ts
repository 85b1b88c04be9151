import { summaryOf, type Change } from '../../changes/change.ts';
import { wordsDigest } from '../../changes/digest.ts';
import type { Entry } from '../../incident/fold.ts';
import type { Instant, Person } from '../../incident/words.ts';
import { refName } from '../../room/pull.ts';
import type { Step } from './rows.ts';

/** Words that a change had, with the digest that a yes to them is bound to. */
export interface Wording extends Step {
  readonly summary: string;
  readonly risk: string | null;
  readonly undo: string | null;
  /** The branch that its pull request was for. */
  readonly base: string | null;
  readonly digest: string;
}

type Named = { readonly repository: string; readonly number: number };

/** Every wording that a change had, the first as it was first read; those of its pull request too. */
export function wordingsOf(
  change: Change,
  entries: readonly Entry[],
  step: (at: Instant, by: Person, ...types: readonly Entry['type'][]) => Step,
): Wording[] {
  const opened = entries.find((one) => one.type === 'change_proposed' && one.key === change.key);
  const from = opened?.type === 'change_proposed' ? opened : change;
  const pull = from.pull ? { title: from.pull.title ?? null, base: from.pull.base ?? null } : null;
  let words = { text: from.text, risk: from.risk ?? null, undo: from.undo ?? null, pull };
  let of: Named | null = from.pull ?? null;
  const worded = (said: Step): Wording => {
    const { risk, undo } = words;
    const base = words.pull?.base ?? null;
    return { ...said, summary: summaryOf(words), risk, undo, base, digest: wordsDigest(words) };
  };
  const all = [worded(step(change.at, change.by))];
  for (const one of entries) {
    if (one.type === 'change_reworded' && one.change === change.key) {
      words = {
        ...{ text: one.text ?? words.text, risk: one.risk ?? words.risk, undo: one.undo ?? words.undo },
        pull: words.pull,
      };
      all.push(worded(step(one.at, one.by, 'change_reworded')));
    } else if (one.type === 'pull_seen' && of && refName(one) === refName(of)) {
      const { title, base } = { ...words.pull!, ...one };
      words = { ...words, pull: { title: title ?? null, base: base ?? null } };
      if (wordsDigest(words) !== all.at(-1)!.digest) all.push(worded(step(one.at, one.by)));
      if (one.movedTo) of = { repository: one.movedTo, number: of.number };
    }
  }
  return all;
}
