import { MINUTE } from '../../app/core/incident/words.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { mailbox, type Mailbox } from '../channels/mailbox.ts';
import { replica, REPOSITORY, shop, type Replica } from './room.ts';
import type { Outage } from './review-outages.ts';

/** A plan that grew up: its public interval is one that nobody keeps. */
export const PLAN = `version: 1
organization: Acme
timezone: Europe/Berlin

severities:
  sev1:
    means: Customers cannot buy or log in
    restore-within: 4h
    updates:
      technical: 1h
      public: 20m   # agreed with support
  sev2: { means: A major function is degraded, updates: { technical: 1h, public: 1h } }
  sev3: { means: A minor function is degraded }

roles:
  lead:    { title: Incident Lead, needed-at: [sev1, sev2, sev3], on-call: [alice, bob], accept-within: 5m }
  comms:   { title: Communication Lead, needed-at: [sev1, sev2], on-call: [carol], accept-within: 10m }
  changes: { title: Change Manager, needed-at: [sev1], on-call: [dave] }

changes: { approve-at: [sev1] }

audiences:
  technical: { channels: [room], when-due: remind }
  public:    { channels: [mail], when-due: remind, first-within: 10m }

channels:
  mail: { email: { to: [all@acme.example], reply-to: outages@acme.example } }

vendors:
  citrix:
    name: Citrix
    call-at: [sev1]
    severities: { 1: { answer-within: 10m, restore-within: 4h } }

drills: { every: none }

postmortem: { due: { sev1: none, sev2: none } }

review:
  every: 12mo
  owner: [alice]
  ask: { End users: support@acme.example, Management: "@boss", Vendors: "" }
`;

export interface Played {
  readonly github: LocalGitHub;
  readonly mail: Mailbox;
  /** A process that was not there before. */
  another(): Replica;
  close(): Promise<void>;
}

/** A shop whose plan is as old as this year; nothing has broken yet. */
export async function begun(
  files: Record<string, string> = { '.github/outage-plan.yml': PLAN },
): Promise<Played> {
  const mail = await mailbox();
  const github = await shop({
    people: { alice: 'admin', bob: 'write', carol: 'triage', dave: 'write', boss: 'read', mallory: 'none' },
    now: new Date('2025-12-01T09:00:00Z'),
    repositories: {
      [REPOSITORY]: { private: false, labels: ['outage', 'sev1', 'sev2', 'sev3'], files },
    },
  });
  github.clock.speed = 0;
  const another = (): Replica =>
    replica(github, { isPrivate: false, secrets: { ALLCLEAR_SMTP_URL: mail.url } });
  return {
    github,
    mail,
    another,
    close: () => Promise.all([github.close(), mail.close()]).then(() => undefined),
  };
}

/** Plays outages as they were, each word looked at as its delivery would make one look. */
export async function live({ github, another }: Played, outages: readonly Outage[]): Promise<void> {
  const one = another();
  for (const { at, title, says } of outages) {
    const start = Date.parse(at);
    github.clock.set(new Date(start));
    const number = await github.as('alice').openIssue(REPOSITORY, { title, labels: ['outage'] });
    await one.look(number);
    for (const [minute, login, words] of says) {
      github.clock.set(new Date(start + minute * MINUTE));
      const id = await github.as(login).comment(REPOSITORY, number, words);
      const comment = { id, body: words, createdAt: start + minute * MINUTE };
      await one.look(number, { comments: [comment], senders: [login], events: false });
    }
  }
}

/** An issue as people see it; undefined where there is none. */
export async function seen({ github }: Played, number: number) {
  const found = await github.look(REPOSITORY, number).catch(() => undefined);
  if (!found) return undefined;
  const { issue, comments } = found;
  const readable = (text: string): string =>
    text
      .replace(/\s*<!-- allclear [^>]+ -->/g, '')
      .replaceAll(github.url, 'https://github.com')
      .replace(/issuecomment-\d+/g, 'issuecomment-1');
  return {
    title: issue['title'] as string,
    text: readable(issue['body'] as string),
    assignees: issue['assignees'].map(({ login }: { login: string }) => login),
    labels: issue['labels'].map(({ name }: { name: string }) => name).sort(),
    state: [issue['state'], issue['state_reason']].filter(Boolean).join(' '),
    comments: comments
      .filter(({ user }) => user.login.endsWith('[bot]'))
      .map(({ body }) => readable(body as string)),
  };
}
