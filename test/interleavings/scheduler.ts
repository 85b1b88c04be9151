import { perform } from './acts.ts';
import { chanceOf, oneOf, type Chance } from './chance.ts';
import type { Alter, Parked } from './replica.ts';
import { isRead } from './routes.ts';
import { failure } from './shapes.ts';
import { settled, Stage, type Delivery, type Tell } from './stage.ts';
import { LAG } from './state.ts';
import type { Story } from './stories.ts';
import { FAILINGS, SEND } from './ways.ts';

const MOST_STEPS = 900;
const MOST_PASSES = 40;
const NOBODY = { answer: () => undefined, fail: () => undefined };

/** Decides by chance what happens next, until the story is over. */
export class Scheduler {
  readonly stage: Stage;
  private readonly chance: Chance;
  private readonly script;
  private readonly left;

  constructor(story: Story, seed: number, alter: Alter, tell: Tell) {
    this.stage = new Stage(story, alter, tell);
    this.chance = chanceOf(seed);
    this.script = [...story.script];
    const { kills, jumps, stale, faults, sweeps } = story;
    this.left = { kills, jumps, stale, faults, sweeps, passes: MOST_PASSES };
  }

  async run(): Promise<void> {
    const { stage } = this;
    if (stage.story.card) await stage.sweep(stage.replicas[0]!);
    stage.state.now += stage.story.aged * 1000;
    for (let step = 0; step < MOST_STEPS && this.goesOn(); step += 1) {
      oneOf(this.options(), this.chance)();
      stage.state.now += oneOf([0, 0, 120, 350], this.chance);
      await settled();
    }
    while (this.script.length > 0) this.act();
    await stage.drain();
  }

  private goesOn(): boolean {
    const { parked, deliveries } = this.stage;
    return this.script.length > 0 || parked.length > 0 || (this.left.passes > 0 && deliveries.length > 0);
  }

  /** What may happen next, the likelier the oftener. */
  private options(): (() => void)[] {
    const { left, stage } = this;
    const { parked, deliveries } = stage;
    const options: (() => void)[] = [];
    const add = (weight: number, option: () => void): void =>
      void options.push(...Array.from({ length: weight }, () => option));
    if (parked.length > 0) add(12, () => stage.letThrough(this.take()));
    const told = left.passes > 0 ? deliveries : [];
    const busy = parked.length + told.length > 0;
    if (this.script.length > 0 && !(this.script[0]!.later && busy)) add(3, () => this.act());
    const ready = told.filter(({ from }) => from <= stage.state.now);
    if (ready.length > 0) add(4, () => this.deliver(oneOf(ready, this.chance)));
    if (left.sweeps > 0) add(1, () => this.wake());
    if (left.jumps > 0) add(1, () => this.jump());
    if (parked.length > 0 && left.kills > 0) add(1, () => this.kill());
    if (parked.some(({ route }) => isRead(route)) && left.stale > 0) add(2, () => this.stale());
    if (parked.length > 0 && left.faults > 0) add(1, () => this.fault());
    if (options.length === 0) add(1, () => stage.pass(30_000));
    return options;
  }

  private take(at = this.chance(this.stage.parked.length)): Parked {
    return this.stage.parked.splice(at, 1)[0]!;
  }

  private act(): void {
    const { stage } = this;
    const act = this.script.shift()!;
    stage.disturbed ||= stage.parked.length > 0 && (act.dt ?? 1) >= 15;
    const trigger = perform(act, stage.state, stage.said);
    stage.tell(() => `-- ${JSON.stringify(act)}`);
    if (!trigger) return;
    const times = oneOf([0, 1, 1, 1, 1, 1, 1, 2], this.chance);
    for (let n = 0; n < times; n += 1) stage.deliveries.push({ trigger, from: stage.state.now });
  }

  private deliver(delivery: Delivery): void {
    const { stage } = this;
    const replica = oneOf(stage.replicas, this.chance);
    this.left.passes -= 1;
    stage.deliveries = stage.deliveries.filter((one) => one !== delivery);
    const { comments } = delivery.trigger;
    const what = comments.length > 0 ? `comment ${comments.map(({ id }) => id).join()}` : 'an event';
    stage.tell(() => `${replica.name} is told of ${what}`);
    replica.look(delivery.trigger);
  }

  private wake(): void {
    this.left.sweeps -= 1;
    this.stage.wake(oneOf(this.stage.replicas, this.chance));
  }

  private jump(): void {
    this.left.jumps -= 1;
    this.stage.pass(oneOf(this.stage.story.jump, this.chance) * 1000);
  }

  private kill(): void {
    const { stage } = this;
    this.left.kills -= 1;
    stage.disturbed = true;
    const request = oneOf(stage.parked, this.chance);
    // Its answer may be lost while its work is done.
    if (this.chance(2)) stage.letThrough({ ...request, ...NOBODY });
    stage.tell(() => `-- ${request.replica.name} is killed`);
    request.replica.kill();
  }

  private stale(): void {
    const { parked } = this.stage;
    this.left.stale -= 1;
    const reads = parked.filter(({ route }) => isRead(route));
    this.stage.letThrough(this.take(parked.indexOf(oneOf(reads, this.chance))), 1 + this.chance(LAG));
  }

  private fault(): void {
    const { stage } = this;
    this.left.faults -= 1;
    stage.disturbed = true;
    const request = this.take();
    if (request.route === SEND) return this.undelivered(request);
    const headers = { date: new Date(stage.state.now).toUTCString() };
    const later = { ...headers, 'retry-after': '60' };
    const kinds = [failure(500, headers), failure(429, later), failure(500, undefined)];
    const error = oneOf(kinds, this.chance);
    stage.faults.push(error);
    if (error.status === 500 && this.chance(2)) stage.letThrough({ ...request, ...NOBODY });
    stage.tell(() => `-- ${request.replica.name} is told instead: ${error.message}`);
    request.fail(error);
  }

  /** The other side takes nothing, or nobody knows. */
  private undelivered(request: Parked): void {
    const { stage } = this;
    const delivered = oneOf(FAILINGS, this.chance);
    if (delivered.inDoubt && this.chance(2)) stage.letThrough({ ...request, ...NOBODY });
    stage.tell(() => `-- ${request.replica.name} is told by ${request.given['channel']}: ${delivered.why}`);
    request.answer({ status: 200, data: delivered, headers: {} });
  }
}
