import type { Reply } from '../grammar/define.ts';
import type { Scene } from '../grammar/kinds.ts';
import type { Spoken } from '../grammar/parse.ts';
import type { Refusal } from '../grammar/refusals.ts';
import type { EntryData } from '../incident/fold.ts';
import type { Answered } from './effects.ts';
import type { FreshComment } from './fresh.ts';
import type { Bench } from './judge.ts';
import { READ_THERE } from './mirrored.ts';
import { saidBefore } from './repeated.ts';
import { mayUse } from './rights.ts';
import { sentOnce } from './sent-once.ts';

/** What comes of one command. */
export type Decided = { readonly answer: Answered['answer'] } & (
  { readonly refusal: Refusal } | { readonly entries: readonly EntryData[]; readonly reply?: Reply }
);

/** Decides one command at the state that the one before it left. */
export function decide(spoken: Spoken, comment: FreshComment, scene: Scene, bench: Bench): Decided {
  const no = (refusal: Refusal): Decided => ({ answer: 'refused', refusal });
  if (comment.edited) return no({ code: 'edited' });
  if (scene.readers && spoken.command.name !== READ_THERE) return no({ code: 'not here' });
  const understood = spoken.understand(scene);
  if ('refusal' in understood) return no(understood.refusal);
  const again = saidBefore(spoken, comment, bench.before);
  if (again) return { answer: 'repeated', entries: [{ type: 'repeated', of: again }] };
  const { command } = spoken;
  const group =
    typeof command.group === 'function' ? command.group(understood as never, scene) : command.group;
  if (!mayUse(group, comment.by, bench.room, bench.plan))
    return no({ code: 'not yours', group: group as 'steer' });
  const { ended, now } = scene.incident.status;
  if (ended && command.ongoing) return no({ code: 'ended', how: now, right: '/reopen what you see' });
  const answer = command.decide(understood as never, scene);
  if ('refusal' in answer) return no(answer.refusal);
  // What a yes was given for is not sure once the ledger was lost: it is asked for anew (DESIGN 3.1).
  const anew = bench.rebuild && comment.reacted > 0;
  const entries = sentOnce(answer.entries, bench.all).map((one) =>
    anew && one.type === 'change_approved' && !one.after ? { ...one, anew } : one,
  );
  return { answer: 'accepted', ...answer, entries };
}
