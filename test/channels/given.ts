import type { Message } from '../../app/core/outgoing/message.ts';
import type { Outside } from '../../app/channels/outside.ts';

export const NOW = Date.parse('2026-11-22T09:41:00Z');

/** A message of an outage, changed where a test says so. */
export const message = (change: Partial<Message> = {}): Message => ({
  incident: {
    repository: 'acme/outages',
    number: 412,
    url: 'https://github.com/acme/outages/issues/412',
    title: 'Checkout is down',
    severity: 'sev1',
    severityWords: 'Severity 1',
    status: 'identified',
  },
  audience: 'technical',
  update: 'U3',
  kind: 'update',
  subject: '[Acme outage #412] Checkout is down',
  text: 'Card payments fail.\nNext update by 10:18.\n\nJoin: https://meet.example/tech',
  html: '<p>Card payments fail.</p>',
  mrkdwn: '*Card payments fail.*\nNext update by 10:18.\n\n<https://meet.example/tech|Join>',
  markdown: '**Card payments fail.**\n\nNext update by 10:18.',
  key: 'c3009.1/chat-tech',
  drill: false,
  ...change,
});

/** An incident that differs from the usual one. */
export const incident = (change: Partial<Message['incident']>): Message['incident'] => ({
  ...message().incident,
  ...change,
});

/** The world outside with these secrets; time stands still. */
export const outside = (secrets: Record<string, string>, more: Partial<Outside> = {}): Outside => ({
  secret: (name) => secrets[name],
  now: () => NOW,
  timeout: 2_000,
  ...more,
});
