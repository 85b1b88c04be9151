import type { Delivered } from '../../app/core/outgoing/delivered.ts';
import type { Look } from '../../app/core/wire/delivery.ts';
import { look } from '../../app/github/look.ts';
import type { Client, Outcome, Remembered, Seal, Shell } from '../../app/github/shell.ts';
import type { PlanRead } from '../../app/github/plan.ts';
import { roomQueue, type RoomQueue } from '../../app/hosting/queue.ts';
import type { Answer, Parameters } from './shapes.ts';
import type { State } from './state.ts';
import type { Account } from './value.ts';
import { doubt, SEND } from './ways.ts';

/** A request, or words that leave GitHub, waiting to be let through. */
export interface Parked {
  readonly replica: Replica;
  readonly route: string;
  readonly given: Parameters;
  readonly since: number;
  answer(answer: Answer): void;
  fail(error: Error): void;
}

/** Makes a replica other than it is, to see that its walks break. */
export type Alter = (shell: Shell) => Shell;

/** What replicas of one walk share besides GitHub. */
export interface Surroundings {
  readonly state: State;
  readonly parked: Parked[];
  readonly seal: Seal;
  readonly plan: PlanRead;
  readonly alter: Alter;
  ended(trigger: Look, outcome: Outcome): void;
  threw(error: Error): void;
}

/** A seal that costs nothing: its tokens are numbers of a list. */
export function listSeal(): Seal {
  const texts: string[] = [];
  return {
    pack: (issueId, text) => `${issueId}.${texts.push(text) - 1}`,
    unpack(issueId, token) {
      const [id, at] = token.split('.');
      return Number(id) === issueId ? texts[Number(at)] : undefined;
    },
  };
}

/** One process of the application, until it is killed; then another one starts in its place. */
export class Replica {
  private life = 0;
  private queue!: RoomQueue;

  readonly name: string;
  readonly account: Account;
  private readonly around: Surroundings;

  constructor(name: string, account: Account, around: Surroundings) {
    this.name = name;
    this.account = account;
    this.around = around;
    this.start();
  }

  private start(): void {
    const { state, parked, seal, plan, alter } = this.around;
    const { life } = this;
    const memory: Remembered = { claims: new Map() };
    const request = (route: string, given: Parameters = {}): Promise<Answer> =>
      new Promise((resolve, reject) => {
        // What was killed may wake by a timer of its own.
        if (life !== this.life) return;
        parked.push({ replica: this, route, given, since: state.now, answer: resolve, fail: reject });
      });
    const shell = alter({
      client: { request } as unknown as Client,
      seal,
      me: () => Promise.resolve({ id: this.account.id, login: this.account.login }),
      plan: () => Promise.resolve(plan),
      remembered: () => memory,
      closed: new Map(),
      log: () => undefined,
      deliver: (channel, _leadsTo, message) =>
        request(SEND, { channel, message }).then(
          ({ data }) => data as Delivered,
          () => doubt('the connection broke'),
        ),
      dryRun: false,
      mirrors: new Map(),
      tick: () => state.now,
    });
    this.queue = roomQueue((trigger) => look(trigger, shell));
  }

  look(trigger: Look): void {
    const { life } = this;
    const current = (): boolean => life === this.life;
    this.queue.look(trigger).then(
      (outcome) => current() && this.around.ended(trigger, outcome),
      (error: Error) => current() && this.around.threw(error),
    );
  }

  busy(): boolean {
    return this.queue.busy() > 0;
  }

  /** All that it remembers and was about to do is gone. */
  kill(): void {
    const { parked } = this.around;
    this.life += 1;
    parked.splice(0, parked.length, ...parked.filter(({ replica }) => replica !== this));
    this.start();
  }
}
