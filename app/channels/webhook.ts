import { createHash, createHmac } from 'node:crypto';
import { delivered } from './answered.ts';
import type { Message } from '../core/outgoing/message.ts';
import { type Way, missing, refused } from './outside.ts';
import { addressIn, post } from './post.ts';
import { json, wellFormed } from './well-formed.ts';

/**
 * JSON by `POST` to an address of the team's own: a pager, a status page, a script.
 *
 * Body, `version` 2; new fields may come, none goes or changes its meaning within a version:
 *
 *     {
 *       "version": 2,
 *       "event": "update",            // or "began", "ended", "moved" (next time), "page" (somebody is called)
 *       "key": "…",                   // the same key is the same message: take it once
 *       "sentAt": "2026-03-01T09:41:00.000Z",
 *       "drill": false,
 *       "incident": { "repository": "acme/outages", "number": 412, "url": "https://…",   // all three null outside
 *                     "title": "…", "severity": "sev1",   // its name in the plan: what a rule goes by
 *                     "severityWords": "Severity 1", "status": "identified" },
 *       "audience": "public",
 *       "update": "U3",               // or null
 *       "subject": "…",               // the same for all messages of an incident
 *       "text": "…",                  // plain
 *       "markdown": "…"
 *     }
 *
 * Version 1 was the same but for `severity`, which held its words.
 *
 * Headers: `X-Allclear-Key` as in the body, `X-Allclear-Timestamp` the seconds of `sentAt`, and with
 * `sign-with` `X-Allclear-Signature-256: sha256=<hex>`, the HMAC of the body's exact bytes. Any answer from 200
 * to 299 is a yes. A message that got no answer is sent again with its key, so a receiver must know keys again.
 */
export const webhook: Way<'webhook'> = async ({ secret, signWith }, message, outside) => {
  const to = `webhook (${secret})`;
  const address = addressIn(secret, to, outside);
  if ('ok' in address) return address;
  const sentAt = outside.now();
  const body = json(payload(message, new Date(sentAt).toISOString()));
  const headers: Record<string, string> = {
    'x-allclear-key': headerSafe(keyFor(message)),
    'x-allclear-timestamp': String(Math.floor(sentAt / 1_000)),
  };
  if (signWith !== null) {
    const key = outside.secret(signWith);
    // Unsigned, the receiver would have to refuse it, or worse, would not.
    if (!key) return refused(to, missing(signWith, outside));
    headers['x-allclear-signature-256'] = `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;
  }
  const answer = await post(address, body, headers, outside);
  return delivered(answer, { to, id: message.key, knowsAgain: true }, outside);
};

const NOWHERE = { repository: null, number: null, url: null };

/** The key, which names the room, as it may be read outside. */
const keyFor = ({ key, incident }: Message): string =>
  incident.url === null ? createHash('sha256').update(key).digest('hex').slice(0, 32) : key;

const payload = (message: Message, sentAt: string): Record<string, unknown> => {
  const { kind, drill, incident, audience, update, subject, text, markdown } = message;
  const { repository, number, url, title, severity, severityWords, status } = incident;
  return {
    version: 2,
    event: kind,
    key: keyFor(message),
    sentAt,
    drill,
    // Whoever is not led to the room is not told where it is.
    incident: {
      ...(url === null ? NOWHERE : { repository, number, url }),
      ...{ title, severity, severityWords, status },
    },
    audience,
    update,
    subject,
    text,
    markdown,
  };
};

// A header holds printable ASCII; whatever else a key has is written as in an address.
const headerSafe = (key: string): string => key.replace(/[^\x21-\x7e]+/gu, encode);
const encode = (text: string): string => encodeURIComponent(wellFormed(text));
