import type { EntryData, Incident } from '../incident/fold.ts';
import type { Instant, Person } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import type { View } from '../views/scene.ts';

/** Something that falls due once, promised by an entry. */
export interface Due {
  /** Key of the entry that promised it, and which repetition this is. */
  readonly promisedBy: string;
  readonly rung: number;
  readonly at: Instant;
  /** Whom it is for; nothing is said without somebody. */
  readonly to: readonly Person[];
  /** Markdown, without the mention; empty where it is made only once it is due. */
  readonly text: string;
  /** What it does and says, made when it is due. `number`: the next free one of an update. */
  makes?(view: View, number: number): Made;
  /** Said in another issue of ours, `owner/name#number`, unless it stands there since then. */
  readonly there?: { readonly issue: string; readonly since: Instant };
  /** Nobody is mentioned: it happens in public rooms too. */
  readonly unspoken?: boolean;
  /** It only marks that a moment has passed: whoever writes it writes the same. */
  readonly marks?: boolean;
  /** It is said at its moment, whoever was mentioned just before. */
  readonly prompt?: boolean;
  /** Channels that are to wake whom it is for. */
  readonly calls?: readonly string[];
  /** When people were last heard, where it is due for their silence: a plain comment leaves no other trace. */
  readonly heardAt?: Instant;
}

/** What became due: an entry besides the one that marks it as done, and words. */
export interface Made {
  readonly data?: EntryData;
  readonly text?: string;
}

export interface Circumstances {
  readonly incident: Incident;
  readonly plan: Plan;
  readonly repository: Repository;
  readonly now: Instant;
  /** The newest thing that a person said or did in the room. */
  readonly lastHuman: { readonly at: Instant; readonly key: string };
}

/** Something the app does unasked. */
export interface Automation {
  readonly name: string;
  /** One line for the docs: what it does, and when. */
  readonly does: string;
  /** `only`: it is about what comes after the end; `too`: then as well. The others rest then. */
  readonly after?: 'only' | 'too';
  /** Among what it does is to mark moments that have passed. */
  readonly marks?: boolean;
  /** All that is or will be due, as far as the incident tells today. */
  due(circumstances: Circumstances): readonly Due[];
}

/** Of several moments for one thing those that still matter: the latest past one stands for all before it. */
export function rungs(
  moments: readonly Instant[],
  now: Instant,
): { readonly rung: number; readonly at: Instant }[] {
  const latest = moments.findLastIndex((at) => at <= now);
  return moments.map((at, rung) => ({ rung, at })).slice(Math.max(latest, 0));
}

/** Defines an automation. */
export const automation = (definition: Automation): Automation => definition;
