import { TooLate, type InTime } from '../../app/github/client.ts';
import type { Look } from '../../app/core/wire/delivery.ts';
import type { Outcome } from '../../app/github/shell.ts';
import { perform, triggerFor, type Said } from './acts.ts';
import { ACTION, APP, PERMISSIONS, person } from './people.ts';
import { planOf } from './plans.ts';
import { listSeal, Replica, type Alter, type Parked } from './replica.ts';
import { answer, isRead } from './routes.ts';
import { LAG, State } from './state.ts';
import type { Story } from './stories.ts';
import { arrive, SEND } from './ways.ts';

/** Takes a line of the history, made only where somebody reads it. */
export type Tell = (line: () => string) => void;

/** A look that is wanted, not before a moment. */
export interface Delivery {
  readonly trigger: Look;
  readonly from: number;
}

const MOST_STEPS = 900;

/** Lets everything run on that waits for nothing but its turn. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A room, its replicas, and what is under way between them. */
export class Stage {
  readonly story: Story;
  readonly tell: Tell;
  readonly state: State;
  readonly seal = listSeal();
  readonly said: Said[] = [];
  readonly replicas: readonly Replica[];
  readonly parked: Parked[] = [];
  deliveries: Delivery[] = [];
  readonly faults: Error[] = [];
  /** Errors that no fault of ours explains. */
  readonly errors: Error[] = [];
  writes = 0;
  /** Something was cut off, failed, or waited long. */
  disturbed = false;
  /** Comments that a reader accepted who may not have seen yet that another had refused them. */
  readonly raced = new Set<number>();
  private readonly readAt = new Map<Replica, number>();

  constructor(story: Story, alter: Alter, tell: Tell) {
    this.story = story;
    this.tell = tell;
    this.state = new State(story.terms, person('ann'), PERMISSIONS);
    const around = {
      state: this.state,
      parked: this.parked,
      seal: this.seal,
      plan: planOf(story),
      alter,
      ended: (trigger: Look, { result, againIn }: Outcome) => {
        if (result === 'again') this.deliveries.push({ trigger, from: this.state.now + (againIn ?? 0) });
      },
      threw: (error: Error) => {
        if (!this.faults.includes(error)) this.errors.push(error);
      },
    };
    const accounts = story.accounts === 2 ? [APP, ACTION] : [APP];
    this.replicas = ['A', 'B', 'C']
      .slice(0, story.replicas)
      .map((name, at) => new Replica(name, accounts[at % accounts.length]!, around));
    for (const label of story.labels) this.state.label(label, person('ann'));
  }

  /** One replica looks, and nothing comes between. */
  async sweep(replica: Replica): Promise<void> {
    this.wake(replica);
    await settled();
    await this.drain();
    if (this.story.fought && this.state.value.labels.includes('sev1'))
      perform({ by: 'ann', otherBot: 'sev2' }, this.state, []);
  }

  wake(replica: Replica): void {
    this.tell(() => `${replica.name} sweeps`);
    replica.look(triggerFor(this.state.terms.isPrivate));
  }

  async drain(): Promise<void> {
    for (let step = 0; this.parked.length > 0 && step < MOST_STEPS; step += 1) {
      this.letThrough(this.parked.shift()!);
      this.state.now += 50;
      await settled();
    }
  }

  pass(milliseconds: number): void {
    this.state.now += milliseconds;
    this.disturbed ||= this.parked.length > 0;
    this.tell(() => `-- ${milliseconds / 1000} s pass`);
  }

  /** A request takes effect and is answered; a read as things stood a while ago. */
  letThrough({ replica, route, given, since, answer: resolve, fail }: Parked, lag = 0): void {
    if (!isRead(route)) this.writes += 1;
    if (route === SEND) {
      const data = arrive(this.state, given, since);
      this.disturbed ||= !data.ok;
      this.tell(() => `${replica.name} ${shown(route, given)}: ${data.ok ? 'arrived' : data.why}`);
      return resolve({ status: 200, data, headers: {} });
    }
    this.noteRace(replica, route, given, lag);
    const before = this.state.changes;
    try {
      if ((given['request'] as InTime | undefined)?.inTime?.() === false) throw new TooLate();
      const answered = answer(this.state, route, given, replica.account, lag);
      const effect = this.state.changes > before ? '' : ' (changes nothing)';
      this.tell(
        () =>
          `${replica.name} ${shown(route, given)}: ${answered.status}${isRead(route) ? (lag ? ` as of ${lag} ms ago` : '') : effect}`,
      );
      resolve(answered);
    } catch (error) {
      this.tell(() => `${replica.name} ${shown(route, given)}: ${(error as Error).message}`);
      fail(error as Error);
    }
  }

  private noteRace(
    replica: Replica,
    route: string,
    { comment_id, content }: Parked['given'],
    lag: number,
  ): void {
    if (route.startsWith('GET') && route.endsWith('/issues/{issue_number}'))
      this.readAt.set(replica, this.state.now - lag);
    if (content !== '+1' || typeof comment_id !== 'number') return;
    const refused = this.state.value.reactions.find(
      (one) => one.on === comment_id && one.content === 'confused',
    );
    if (refused && Date.parse(refused.at) + LAG >= (this.readAt.get(replica) ?? 0))
      this.raced.add(comment_id);
  }
}

function shown(route: string, given: Record<string, unknown> | Parked['given']): string {
  const path = route
    .replace('/repos/{owner}/{repo}/', '')
    .replace(/\{(\w+)\}/g, (_all, name: string) => String(given[name]));
  const more = ['content', 'labels', 'assignees', 'state', 'body'].flatMap((name) =>
    given[name] === undefined ? [] : [String(given[name]).slice(0, 60).replaceAll('\n', ' ')],
  );
  return [path, ...more].join(' ');
}
