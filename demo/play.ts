import type { IssueSeen, LocalGitHub, RequestLog } from '../test/github/contract.ts';
import type { App } from './app.ts';
import type { Heard, Outside } from './outside.ts';
import { merge, propose } from './pull-request.ts';
import type { Act, Step, Story } from './story.ts';

/** What happened at one moment: what the room was before and after, and what it took. */
export interface Played {
  /** What somebody did; undefined where it was only time that passed. */
  readonly step: Step | undefined;
  readonly at: Date;
  readonly before: IssueSeen | undefined;
  readonly after: IssueSeen;
  /** The comment that the step made, if it made one. */
  readonly comment: number | undefined;
  /** What the App asked of GitHub for it. */
  readonly requests: readonly RequestLog[];
  /** What arrived at an audience outside the room. */
  readonly heard: readonly Heard[];
}

/** More moments than this between two steps are a clock that stands. */
const MOMENTS_AT_MOST = 500;
const SECOND = 1_000;

/** A story on its way: plays one step after another on GitHub, and the time between them, at the story's moments. */
export class Play {
  /** The room's number, once it is open. */
  number = 0;
  private readonly github: LocalGitHub;
  private readonly app: Pick<App, 'sweep' | 'leap'>;
  private readonly outside: Pick<Outside, 'heard'>;
  private readonly story: Pick<Story, 'day' | 'repository'>;

  constructor(
    github: LocalGitHub,
    app: Pick<App, 'sweep' | 'leap'>,
    outside: Pick<Outside, 'heard'>,
    story: Pick<Story, 'day' | 'repository'>,
  ) {
    this.github = github;
    this.app = app;
    this.outside = outside;
    this.story = story;
  }

  /** Lets the time pass until a step: at each moment that something falls due the App sweeps, as its timer would have it. */
  async *until(moment: Date): AsyncGenerator<Played> {
    const { clock } = this.github;
    for (let times = 0; times < MOMENTS_AT_MOST; times++) {
      let dueIn: number | null = null;
      const played = await this.played(undefined, async () => void (dueIn = await this.app.sweep()));
      if (played.requests.some(({ method }) => method !== 'GET')) yield played;
      if (dueIn === null) return;
      const next = clock.now().getTime() + Math.max(dueIn, SECOND);
      if (next >= moment.getTime()) return;
      await this.leap(new Date(next));
    }
    throw new Error(`The time stands before ${moment.toISOString()}`);
  }

  /** What happened before there was a room. */
  async before(step: Step): Promise<void> {
    await this.leap(momentOf(this.story, step));
    await this.act(step.who, step.does);
    await this.github.deliveries.settled();
  }

  async step(step: Step): Promise<Played> {
    const { github, story } = this;
    const moment = momentOf(story, step);
    if (moment < github.clock.now()) throw new Error(`The step at ${step.at} comes too late`);
    await this.leap(moment);
    return this.played(step, async () => {
      const comment = await this.act(step.who, step.does);
      await github.deliveries.settled();
      return comment;
    });
  }

  private async leap(to: Date): Promise<void> {
    const { clock } = this.github;
    await this.app.leap(Math.max(0, to.getTime() - clock.now().getTime()));
    clock.set(to);
  }

  private async played(
    step: Step | undefined,
    happens: () => Promise<number | undefined | void>,
  ): Promise<Played> {
    const { github, story, outside } = this;
    const look = (): Promise<IssueSeen> => github.look(story.repository, this.number);
    const before = this.number ? await look() : undefined;
    const at = github.clock.now();
    const from = github.requests.length;
    const comment = (await happens()) ?? undefined;
    const requests = github.requests.slice(from);
    return { step, at, before, after: await look(), comment, requests, heard: await outside.heard() };
  }

  private async act(who: string, act: Act): Promise<number | undefined> {
    const { number } = this;
    const { repository } = this.story;
    const person = this.github.as(who);
    if ('open' in act) {
      const { open: title, body, labels } = act;
      this.number = await person.openIssue(repository, { title, body, labels: [...labels] });
    } else if ('comment' in act) return person.comment(repository, number, act.comment);
    else if ('assign' in act) await person.assign(repository, number, act.assign);
    else if ('unassign' in act) await person.unassign(repository, number, act.unassign);
    else if ('close' in act) await person.close(repository, number, act.close);
    else if ('reopen' in act) await person.reopen(repository, number);
    else if ('propose' in act) await propose(person, act.to, act.propose, act.body);
    else if ('merge' in act) await merge(person, act.to, act.merge);
    else {
      await person.label(repository, number, act.relabel.to);
      await person.unlabel(repository, number, act.relabel.from);
    }
    return undefined;
  }
}

export const momentOf = ({ day }: Pick<Story, 'day'>, { at }: Pick<Step, 'at'>): Date =>
  new Date(`${day}T${at.length === 5 ? `${at}:00` : at}Z`);
