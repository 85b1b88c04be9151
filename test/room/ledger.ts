import type { Change } from '../../app/core/changes/change.ts';
import { fold, type Incident } from '../../app/core/incident/fold.ts';
import { shown } from '../../app/core/wire/marker.ts';
import { outage, transcript, type Outage } from './outage.ts';
import { merge, openPull } from './pull.ts';
import { REPOSITORY } from './room.ts';

/** Somebody must say yes to changes; two vendors and one team are on a clock. */
const PLAN = `version: 1
organization: Acme
timezone: Europe/Berlin
severities:
  sev1: { means: Customers cannot buy or log in, updates: { technical: 1h, leadership: 30m } }
roles:
  lead: { title: Incident Lead, on-call: [bob] }
  comms: { title: Communication Lead, on-call: [carol] }
  changes: { title: Change Manager, on-call: [dave] }
people:
  bob: { name: Bob Ray }
  carol: { name: Carol Ng }
  dave: { name: Dave Ito }
  erin: { name: Erin Fox }
  frank: { name: Frank Moe }
  grace: { name: Grace Lim }
changes: { approve-at: [sev1] }
teams:
  network: { title: Network, on-call: [frank, grace], answer-within: 15m }
vendors:
  citrix:
    name: Citrix
    portal: https://support.example/citrix
    call-at: [sev1]
    severities: { 1: { answer-within: 10m, restore-within: 4h } }
    escalate-to: { name: Citrix duty desk, phone: '+1 555 0100' }
  payco:
    name: PayCo
    contract: C-2231
    call-at: [sev1]
    severities: { 1: { answer-within: 15m } }
    escalate-to: { name: Duty manager, phone: '+49 30 5550199' }
audiences:
  technical: { channels: [room, chat-tech], when-due: post }
  leadership: { channels: [mail-leaders], when-due: remind, first-within: 15m }
channels:
  chat-tech: { slack: ALLCLEAR_SLACK_TECH }
  mail-leaders: { email: { to: [leaders@acme.example] } }
`;

/** An outage in which things are changed and partners called. */
export interface Ledger extends Outage {
  /** At that time of the day somebody says something; answers when. */
  at(time: string, login: string, body: string): Promise<void>;
  /** Somebody opens a pull request, and its delivery wakes the room. */
  proposes(time: string, login: string, branch: string, title: string, body: string): Promise<number>;
  /** Somebody merges it. */
  merges(time: string, login: string, pull: number): Promise<void>;
  /** The card, and what our comment on each pull request says, kept for the story. */
  seen(...pulls: number[]): Promise<string>;
  rows(): readonly Change[];
  incident(): Incident;
  /** Everything that people saw, to be read. */
  story(): string;
}

/** Declares it. */
export async function ledger(): Promise<Ledger> {
  const room = await outage({ title: 'EU customers cannot pay by card', plan: PLAN });
  const { github, number, replicas, heard } = room;
  const [one] = replicas as [(typeof replicas)[number]];
  const incident = (): Incident => {
    const { entries, base } = one.shell.remembered(`${REPOSITORY}#${number}`).journal!;
    return fold(entries, base?.state);
  };
  const told = async (pull: number): Promise<void> => {
    await one.look(number, { events: false, pulls: [{ repository: REPOSITORY, number: pull }] });
    await room.listen();
  };
  const pinned: { at: number; words: string }[] = [];
  return {
    ...{ ...room, incident },
    rows: () => incident().changes.rows,
    async at(time, login, body) {
      await room.until(time);
      await room.says(login, body);
    },
    async proposes(time, login, branch, title, body) {
      await room.until(time);
      const pull = await openPull(github, login, { title, body, branch });
      await told(pull);
      return pull;
    },
    async merges(time, login, pull) {
      await room.until(time);
      await merge(github, login, pull);
      await told(pull);
    },
    async seen(...pulls) {
      const { card } = await room.shows();
      const parts = [`# The card, then\n\n${card}`];
      for (const pull of pulls) {
        const { comments } = await github.look(REPOSITORY, pull);
        parts.push(
          `# On pull request ${pull}, then`,
          ...comments.map(({ body }) =>
            shown(body)
              .replace(/<!--.*?-->\n*/gs, '')
              .trim(),
          ),
        );
      }
      pinned.push({ at: heard.length, words: parts.join('\n\n') });
      return card;
    },
    story() {
      const all = heard.map(({ at, by, words }) => ({ at, by, words }));
      const lines = all.flatMap((one, index) => [
        ...pinned.filter(({ at }) => at === index).map(({ words }) => words),
        transcript({ ...room, heard: [one] }).trim(),
      ]);
      const last = pinned.filter(({ at }) => at === all.length).map(({ words }) => words);
      const whole = `${[...lines, ...last].join('\n\n')}\n`.replaceAll(github.url, 'https://github.example');
      // Commits are named anew in every run.
      return whole.replace(/commit [\da-f\u200B]{7,8}\b/g, 'commit 0a1b2c3');
    },
  };
}
