import type { Entry, Incident } from '../incident/fold.ts';
import { HOUR, type Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';

/** What is to be read: what changed in these repositories, from when until when. */
export interface Question {
  /** Key of what asked: the declaration, or `/suspects`. */
  readonly key: string;
  readonly at: Instant;
  readonly since: Instant;
  readonly until: Instant;
  /** owner/name, the room's own first. */
  readonly repositories: readonly string[];
  /** Others of the plan that are not looked at. */
  readonly left: number;
}

const REPOSITORIES_AT_MOST = 5;
// `/suspects` asks where the plan does not look by itself.
const WITHIN = 6 * HOUR;

/** Key of the entry that answers a question: once for each, whoever reads it. */
export const answerKey = ({ key }: Pick<Question, 'key'>): string => `seen:suspects:${key}`;

/** The latest question of what changed that nobody has answered yet: at the declaration, and by command. */
export function suspectsAsked(
  state: Incident,
  fresh: readonly Entry[],
  answered: (key: string) => boolean,
  plan: Plan,
  repository: Repository,
): Question | undefined {
  const { declaration, status, suspects, impact } = state;
  const { declared } = declaration;
  if (!declared) return undefined;
  const command = fresh.findLast((one) => one.type === 'answered' && one.question === 'suspects');
  const unasked = suspects.seen === null && !status.ended && plan.suspects.within !== null;
  const asker = command ?? (unasked ? declared : undefined);
  if (!asker || answered(answerKey(asker))) return undefined;
  const until = Math.min(impact.since ?? declared.at, declared.at);
  const own = `${repository.owner}/${repository.name}`;
  const others = plan.suspects.repositories.filter((name) => name.toLowerCase() !== own.toLowerCase());
  // What happens in other repositories is not for everybody who can read a public room.
  const shown = repository.private ? others.slice(0, REPOSITORIES_AT_MOST - 1) : [];
  return {
    key: asker.key,
    at: asker.at,
    since: until - (plan.suspects.within ?? WITHIN),
    until,
    repositories: [own, ...shown],
    left: others.length - shown.length,
  };
}
