import { createEmulator } from 'emulate';
import { clock as timeOf } from '../../app/core/incident/zone.ts';
import { MINUTE } from '../../app/core/incident/words.ts';
import { shown } from '../../app/core/wire/marker.ts';
import { mailbox, opened } from '../channels/mailbox.ts';
import type { LocalGitHub, Seed } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica, type Shown } from './room.ts';

export const STATUS = 'acme/status';
const ZONE = 'Europe/Berlin';

/** The plan of DESIGN 4, as far as it is about who is told. */
export const PLAN = `version: 1
organization: Acme
timezone: ${ZONE}
severities:
  sev1:
    means: Customers cannot buy or log in
    updates:
      technical: 30m
      leadership: 30m
      public: { investigating: 20m, identified: 30m, monitoring: 60m }
  sev2: { means: A major function is degraded, updates: { technical: 1h, leadership: 2h, public: 1h } }
roles:
  lead: { title: Incident Lead, on-call: [alice, bob] }
  comms: { title: Communication Lead, on-call: [carol] }
people:
  bob: { name: Bob Ray }
  carol: { name: Carol Ng }
  erin: { name: Erin Fox }
audiences:
  technical: { channels: [room, chat-tech], bridge: technical, when-due: post }
  leadership: { channels: [mail-leaders], bridge: leadership, when-due: remind, first-within: 15m }
  public: { channels: [status-repo], when-due: remind, first-within: 10m, approved-by: lead }
channels:
  chat-tech: { slack: ALLCLEAR_SLACK_TECH }
  mail-leaders: { email: { to: [leaders@acme.example], reply-to: comms@acme.example } }
  status-repo: { repository: ${STATUS} }
bridges:
  technical: { url: 'https://meet.example/tech', phone: '+49 30 5550100' }
  leadership: { url: 'https://meet.example/mgmt' }
`;

/** One thing that somebody got to read, when it came. */
export interface Heard {
  /** By the clock on the wall in the plan's zone. */
  readonly at: string;
  /** `room` for a comment of ours, `edited` for one that says something else now; else the channel. */
  readonly by: string;
  readonly words: string;
}

export interface Outage {
  readonly github: LocalGitHub;
  readonly number: number;
  readonly replicas: readonly Replica[];
  readonly secrets: Readonly<Record<string, string>>;
  readonly heard: readonly Heard[];
  readonly mail: Awaited<ReturnType<typeof mailbox>>;
  /** Sweeps every minute until that time of the day. */
  until(time: string): Promise<void>;
  /** Somebody says something at the present minute, and the delivery wakes the first replica. */
  says(login: string, body: string): Promise<number>;
  /** Hears what came meanwhile. */
  listen(): Promise<void>;
  shows(): Promise<Shown>;
  close(): Promise<void>;
}

interface Setting {
  readonly plan?: string;
  readonly files?: Record<string, string>;
  readonly replicas?: number;
  readonly isPrivate?: boolean;
  readonly title?: string;
  readonly now?: Date;
  readonly mailbox?: Parameters<typeof mailbox>[0];
  readonly secrets?: Record<string, string>;
  /** Milliseconds that one sending may take. */
  readonly timeout?: number;
}

const PEOPLE = { alice: 'write', bob: 'write', carol: 'write', dave: 'write', erin: 'write', frank: 'write', grace: 'write' } as const;
const LABELS = ['outage', 'sev1', 'sev2', 'sev3'];

/** An outage declared by alice, and all that leads out of its room. Time stands still until somebody moves it. */
export async function outage(setting: Setting = {}): Promise<Outage> {
  const { plan = PLAN, files = {}, replicas: many = 1, isPrivate = true, title, timeout = 2_000 } = setting;
  const [mail, slack] = await Promise.all([mailbox(setting.mailbox), startSlack()]);
  const github = await shop({
    repositories: {
      [REPOSITORY]: {
        private: isPrivate,
        labels: LABELS,
        files: { '.github/outage-plan.yml': plan, ...files },
      },
      [STATUS]: { labels: ['incident'] },
    },
    people: PEOPLE,
    speed: 0,
    ...(setting.now && { now: setting.now }),
  } satisfies Partial<Seed>);
  const secrets = { ALLCLEAR_SLACK_TECH: slack.address, ALLCLEAR_SMTP_URL: mail.url, ...setting.secrets };
  const replicas = Array.from({ length: many }, () => replica(github, { secrets, isPrivate, timeout }));
  const [first] = replicas as [Replica];
  const number = await declared(github, first, '', title);

  const heard: Heard[] = [];
  const known = new Map<string, string>();
  const collect = async (): Promise<void> => {
    const at = timeOf(github.clock.now().getTime(), ZONE);
    const seen = (by: string, id: string, words: string): void => {
      if (known.get(id) === words) return;
      heard.push({ at, by: known.has(id) && by === 'room' ? 'edited' : by, words });
      known.set(id, words);
    };
    mail.got.forEach(({ raw }, n) => seen('mail-leaders', `mail ${n}`, textOf(raw)));
    for (const { ts, text } of await slack.history()) seen('chat-tech', `slack ${ts}`, text);
    for (const { id, words } of await mirrored(github)) seen('status-repo', `mirror ${id}`, words);
    for (const { id, words } of await ours(github, number)) seen('room', `room ${id}`, words);
  };
  await collect();
  return {
    ...{ github, number, replicas, secrets, heard, mail },
    async until(time) {
      while (timeOf(github.clock.now().getTime(), ZONE) !== time) {
        github.clock.advance(MINUTE);
        // All of them in the same second.
        await Promise.all(replicas.map((one) => one.sweep()));
        await collect();
      }
    },
    async says(login, body) {
      // `says` lets a minute pass by itself.
      github.clock.advance(-MINUTE);
      await says(github, first, number, login, body);
      await collect();
      return (await github.look(REPOSITORY, number)).comments.findLast(({ user }) => user.login === login)![
        'id'
      ];
    },
    listen: collect,
    shows: () => shows(github, number),
    close: async () => void (await Promise.all([github.close(), mail.close(), slack.close()])),
  };
}

/** What a mail reader shows of a mail that has no pictures. */
const textOf = (raw: string): string => opened(raw).parts[0]!.body.replaceAll('\r\n', '\n').trim();

async function startSlack() {
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
async function mirrored(github: LocalGitHub): Promise<{ id: string; words: string }[]> {
  const all: { id: string; words: string }[] = [];
  for (let number = 1; ; number += 1) {
    const found = await github.look(STATUS, number).catch(() => undefined);
    if (!found?.issue) return all;
    const { issue, comments } = found;
    const open = issue['state'] === 'open' ? '' : ' (closed)';
    all.push({ id: `${number}`, words: `${issue['title']}${open}\n\n${plain(issue['body'])}` });
    for (const { id, body } of comments) all.push({ id: `c${id}`, words: plain(body) });
  }
}

const plain = (body: string): string => body.replace(/<!--.*?-->/gs, '').trim();

async function ours(github: LocalGitHub, number: number): Promise<{ id: number; words: string }[]> {
  const { comments } = await github.look(REPOSITORY, number);
  return comments
    .filter(({ user, body }) => user.type === 'Bot' && !body.includes('<!-- allclear card'))
    .map(({ id, body }) => ({ id, words: shown(body).trim() }));
}

/** Everything that was heard, in order, to be read. */
export const transcript = ({ heard, github }: Outage): string =>
  `${heard.map(({ at, by, words }) => `## ${at} ${by}\n\n${words.replaceAll(github.url, 'https://github.example')}`).join('\n\n')}\n`;
