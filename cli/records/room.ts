import type { Plan } from '../../app/core/plan/schema.ts';
import { readPlanFrom } from '../../app/github/plans.ts';
import { readWhole, type Whole } from '../../app/github/whole.ts';
import { connection } from '../connection.ts';
import { issueNamed } from '../named.ts';
import { Wrong } from '../wrong.ts';

/** A room with the plan in force for it. */
export interface RoomRead extends Whole {
  readonly plan: Plan;
  readonly now: number;
}

/** Reads the room that somebody named, or says why it cannot be read. */
export async function roomNamed(words: string, env: NodeJS.ProcessEnv): Promise<RoomRead> {
  const { client, ask, seal } = connection(env);
  const named = await issueNamed(words, env);
  const name = `${named.owner}/${named.repo}#${named.number}`;
  const whole = await readWhole(named, seal, ask);
  if (whole === 'not a room') throw new Wrong(`${name} is no incident room.`);
  if (whole === 'sealed with another key')
    throw new Wrong(`The record of ${name} is sealed with a key: give it as SEAL_KEY.`);
  const { plan } = await readPlanFrom(client, whole.repository);
  return { ...whole, plan, now: ask.now() };
}
