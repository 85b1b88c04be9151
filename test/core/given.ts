import type { Delivered } from '../../app/core/outgoing/delivered.ts';
import { outcomes, type Result } from '../../app/core/outgoing/outcomes.ts';
import { targetOf } from '../../app/core/outgoing/target.ts';
import type { Deliver, Effect, Reaction } from '../../app/core/pass/effects.ts';
import { respond, type PlanInForce } from '../../app/core/respond.ts';
import { record, settled } from '../../app/core/pass/record.ts';
import { fold, type Entry, type Incident } from '../../app/core/incident/fold.ts';
import { MINUTE, type Instant, type Permission, type Person } from '../../app/core/incident/words.ts';
import { readPlan } from '../../app/core/plan/read.ts';
import type { Actor, Comment, IssueEvent, Mirrored, Repository, Room } from '../../app/core/room/room.ts';
import type { SuspectsRead } from '../../app/core/suspects/suspect.ts';
import type { Journal } from '../../app/core/wire/journal.ts';
import { shown } from '../../app/core/wire/marker.ts';

/** What came of one comment or one thing done by hand. */
export interface Came {
  readonly reaction: Reaction | undefined;
  readonly answers: readonly string[];
  /** Types of the new entries, or the code of a refusal. */
  readonly entries: readonly string[];
  /** What the app said, without what is hidden in it. */
  readonly said: string;
}

export interface Given {
  /** Minutes since it was declared at which something happens next; each thing takes a minute. */
  later(minutes: number): void;
  /** In the room, or in a mirror of it. */
  says(login: string, body: string, more?: { edited?: boolean; at?: Instant; mirror?: string }): Came;
  does(login: string, what: IssueEvent['what']): Came;
  readonly room: Room;
  readonly now: Instant;
  /** Everything that the app has said, oldest first. */
  readonly said: readonly string[];
  /** Everything that left the room, each message on each way. */
  readonly left: Deliver['leaving'];
  /** A pass that nobody's word woke. */
  look(): Came;
  readonly incident: Incident;
  readonly entries: readonly Entry[];
  /** The card as people see it. */
  readonly card: string;
}

export interface Setting {
  readonly private?: boolean;
  readonly people?: Readonly<Record<string, Permission>>;
  readonly plan?: string;
  readonly title?: string;
  readonly body?: string;
  readonly author?: string;
  readonly labels?: readonly string[];
  /** Channels by which nothing arrives. */
  readonly down?: readonly string[];
  /** What GitHub shows of changes before it broke. */
  readonly changed?: Partial<SuspectsRead>;
}

export const AT: Instant = 1_795_340_460_000; // 22 Nov 2026, 09:41 UTC
const ME: Actor = { id: 900, login: 'allclear[bot]', bot: true };
const CARD = 1_000;

/** A room at its declaration, by alice, in a private repository. Bob may triage, Carol read, Mallory nothing. */
export function given(setting: Setting = {}): Given {
  const people = setting.people ?? { alice: 'write', bob: 'triage', carol: 'read', mallory: 'none' };
  const logins = Object.keys(people);
  const actor = (login: string): Actor => ({
    id: 1 + logins.indexOf(login) || 500 + login.length,
    login,
    bot: login.endsWith('[bot]'),
  });
  const read = setting.plan === undefined ? readPlan(null) : readPlan({ text: setting.plan, path: 'p' });
  const plan: PlanInForce = { plan: read.plan, problems: read.problems.map(({ message }) => message) };
  const repository: Repository = {
    owner: 'acme',
    name: 'shop',
    private: setting.private ?? true,
    defaultBranch: 'main',
  };
  const left: Deliver['leaving'][number][] = [];
  const spoken: string[] = [];
  const comments: Comment[] = [];
  const mirrored: Mirrored[] = [];
  const events: IssueEvent[] = [];
  let now = AT;
  let number = CARD + 1;
  let suspects: SuspectsRead | undefined;
  let journal: Journal | undefined;
  let shownCard = '';
  let [title, open, labels, assignees] = [
    setting.title ?? 'Checkout is down',
    true,
    [...(setting.labels ?? ['outage'])],
    [] as Person[],
  ];

  const room = (): Room => ({
    repository,
    issue: {
      ...{
        id: 7,
        number: 412,
        title,
        body: setting.body ?? '',
        author: actor(setting.author ?? 'alice'),
        open,
        labels,
        assignees,
      },
      ...{
        createdAt: AT,
        updatedAt: now,
        comments: comments.length,
        url: 'https://github.com/acme/shop/issues/412',
        reacted: 0,
        confused: 0,
      },
    },
    me: ME.id,
    cards: journal ? [{ id: CARD, author: ME, journal }] : [],
    comments,
    mirrored,
    receipts: [],
    archives: [],
    seen: comments.map(({ id, createdAt }) => ({ id, at: createdAt })),
    complete: true,
    events: { list: events, total: events.length },
    permissions: people,
    refused: new Set(),
    remembered: undefined,
    suspects,
  });

  /** GitHub does what is wanted of it, and notes that we did it. */
  const obey = (effect: Effect): void => {
    const what = ((): IssueEvent['what'] | undefined => {
      if (effect.do === 'add label')
        return ((labels = [...labels, effect.label]), { did: 'labeled', label: effect.label });
      if (effect.do === 'remove label')
        return (
          (labels = labels.filter((one) => one !== effect.label)),
          { did: 'unlabeled', label: effect.label }
        );
      if (effect.do === 'assign')
        return (
          (assignees = [...assignees, actor(effect.login)]),
          { did: 'assigned', who: actor(effect.login) }
        );
      if (effect.do === 'unassign')
        return (
          (assignees = assignees.filter(({ login }) => login !== effect.login)),
          { did: 'unassigned', who: actor(effect.login) }
        );
      if (effect.do === 'close') return ((open = false), { did: 'closed', reason: effect.reason });
      if (effect.do === 'reopen') return ((open = true), { did: 'reopened' });
      return undefined;
    })();
    if (what) events.push({ id: (number += 1), at: now, by: ME, what });
  };

  /** Everything arrives, unless its channel is down. */
  const arrives = (effect: Deliver): Entry[] => {
    left.push(...effect.leaving);
    const results = effect.leaving.map(({ message: _, ...leaving }): Result => {
      const channel = plan.plan.channels[leaving.channel]!;
      const target = targetOf(channel);
      const id = channel.kind === 'repository' ? `${channel.repository}#7` : 'x';
      const why = setting.down?.includes(leaving.channel) ? 'no answer' : undefined;
      const delivered: Delivered =
        why === undefined ? { ok: true, id } : { ok: false, final: false, why, to: leaving.channel };
      return { leaving, target, delivered };
    });
    return outcomes(effect, results, now);
  };

  const pass = (comment?: number): Came => {
    let decision = respond(room(), plan, now);
    if ('needs' in decision && decision.needs.pulls) {
      // GitHub shows no pull request here.
      const pulls = decision.needs.pulls.map((as) => ({ as, refused: 0 }));
      decision = respond({ ...room(), pulls }, plan, now);
    }
    if ('needs' in decision && decision.needs.suspects) {
      const { key: question } = decision.needs.suspects;
      suspects = { rows: [], unseen: [], ...setting.changed, question };
      decision = respond(room(), plan, now);
    }
    if ('needs' in decision) throw new Error(`still to be read: ${JSON.stringify(decision.needs)}`);
    if ('rest' in decision) return { reaction: undefined, answers: [], entries: [], said: '' };
    const delivered = decision.effects.flatMap((one) => {
      if (one.do === 'deliver') return arrives(one);
      return one.do === 'freeze' ? [one.entry] : [];
    });
    const entries = settled(decision, { lost: [], dropped: [], refused: [], again: [], delivered }, now);
    const written = record(decision, entries, { room: room(), plan, now, pack: () => 'sealed' });
    if (decision.card) [journal, shownCard] = [written.journal, shown(written.body ?? '')];
    decision.effects.forEach(obey);
    spoken.push(...decision.effects.flatMap((one) => ('text' in one ? [one.text] : [])));
    const mine = decision.effects.filter((one) =>
      'comment' in one ? one.comment === comment : one.do === 'say' || one.do === 'deliver',
    );
    return {
      reaction: mine.flatMap((one) => ('reaction' in one ? [one.reaction] : []))[0],
      answers: decision.answered.map(({ answer }) => answer),
      entries: decision.entries.map((one) => ('code' in one ? one.code : one.type)),
      said: mine.flatMap((one) => ('text' in one ? [one.text] : [])).join('\n'),
    };
  };

  for (const label of labels)
    events.push({
      id: (number += 1),
      at: AT,
      by: actor(setting.author ?? 'alice'),
      what: { did: 'labeled', label },
    });
  pass();
  return {
    later: (minutes) => void (now += minutes * MINUTE),
    says(login, body, { edited = false, at, mirror } = {}) {
      now = at ?? now + MINUTE;
      const id = (number += 1);
      const said = { id, author: actor(login), body, createdAt: now, edited, reacted: 0, confused: 0 };
      if (mirror === undefined) comments.push(said);
      else mirrored.push({ ...said, mirror });
      return pass(id);
    },
    does(login, what) {
      now += MINUTE;
      const same = <T extends { login: string }>(all: T[], who: T): T[] =>
        all.filter((one) => one.login !== who.login);
      if (what.did === 'labeled') labels = [...labels, what.label];
      if (what.did === 'unlabeled') labels = labels.filter((one) => one !== what.label);
      if (what.did === 'assigned') assignees = [...assignees, what.who];
      if (what.did === 'unassigned')
        assignees = same([...assignees] as (Person & { login: string })[], what.who);
      if (what.did === 'closed') open = false;
      if (what.did === 'reopened') open = true;
      if (what.did === 'renamed') title = what.to;
      events.push({ id: (number += 1), at: now, by: actor(login), what });
      return pass();
    },
    get room() {
      return room();
    },
    get said() {
      return spoken;
    },
    get left() {
      return left;
    },
    look: () => pass(),
    get now() {
      return now;
    },
    get incident() {
      return fold(journal?.entries ?? [], journal?.base?.state);
    },
    get entries() {
      return journal?.entries ?? [];
    },
    get card() {
      return shownCard;
    },
  };
}
