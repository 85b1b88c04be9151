import type { CaseAct, Scene } from '../grammar/scene.ts';
import type { Refusal } from '../grammar/refusals.ts';
import type { EntryData } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import { clock, dated, moment } from '../incident/zone.ts';
import { roundOf, type VendorCase } from './cases.ts';
import { nameOf } from './said.ts';

/** A moment as it is typed: the clock alone says the nearest day. */
const typed = (of: Instant, { plan, at }: Scene): string => {
  const [said, now] = [dated(of, plan.timezone), dated(at, plan.timezone)];
  return said.slice(0, 10) === now.slice(0, 10) ? clock(of, plan.timezone) : said;
};

/** What is said to have been before the vendor was called: an early answer is no good one, one of the times is wrong. */
export function calledLater(act: CaseAct, found: VendorCase, of: Instant, scene: Scene): Refusal {
  const { plan, at } = scene;
  const { number, name } = found;
  // Once it was opened again, the call of an earlier run stays as it is.
  const again = found.rounds.length > 1 || act === 'reopened';
  const start = act === 'reopened' ? roundOf(found).at : found.rounds[0]!.at;
  const called = moment(start, plan.timezone, at);
  return {
    code: 'not that',
    what: `V${number} ${name} was called at ${called}, which is later.${again ? '' : ' If that is wrong, say first when it was called.'}`,
    right: again
      ? `/vendor V${number} ${act} at: ${typed(start, scene)}`
      : `/vendor V${number} at: ${typed(of, scene)}`,
  };
}

/** When the vendor was really called; not after it did something, nor within a run that is over. */
export function calledAt(found: VendorCase, of: Instant, scene: Scene): EntryData[] | Refusal {
  const { answeredAt, restoredAt, closedAt } = roundOf(found);
  const did = [answeredAt, restoredAt, closedAt].filter((at) => at !== null);
  const before = found.rounds.at(-2);
  const { number, name } = found;
  if (did.some((at) => at < of))
    return {
      code: 'not that',
      what: `V${number} ${name} cannot have been called after it did something.`,
      right: `/vendor V${number} at: ${typed(Math.min(...did), scene)}`,
    };
  if (before && of < (before.closedAt ?? before.at))
    return {
      code: 'not that',
      what: `V${number} ${name} is open again since ${moment(roundOf(found).at, scene.plan.timezone, scene.at)}; before that it ran already.`,
      right: `/vendor V${number} at: ${typed(before.closedAt ?? before.at, scene)}`,
    };
  return [{ type: 'case_timed', ...nameOf(found), of }];
}
