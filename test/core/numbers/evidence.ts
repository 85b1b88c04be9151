import { rulesOf, type RuleEvidence } from '../../../app/core/numbers/rules.ts';
import { played, PLAN, planOf, type Said } from './played.ts';

export const SPAN = { from: 0, to: Date.parse('2026-12-01T00:00Z') };
export const BEGUN: Said = [0, 'alice', '/sev 1\n/role lead @bob'];
export const ENDED: Said = [90, 'bob', '/resolve'];

/** What became of one rule in rooms in which that was said, each from begin to end. */
export function evidence(path: string, rooms: readonly (readonly Said[])[], text = PLAN): RuleEvidence {
  const all = rooms.map((said, at) => played(at + 1, '2026-11-22T09:00Z', [BEGUN, ...said, ENDED], { text }));
  const found = rulesOf(all, SPAN, planOf(text)).find((one) => one.path.join('.') === path);
  if (!found) throw new Error(`no rule ${path}`);
  return found;
}
