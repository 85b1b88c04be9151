import type { IssueSeen, LocalGitHub, RequestLog } from '../test/github/contract.ts';
import type { Act, Step, Story } from './story.ts';

/** One step played: what the room was before and after, and what it took. */
export interface Played {
  readonly step: Step;
  readonly before: IssueSeen | undefined;
  readonly after: IssueSeen;
  /** The comment that the step made, if it made one. */
  readonly comment: number | undefined;
  /** What the App asked of GitHub for it. */
  readonly requests: readonly RequestLog[];
  /** From the act to the last answer. */
  readonly milliseconds: number;
}

/** A story on its way: plays one step after another on GitHub, at the moments of the story. */
export class Play {
  /** The room's number, once it is open. */
  number = 0;
  private readonly github: LocalGitHub;
  private readonly story: Story;

  constructor(github: LocalGitHub, story: Story) {
    this.github = github;
    this.story = story;
  }

  async step(step: Step): Promise<Played> {
    const { github, story } = this;
    const moment = momentOf(story, step);
    if (moment < github.clock.now()) throw new Error(`The step at ${step.at} comes too late`);
    const before = this.number ? await github.look(story.repository, this.number) : undefined;
    github.clock.set(moment);
    const from = github.requests.length;
    const began = Date.now();
    const comment = await this.act(step.who, step.does);
    await github.deliveries.settled();
    const requests = github.requests.slice(from);
    return {
      step,
      before,
      after: await github.look(story.repository, this.number),
      comment,
      requests,
      milliseconds: Math.max(0, ...requests.map(({ answeredAt }) => answeredAt - began)),
    };
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
    else {
      await person.label(repository, number, act.relabel.to);
      await person.unlabel(repository, number, act.relabel.from);
    }
    return undefined;
  }
}

export const momentOf = ({ day }: Pick<Story, 'day'>, { at }: Pick<Step, 'at'>): Date =>
  new Date(`${day}T${at.length === 5 ? `${at}:00` : at}Z`);
