import type { Deliver } from '../../app/core/pass/effects.ts';
import type { ScenariosRead } from '../../app/core/drills/scenario.ts';
import { respond, type PlanInForce } from '../../app/core/respond.ts';
import { record, settled } from '../../app/core/pass/record.ts';
import { fold } from '../../app/core/incident/fold.ts';
import type { OtherRoom } from '../../app/core/duplicates/other.ts';
import { MINUTE } from '../../app/core/incident/words.ts';
import { readPlan } from '../../app/core/plan/read.ts';
import type { Actor, Comment, Mirrored, Repository, Room } from '../../app/core/room/room.ts';
import type { SuspectsRead } from '../../app/core/suspects/suspect.ts';
import type { Journal } from '../../app/core/wire/journal.ts';
import { shown } from '../../app/core/wire/marker.ts';
import { arrives } from './arrives.ts';
import type { Came, Given, Setting } from './contract.ts';
import { issueShown } from './issue-shown.ts';
import { AT } from './moment.ts';
import { asked } from './scenarios.ts';

export { AT } from './moment.ts';
export type { Came, Given, Setting } from './contract.ts';

const ME: Actor = { id: 900, login: 'allclear[bot]', bot: true };
const CARD = 1_000;

const aRoom = (number: number): OtherRoom => ({ number, id: 1_000 + number, incident: fold([]) });

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
  let now = setting.at ?? AT;
  let number = CARD + 1;
  let others: readonly OtherRoom[] = [];
  let suspects: SuspectsRead | undefined;
  let scenarios: ScenariosRead | undefined;
  let journal: Journal | undefined;
  let shownCard = '';
  const shownIssue = issueShown(setting, actor, () => (number += 1));

  const room = (): Room => ({
    repository,
    issue: shownIssue.at(now, comments.length),
    me: ME.id,
    cards: journal ? [{ id: CARD, author: ME, journal }] : [],
    comments,
    mirrored,
    receipts: [],
    archives: [],
    seen: comments.map(({ id, createdAt }) => ({ id, at: createdAt })),
    complete: true,
    events: { list: shownIssue.events, total: shownIssue.events.length },
    permissions: people,
    refused: new Set(),
    remembered: undefined,
    suspects,
    template: setting.template ?? null,
    others,
    scenarios,
  });

  const pass = (comment?: number): Came => {
    let decision = respond(room(), plan, now);
    if ('needs' in decision && decision.needs.pulls) {
      // GitHub shows no pull request here.
      const pulls = decision.needs.pulls.map((as) => ({ as, refused: 0 }));
      decision = respond({ ...room(), pulls }, plan, now);
    }
    if ('needs' in decision && decision.needs.others) {
      // Every other issue is a room of the same outage's.
      others = decision.needs.others.map((one) => setting.others?.[one] ?? aRoom(one));
      decision = respond(room(), plan, now);
    }
    if ('needs' in decision && decision.needs.scenarios) {
      scenarios = asked(decision.needs.scenarios, setting.scenarios);
      decision = respond(room(), plan, now);
    }
    if ('needs' in decision && decision.needs.suspects) {
      const { key: question } = decision.needs.suspects;
      suspects = { rows: [], unseen: [], ...setting.changed, question };
      decision = respond(room(), plan, now);
    }
    if ('needs' in decision) throw new Error(`still to be read: ${JSON.stringify(decision.needs)}`);
    if ('rest' in decision) return { reaction: undefined, answers: [], entries: [], said: '' };
    const delivered = decision.effects.flatMap((one) => {
      if (one.do === 'deliver') {
        left.push(...one.leaving);
        return arrives(one, plan.plan, setting.down ?? [], now);
      }
      return one.do === 'freeze' ? [one.entry] : [];
    });
    const entries = settled(decision, { lost: [], dropped: [], refused: [], again: [], delivered }, now);
    const written = record(decision, entries, { room: room(), plan, now, pack: () => 'sealed' });
    if (decision.card) [journal, shownCard] = [written.journal, shown(written.body ?? '')];
    for (const effect of decision.effects) shownIssue.obeys(effect, now, ME);
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
      shownIssue.notes(what, actor(login), now);
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
