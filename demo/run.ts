import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { IssueSeen } from '../test/github/contract.ts';
import { type LocalGitHub, startGitHub } from '../test/github/start.ts';
import { type App, startApp } from './app.ts';
import { columns } from './columns.ts';
import { complaints } from './ending.ts';
import { keepRunning, SIGNALS } from './keep.ts';
import { ledger, partners } from './ledger.ts';
import { type Options, options, USAGE } from './options.ts';
import { outage as story } from './outage.ts';
import { type Heard, type Outside, startOutside } from './outside.ts';
import { page } from './page.ts';
import { paint } from './paint.ts';
import { plainText } from './plain-text.ts';
import { momentOf, Play, type Played } from './play.ts';
import { counted, telling } from './telling.ts';

/** A pause that lets one read along; where nobody does, there is none. */
const PAUSE = process.stdout.isTTY ? 300 : 0;
const WIDTH = Math.min(100, process.stdout.columns ?? 100);
/** Three audiences side by side want more. */
const WIDE = Math.min(140, process.stdout.columns ?? 140);

async function demo({ keep, out }: Options, github: LocalGitHub, outside: Outside): Promise<boolean> {
  const tell = telling(story, github.app.botLogin);
  const began = Date.now();
  let app: App | undefined;
  try {
    tell.begin();
    app = await startApp(github, { ...outside.env, ...(keep ? {} : { SWEEP_EVERY: 'off' }) });
    github.deliveries.fire('installation', 'created');
    await github.deliveries.settled();
    tell.installed(github.requests);

    const play = new Play(github, app, outside, story);
    for (const step of story.before) {
      await play.before(step);
      tell.before(step);
    }
    const installed = github.requests.length;
    const heard: Heard[] = [];
    const shown = async (played: Played, say: () => void): Promise<void> => {
      heard.push(...played.heard);
      say();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    };
    for (const [at, step] of story.steps.entries()) {
      if (at > 0)
        for await (const played of play.until(momentOf(story, step)))
          await shown(played, () => tell.passed(played));
      const played = await play.step(step);
      await shown(played, () => tell.step(played, step, at + 1));
    }

    const room = await github.look(story.repository, play.number);
    const card: string = room.issue['pinned_comment']?.body ?? 'There is no card.';
    tell.line(`\n${plainText(card, WIDTH)}\n`);
    tell.line(`${paint.bold('The ledger of changes')}\n\n${ledger(card, WIDTH)}\n`);
    tell.line(`${paint.bold('Partners on the clock')}\n\n${partners(card, WIDTH)}\n`);
    tell.line(paint.bold('What each audience received, as it arrived\n'));
    tell.line(`${columns(heard, WIDE)}\n`);
    const requests = github.requests.slice(installed);
    tell.line(`${comments(room, github.app.botLogin)}; ${requests.length} requests: ${counted(requests)}.`);
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, page(room, story, heard));
    tell.line(`The room and the messages as a page: ${relative('.', out)}`);
    tell.line(`${((Date.now() - began) / 1000).toFixed(1)} seconds in all.`);
    const wrong = complaints(story, room, heard);
    for (const one of wrong) process.stderr.write(`Not as it should be: ${one}\n`);
    if (keep) await keepRunning({ github, app, outside, story, number: play.number, heard });
    return wrong.length === 0;
  } catch (error) {
    const words = app?.lastWords();
    throw words ? new Error(`${(error as Error).message}\nThe App’s last words:\n${words}`) : error;
  } finally {
    await app?.stop();
  }
}

/** The card is edited, and edits notify nobody; a comment is somebody’s mail. */
function comments({ comments: all }: IssueSeen, bot: string): string {
  const ours = all.filter(({ user }) => user.login === bot).length;
  return `${all.length - ours} comments of people, ${ours} of Allclear (the card is one)`;
}

async function main(): Promise<number> {
  const given = options(process.argv.slice(2));
  if (given.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const files = { '.github/outage-plan.yml': story.plan };
  const github = await startGitHub({
    repositories: {
      [story.repository]: { private: true, files },
      [story.code]: { private: true },
      [story.mirror]: {},
    },
    people: { ...story.people },
    now: new Date(momentOf(story, story.before[0]!).getTime() - 60_000),
  });
  const outside = await startOutside(github, story.mirror);
  try {
    return (await demo(given, github, outside)) ? 0 : 1;
  } finally {
    await outside.close();
    await github.close();
  }
}

// Whoever reads along may stop reading, or stop it all: the App ends with this process.
process.stdout.on('error', () => process.exit(1));
for (const signal of SIGNALS) process.on(signal, () => process.exit(130));
try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`The demo failed: ${(error as Error).message}\n`);
  process.exitCode = 1;
}
