import * as z from 'zod';
import { reads, unset } from './kinds/kind.ts';
import { CHANNEL, REPOSITORY } from './kinds/names.ts';
import { YES_NO } from './kinds/numbers.ts';
import { SECRET } from './kinds/secrets.ts';
import { EMAIL } from './kinds/texts.ts';
import { list, section, table } from './section.ts';

const email = section({
  to: list(EMAIL).prefault([]).describe('Who gets the mail.'),
  cc: list(EMAIL).prefault([]).describe('Who gets a copy.'),
  from: unset(EMAIL).describe('The sender. Left out: the account of ALLCLEAR_SMTP_URL.'),
  'reply-to': unset(EMAIL).describe('Where answers go.'),
});

const settings = section({
  slack: unset(SECRET).describe('Slack: the name of the secret with the incoming webhook.'),
  email: email.nullable().default(null).describe('Mail, through ALLCLEAR_SMTP_URL.'),
  repository: unset(REPOSITORY).describe('An issue in this repository mirrors the text.'),
  webhook: unset(SECRET).describe(
    'JSON to an address of your own, a pager say: the name of the secret with the address.',
  ),
  'sign-with': unset(SECRET).describe('With `webhook`: the name of the secret that signs what is sent.'),
  teams: unset(SECRET).describe('Microsoft Teams: the name of the secret with the workflow webhook.'),
  room: reads(YES_NO)
    .prefault('false')
    .describe('The room of the incident. The channel `room` is always there.'),
});

/** Where words go, one way each. */
export type Channel =
  | { readonly kind: 'room' }
  | { readonly kind: 'slack' | 'teams'; readonly secret: string }
  | { readonly kind: 'webhook'; readonly secret: string; readonly signWith: string | null }
  | { readonly kind: 'repository'; readonly repository: string }
  | ({ readonly kind: 'email' } & z.output<typeof email>);

export const WAYS = ['slack', 'email', 'repository', 'webhook', 'teams', 'room'] as const;

const channel = settings.transform((written, context): Channel => {
  const used = WAYS.filter((way) => written[way] !== null && written[way] !== false);
  if (used.length !== 1) {
    const found = used.length === 0 ? 'none is here' : `here are ${used.join(' and ')}`;
    context.addIssue({
      code: 'custom',
      message: `one way to send: ${WAYS.join(', ')}; ${found}`,
      params: { follows: used.length === 0 },
    });
    return z.NEVER;
  }
  if (written.slack !== null) return { kind: 'slack', secret: written.slack };
  if (written.teams !== null) return { kind: 'teams', secret: written.teams };
  if (written.webhook !== null)
    return { kind: 'webhook', secret: written.webhook, signWith: written.signWith };
  if (written.repository !== null) return { kind: 'repository', repository: written.repository };
  return written.email === null ? { kind: 'room' } : { kind: 'email', ...written.email };
});

export const channels = table(CHANNEL, channel);
