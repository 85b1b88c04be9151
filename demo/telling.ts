import type { RequestLog } from '../test/github/contract.ts';
import { deeds } from './difference.ts';
import { paint } from './paint.ts';
import type { Played } from './play.ts';
import type { Act, Step, Story } from './story.ts';

/** A terminal that does not tell its width is taken for one as wide as a log. */
const WIDTH = process.stdout.columns ?? 140;
const LEAST = 24;

/** Says on the terminal what happens, one line for each step. */
export const telling = (story: Story, bot: string) => {
  const longest = Math.max(...Object.keys(story.people).map(({ length }) => length));
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  return {
    begin(): void {
      const { steps, title, source } = story;
      out(paint.bold(`${title}: a real outage, in ${steps.length} things that people do on GitHub`));
      out(paint.dim(`After ${source}`));
      out(paint.dim('• marks moments of that account, in UTC. The people and their words are invented.'));
      out('');
    },
    installed: (requests: readonly RequestLog[]): void =>
      out(
        `A GitHub on this computer, and Allclear installed on ${story.repository} (${counted(requests)}).\n`,
      ),
    before(step: Step): void {
      const space = ' '.repeat(2 * String(story.steps.length).length + 2);
      const mark = step.published ? paint.yellow('•') : ' ';
      const who = paint.cyan(step.who.padEnd(longest));
      out(`${space}${mark}${paint.bold(step.at)} ${who} ${inWords(step.does)}`);
    },
    step(played: Played, step: Step, at: number): void {
      const all = String(story.steps.length);
      const count = `${String(at).padStart(all.length)}/${all}`;
      const did = clipped(deeds(played, bot).join(', ') || 'nothing', 72);
      const cost = ` (${counted(played.requests)})`;
      const room = WIDTH - count.length - longest - 14 - did.length - cost.length;
      const said = clipped(inWords(step.does), Math.max(LEAST, room));
      const mark = step.published ? paint.yellow('•') : ' ';
      const who = paint.cyan(step.who.padEnd(longest));
      const answer = did.startsWith('😕') ? paint.yellow(did) : paint.green(did);
      out(
        `${paint.dim(count)} ${mark}${paint.bold(step.at.slice(0, 5))} ${who} ${said} → ${answer}${paint.dim(cost)}`,
      );
    },
    /** Nobody did anything: something fell due. */
    passed(played: Played): void {
      const space = ' '.repeat(2 * String(story.steps.length).length + 3);
      const clock = played.at.toISOString().slice(11, 16);
      const did = deeds(played, bot)
        .filter((one) => one !== 'card edited')
        .join(', ');
      const cost = ` (${counted(played.requests)})`;
      const room = WIDTH - space.length - 9 - cost.length;
      out(
        `${space}${paint.bold(clock)} ${paint.cyan('⧗')} ${clipped(did || 'card edited', room)}${paint.dim(cost)}`,
      );
    },
    line: out,
  };
};

const clipped = (text: string, width: number): string =>
  text.length > width ? `${text.slice(0, width - 1)}…` : text;

/** 3 reads, 2 writes. */
export function counted(requests: readonly RequestLog[]): string {
  const reads = requests.filter(({ method, path }) => method === 'GET' || path === '/graphql').length;
  const writes = requests.length - reads;
  const some = (count: number, what: string): string[] =>
    count > 0 ? [`${count} ${what}${count === 1 ? '' : 's'}`] : [];
  return [...some(reads, 'read'), ...some(writes, 'write')].join(', ') || 'no request';
}

function inWords(act: Act): string {
  if ('open' in act) return `opens “${act.open}”, labelled ${act.labels.join(', ')}`;
  if ('comment' in act) return act.comment.split('\n').join(' ⏎ ');
  if ('assign' in act) return `assigns ${act.assign} by hand`;
  if ('unassign' in act) return `unassigns ${act.unassign} by hand`;
  if ('relabel' in act) return `relabels ${act.relabel.from} to ${act.relabel.to} by hand`;
  if ('propose' in act) return `opens the pull request “${act.propose}” in ${act.to}`;
  if ('merge' in act) return `merges ${act.to}#${act.merge}`;
  return 'close' in act ? 'closes the issue by hand' : 'reopens the issue by hand';
}
