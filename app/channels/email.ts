import { createHash } from 'node:crypto';
import type { Channel } from '../core/plan/channels.ts';
import type { Message } from '../core/outgoing/message.ts';
import type { Delivered } from '../core/outgoing/delivered.ts';
import { type Sending, TIMEOUT, type Way, missing, refused } from './outside.ts';
import { seconds, unanswered } from './post.ts';
import { said } from './redaction.ts';
import { type Unsent, send, serverIn } from './smtp.ts';
import { wellFormed } from './well-formed.ts';

const URL_SECRET = 'ALLCLEAR_SMTP_URL';
const ADDRESS = /^[^\p{C}\s@<>,;:"()[\]\\]+@[^\p{C}\s@<>,;:"()[\]\\]+$/u;

/**
 * One mail to everybody of the channel, through `ALLCLEAR_SMTP_URL`: text and HTML, in the incident's thread.
 * Whom the server refuses is reported; the others get it. What broke off after the server had all of it is in doubt.
 */
export const email: Way<'email'> = async (channel, message, outside) => {
  const people = [...new Set([...channel.to, ...channel.cc])];
  const good = people.filter((address) => ADDRESS.test(address));
  const to = `mail to ${named(good)}`;
  if (good.length === 0) return refused('mail', 'the channel names nobody to send to');
  const value = outside.secret(URL_SECRET);
  if (value === undefined) return refused(to, missing(URL_SECRET, outside));
  const server = serverIn(value);
  if (server === undefined)
    return refused(to, `${URL_SECRET} must be like smtps://user:password@mail.example`);
  const from = channel.from ?? server.auth?.user ?? '';
  if (!ADDRESS.test(from))
    return refused(to, `the account of ${URL_SECRET} is no address: give the channel a from`);

  const { headers, id } = thread(message, from);
  const sent = await send(
    { ...mailOf(channel, message, from), ...headers },
    server,
    outside.timeout ?? TIMEOUT,
  );
  if (!sent.ok) return failed(sent, to, outside);
  const bad = people.filter((address) => !good.includes(address));
  const notReached = [
    ...sent.refused.map(({ address, said: words }) => `${address}: ${said(outside.hide(words))}`),
    ...bad.map((address) => `${said(address)}: this is no mail address`),
  ];
  return { ok: true, id, ...(notReached.length > 0 ? { notReached } : {}) };
};

function mailOf({ to, cc, replyTo }: Channel & { kind: 'email' }, message: Message, from: string) {
  // As objects: a text would be read as a list of addresses.
  const address = (one: string) => ({ name: '', address: one });
  const all = (list: readonly string[]) => list.filter((one) => ADDRESS.test(one)).map(address);
  const copies = all(cc.filter((one) => !to.includes(one)));
  return {
    from: address(from),
    to: all([...new Set(to)]),
    ...(copies.length > 0 ? { cc: copies } : {}),
    ...(replyTo !== null && ADDRESS.test(replyTo) ? { replyTo: address(replyTo) } : {}),
    subject: oneLine(message.subject),
    text: wellFormed(message.text),
    html: wellFormed(message.html),
  };
}

/**
 * Makes one thread of an incident's mails to an audience. All answer a first one that was never sent: which of
 * them comes first is not known here, and readers group by what is answered.
 */
function thread({ incident, audience, key }: Message, from: string) {
  const domain = from.slice(from.lastIndexOf('@') + 1);
  const idOf = (text: string): string =>
    `<allclear.${createHash('sha256').update(text).digest('hex').slice(0, 32)}@${domain}>`;
  const first = idOf(`${incident.repository}#${incident.number} ${audience}`.toLowerCase());
  const id = idOf(`key ${key}`);
  const headers = {
    messageId: id,
    inReplyTo: first,
    references: [first],
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
  return { id, headers };
}

// No line break, no control and no mark that turns the reading direction, in a header.
const oneLine = (text: string): string =>
  wellFormed(text)
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

const named = ([first = '', ...more]: readonly string[]): string =>
  more.length === 0 ? first : `${first} and ${more.length === 1 ? more[0] : `${more.length} others`}`;

const IN_WORDS: Readonly<Record<string, string>> = {
  EDNS: 'the host of the mail server is not known',
  ETLS: 'no safe connection to the mail server could be made',
  EAUTH: 'the mail server did not take our login',
  EPROTOCOL: 'the mail server does not speak SMTP',
};

/** What a fault means: 4xx passes, 5xx stays, and what was handed over without an answer is in doubt. */
function failed({ error, handed }: Unsent, to: string, { timeout = TIMEOUT, hide }: Sending): Delivered {
  const { code = '', originalCode = code, responseCode, response } = error;
  if (responseCode !== undefined) {
    const why = `the mail server said ${said(hide(response ?? '')) || responseCode}`;
    return { ok: false, final: responseCode >= 500, why, to };
  }
  const late = code === 'ETIMEDOUT' || /Abort|Timeout/.test(`${code} ${(error as Error).name}`);
  const why = late
    ? `no answer from the mail server within ${seconds(timeout)}`
    : (IN_WORDS[code] ?? `mail server: ${unanswered({ code: originalCode }).why}`);
  if (handed)
    return { ok: false, final: true, inDoubt: true, why: `${why}; it may have arrived all the same`, to };
  return { ok: false, final: code === 'EAUTH', why, to };
}
