import { startApp } from '../demo/app.ts';
import { startOutside } from '../demo/outside.ts';
import { momentOf, Play } from '../demo/play.ts';
import { startGitHub } from '../test/github/start.ts';
import { severe } from './severe-story.ts';

/** How often the app spoke in the room. */
export interface Spoken {
  /** All of its comments, the card among them. */
  readonly comments: number;
  readonly people: number;
  /** What its comments were, by their first words. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Messages that reached an audience outside. */
  readonly messages: number;
}

const KINDS: readonly [what: string, words: RegExp][] = [
  ['the card', /<!-- allclear card/],
  ['record of words that left', /^\*\*U\d+ to /],
  ['what somebody is there for', /You are /],
  ['reminder', /is due by|minutes late/],
  ['draft of the end', /has not been told/],
];

/** Plays three hours of a severity one with fourteen people, all that falls due in it included. */
export async function spoken(): Promise<Spoken> {
  const { repository, mirror, plan, people, steps } = severe;
  const github = await startGitHub({
    repositories: {
      [repository]: { private: true, files: { '.github/outage-plan.yml': plan } },
      [mirror]: {},
    },
    people: { ...people },
    now: new Date(momentOf(severe, steps[0]!).getTime() - 60_000),
  });
  const outside = await startOutside(github, mirror);
  const app = await startApp(github, { ...outside.env, SWEEP_EVERY: 'off' });
  const play = new Play(github, app, outside, severe);
  let messages = 0;
  try {
    for (const [at, step] of steps.entries()) {
      if (at > 0) for await (const { heard } of play.until(momentOf(severe, step))) messages += heard.length;
      messages += (await play.step(step)).heard.length;
    }
    const { comments } = await github.look(repository, play.number);
    const ours = comments.filter(({ user }) => user.login === github.app.botLogin);
    const kinds: Record<string, number> = {};
    for (const { body } of ours) {
      const kind = KINDS.find(([, words]) => words.test(body))?.[0] ?? 'other';
      kinds[kind] = (kinds[kind] ?? 0) + 1;
    }
    return { comments: ours.length, people: comments.length - ours.length, kinds, messages };
  } finally {
    await app.stop();
    await outside.close();
    await github.close();
  }
}
