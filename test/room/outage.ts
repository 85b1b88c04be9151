import { clock as timeOf } from '../../app/core/incident/zone.ts';
import { MINUTE } from '../../app/core/incident/words.ts';
import { mailbox } from '../channels/mailbox.ts';
import type { LocalGitHub, Seed } from '../github/contract.ts';
import { mirrored, ours, startSlack, textOf } from './heard.ts';
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

const NAMES = ['alice', 'bob', 'carol', 'dave', 'erin', 'frank', 'grace'];
const PEOPLE = Object.fromEntries(NAMES.map((one) => [one, 'write' as const]));
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
    for (const { id, words } of await mirrored(github, STATUS)) seen('status-repo', `mirror ${id}`, words);
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

/** Everything that was heard, in order, to be read. */
export const transcript = ({ heard, github }: Outage): string =>
  `${heard.map(({ at, by, words }) => `## ${at} ${by}\n\n${words.replaceAll(github.url, 'https://github.example')}`).join('\n\n')}\n`;
