import { createEmulator } from 'emulate';
import { shown } from '../../app/core/wire/marker.ts';
import { opened } from '../channels/mailbox.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { REPOSITORY } from './room.ts';

/** What a mail reader shows of a mail that has no pictures. */
export const textOf = (raw: string): string => opened(raw).parts[0]!.body.replaceAll('\r\n', '\n').trim();

/** A Slack that keeps what it was told. */
export async function startSlack() {
  const server = await createEmulator({
    service: 'slack',
    port: 0,
    seed: { tokens: { reader: { login: 'admin', scopes: ['channels:history'] } } },
  });
  return {
    address: `${server.url}/services/T000000001/B000000001/X000000001`,
    close: () => server.close(),
    /** Oldest first. */
    async history(): Promise<{ ts: string; text: string }[]> {
      const answer = await fetch(`${server.url}/api/conversations.history`, {
        method: 'POST',
        headers: { authorization: 'Bearer reader' },
        body: new URLSearchParams({ channel: 'C000000001', limit: '200' }),
      });
      const { messages } = (await answer.json()) as { messages: { ts: string; blocks: any[] }[] };
      const words = (blocks: any[]): string =>
        blocks.map(({ text, elements }) => text?.text ?? elements[0].text).join('\n\n');
      return messages.toReversed().map(({ ts, blocks }) => ({ ts, text: words(blocks) }));
    },
  };
}

/** All that stands in the repository of the public, the text of issues first. */
export async function mirrored(
  github: LocalGitHub,
  repository: string,
): Promise<{ id: string; words: string }[]> {
  const all: { id: string; words: string }[] = [];
  for (let number = 1; ; number += 1) {
    const found = await github.look(repository, number).catch(() => undefined);
    if (!found?.issue) return all;
    const { issue, comments } = found;
    const open = issue['state'] === 'open' ? '' : ' (closed)';
    all.push({ id: `${number}`, words: `${issue['title']}${open}\n\n${plain(issue['body'])}` });
    for (const { id, body } of comments) all.push({ id: `c${id}`, words: plain(body) });
  }
}

const plain = (body: string): string => body.replace(/<!--.*?-->/gs, '').trim();

/** Our own comments in the room, the card left out. */
export async function ours(github: LocalGitHub, number: number): Promise<{ id: number; words: string }[]> {
  const { comments } = await github.look(REPOSITORY, number);
  return comments
    .filter(({ user, body }) => user.type === 'Bot' && !body.includes('<!-- allclear card'))
    .map(({ id, body }) => ({ id, words: shown(body).trim() }));
}
