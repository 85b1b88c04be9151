import type { Deliver } from '../../app/core/pass/effects.ts';
import type { Decision } from '../../app/core/respond.ts';
import { commentOf } from '../../app/core/incident/entry.ts';
import { hiddenIn } from '../../app/core/wire/marker.ts';
import { asking } from '../../app/github/asking.ts';
import type { Sent } from '../../app/github/course.ts';
import { gather } from '../../app/github/gather.ts';
import { send } from '../../app/github/send.ts';
import { sendingTo } from '../../app/github/sending.ts';
import { roomName, type Shell } from '../../app/github/shell.ts';
import { message } from '../channels/given.ts';
import { REPOSITORY, type Replica } from './room.ts';

/** A plan whose leaders hear by these channels. */
export const planWith = (channels: string): Record<string, string> => ({
  '.github/outage-plan.yml': `version: 1\naudiences:\n  leadership: { channels: [mail, chat] }\nchannels:\n${channels}`,
});
export const MAIL = '  mail: { email: { to: [boss@acme.example, cfo@acme.example, ceo@acme.example] } }\n';
export const CHAT = '  chat: { webhook: ALLCLEAR_CHAT }\n';

/** Words by some channels, to hang on nothing or on what another key was said for. */
export interface Words {
  readonly channels: readonly string[];
  readonly on?: string;
  readonly onSince?: number;
  readonly text?: string;
  readonly isPrivate?: boolean;
  /** Milliseconds that one way out may take. */
  readonly longest?: number;
}

/** Sends words out of GitHub, asked for by a comment; all as a pass would, the card left out. */
export async function leaves(
  shell: Shell,
  number: number,
  comment: number,
  { channels, on, onSince = 0, text = 'Card payments fail.', isPrivate = true, longest = 5_000 }: Words,
): Promise<Sent> {
  const [owner, name] = REPOSITORY.split('/') as [string, string];
  const repository = { owner, name, private: isPrivate, defaultBranch: 'main' };
  const trigger = { repository, number, senders: [], comments: [], events: true };
  const ask = asking(shell);
  const memory = shell.remembered(roomName(repository, number));
  const read = (await gather(trigger, shell, ask, memory))!;
  const { entries, state } = read.answer as Decision;
  const key = `c${comment}.1`;
  const effect: Deliver = {
    ...{ do: 'deliver', under: comment, key, on: on ?? null, onSince, text },
    entries: entries.filter((entry) => commentOf(entry.key) === comment),
    leaving: channels.map((channel) => ({
      ...{ row: 1, audience: 'leadership', channel, attempt: 1 },
      message: message({ audience: 'leadership', key: `${key}/${channel}` }),
    })),
  };
  const effects = [{ do: 'claim', comment, reaction: '+1' } as const, effect];
  return send(effects, state.hindrances, { ...sendingTo(read, { trigger, shell, ask, memory }), longest });
}

/** What a comment of ours hides. */
export function receiptIn(one: Replica, issueId: number, body: string): any {
  const { said = '' } = hiddenIn(body);
  return JSON.parse(one.shell.seal.unpack(issueId, said) ?? 'null');
}
