import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { delivering } from '../../action/outside.ts';
import type { Client } from '../../app/github/shell.ts';
import type { Channel } from '../../app/core/plan/channels.ts';
import { secretsFromInput } from '../../app/channels/secrets.ts';
import { bundle } from '../../scripts/bundle.ts';
import { message, outside } from '../channels/given.ts';
import { listen } from '../channels/listener.ts';
import { mailbox } from '../channels/mailbox.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const MAIL: Channel = { kind: 'email', to: ['boss@acme.example'], cc: [], from: null, replyTo: null };
const REPOSITORY = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };

it('a run sends with the secrets of its input, and with no others', async () => {
  const chat = await listen();
  closing.push(chat.close);
  const given = secretsFromInput(`ALLCLEAR_CHAT=${chat.url}\nnot a secret\n`);
  const deliver = delivering(given, {} as Client, async () => undefined);
  const by = (secret: string): Channel => ({ kind: 'webhook', secret, signWith: null });
  const sent = await deliver('chat', by('ALLCLEAR_CHAT'), message(), REPOSITORY);
  expect([sent.ok, chat.heard.length]).toEqual([true, 1]);
  process.env['ALLCLEAR_ELSEWHERE'] = chat.url;
  closing.push(() => delete process.env['ALLCLEAR_ELSEWHERE']);
  const other = await deliver('chat', by('ALLCLEAR_ELSEWHERE'), message(), REPOSITORY);
  expect(other).toMatchObject({
    ok: false,
    why: 'the secret ALLCLEAR_ELSEWHERE is not set where Allclear runs',
  });
  expect(given.problems).toEqual(['secrets, line 2: this is not ALLCLEAR_NAME=value']);
});

it('the bundle brings the mail library along, and it sends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'allclear-bundle-'));
  const box = await mailbox();
  closing.push(box.close, () => rmSync(folder, { recursive: true }));
  for (const [name, text] of await bundle()) writeFileSync(join(folder, name), text);
  const chunk = readdirSync(folder).find((name) => name.startsWith('deliver-'))!;
  const { deliver } = (await import(join(folder, chunk))) as typeof import('../../app/channels/deliver.ts');
  const delivered = await deliver(MAIL, message(), outside({ ALLCLEAR_SMTP_URL: box.url }));
  expect([delivered.ok, box.got.length]).toEqual([true, 1]);
}, 30_000);
