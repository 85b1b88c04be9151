import { shown } from '../../app/core/wire/marker.ts';
import { MINUTE } from '../../app/core/incident/words.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { declared, replica, REPOSITORY, says, shop, shows, type Replica } from './room.ts';

export const STATUS = 'acme/status';
export const PARTNERS = 'acme/partners';

/** The public waits for a yes; partners are told at once; leaders hear elsewhere. */
export const PLAN = `version: 1
severities:
  sev1: { means: Customers cannot buy, updates: { public: 30m } }
roles:
  lead: { title: Incident Lead }
  comms: { title: Communication Lead }
audiences:
  leadership: { channels: [mail] }
  public: { channels: [status-repo] }
  partners: { channels: [partner-repo] }
channels:
  mail: { email: { to: [boss@acme.example] } }
  status-repo: { repository: ${STATUS} }
  partner-repo: { repository: ${PARTNERS} }
`;

export interface Mirrors {
  readonly github: LocalGitHub;
  readonly one: Replica;
  readonly number: number;
  /** Somebody comments in a mirror a minute later; nobody is told. */
  types(repo: string, login: string, body: string): Promise<number>;
  /** Types, and looks as the delivery from there would make one look. */
  speaks(repo: string, login: string, body: string): Promise<number>;
  /** Looks once more because of words in a mirror. */
  hears(by: Replica, repo: string, id: number, login: string, body: string): Promise<void>;
  /** What people read in a mirror below its first text, with who wrote it. */
  thread(repo: string): Promise<string[]>;
  /** What a comment in a mirror wears from us. */
  worn(repo: string, id: number): Promise<string[]>;
  /** Our comments in the room, the card left out. */
  replies(): Promise<string[]>;
}

const LABELS = ['outage', 'sev1', 'sev2', 'sev3'];
const OURS = 'github-actions[bot]';

/** A private room with a lead and a Communication Lead, mirrored for the public and for partners. Mallory sees the mirrors only. */
export async function mirrors(plan = PLAN, isPrivate = true): Promise<Mirrors> {
  const github = await shop({
    repositories: {
      [REPOSITORY]: { private: isPrivate, labels: LABELS, files: { '.github/outage-plan.yml': plan } },
      [STATUS]: { labels: ['incident'] },
      [PARTNERS]: { labels: ['incident'] },
    },
    people: {
      alice: 'write',
      bob: 'write',
      carol: 'write',
      // What they may in the mirror counts for nothing.
      mallory: { [REPOSITORY]: 'none', [STATUS]: 'write', [PARTNERS]: 'write' },
    },
    speed: 0,
  });
  const one = replica(github, { isPrivate });
  const number = await declared(github, one);
  await says(github, one, number, 'bob', '/role lead');
  await says(github, one, number, 'carol', '/role comms\n/sev 1');
  await says(github, one, number, 'carol', '/update public We look into it.');
  await says(github, one, number, 'bob', '/approve U1');
  await says(github, one, number, 'carol', '/update partners We look into it.');
  const types = async (repo: string, login: string, body: string): Promise<number> => {
    github.clock.advance(MINUTE);
    return github.as(login).comment(repo, 1, body);
  };
  const hears: Mirrors['hears'] = async (by, repo, id, login, body) => {
    const createdAt = github.clock.now().getTime();
    const mirrored = [{ mirror: `${repo}#1`, since: createdAt }];
    const comments = [{ id, body, createdAt }];
    await by.look(number, { comments, senders: [login], events: false, mirrors: mirrored });
  };
  return {
    ...{ github, one, number, types, hears },
    async speaks(repo, login, body) {
      const id = await types(repo, login, body);
      await hears(one, repo, id, login, body);
      return id;
    },
    async thread(repo) {
      const { comments } = await github.look(repo, 1);
      return comments.map(({ user, body }) => `${user.login}: ${body.replace(/<!--.*?-->/gs, '').trim()}`);
    },
    async worn(repo, id) {
      const { reactions } = await github.look(repo, 1);
      return reactions.filter(({ on, login }) => on === id && login === OURS).map(({ content }) => content);
    },
    replies: async () => (await shows(github, number)).replies.map((body) => shown(body)),
  };
}
