import { createInterface } from 'node:readline/promises';
import type { Kind } from '../../app/core/plan/kinds/kind.ts';
import { LOGIN } from '../../app/core/plan/kinds/names.ts';
import { text, ZONE } from '../../app/core/plan/kinds/texts.ts';
import { type Answers, USUAL_LABEL } from '../../app/core/plan/start.ts';
import { Wrong } from '../wrong.ts';

/** What is written where nobody answers. */
export const unanswered = (organization: string): Answers => ({
  organization,
  timezone: new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
  label: USUAL_LABEL,
  ...{ lead: [], comms: [], changes: [] },
});

type Read<T> = (typed: string) => { readonly value: T } | { readonly refused: string };

/** Asks what a plan cannot do without. An empty line takes what is offered; the end of the input, all that is left. */
export async function answersFrom(
  usual: Answers,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<Answers> {
  const lines = createInterface({ input, output });
  let stopped = false;
  lines.on('SIGINT', () => {
    stopped = true;
    lines.close();
  });
  const typed = lines[Symbol.asyncIterator]();
  const ask = async <T>(question: string, offered: string, read: Read<T>): Promise<T> => {
    for (;;) {
      lines.setPrompt(`${question}${offered === '' ? '' : ` (${offered})`}: `);
      lines.prompt();
      const { value = '', done } = await typed.next();
      if (stopped) throw new Wrong('Stopped; nothing was written.');
      if (done) output.write('\n');
      const answer = read(value.trim() || offered);
      if ('value' in answer) return answer.value;
      output.write(`  ${answer.refused}\n`);
    }
  };
  try {
    output.write(
      'A plan to start from. Leave a line empty to take what is in brackets, or to fill it in later.\n\n',
    );
    return {
      organization: await ask('Your organization, as outsiders know it', usual.organization, one(text(80))),
      timezone: await ask('Time zone', usual.timezone, one(ZONE)),
      label: await ask('The label that makes an issue an incident room', usual.label, one(text(50))),
      lead: await ask('Who can lead? Two GitHub logins, or more', '', logins),
      comms: await ask('Who can tell people how it stands? Two logins, or more', '', logins),
      changes: await ask('Who can say yes to a change? Two logins, or more', '', logins),
    };
  } finally {
    lines.close();
  }
}

const one =
  (kind: Kind<string>): Read<string> =>
  (typed) => {
    const value = kind.read(typed);
    return value === undefined ? refused(kind, typed) : { value };
  };

const logins: Read<readonly string[]> = (typed) => {
  const words = typed.split(/[\s,]+/).filter(Boolean);
  const wrong = words.find((word) => LOGIN.read(word) === undefined);
  return wrong === undefined ? { value: words.map((word) => LOGIN.read(word)!) } : refused(LOGIN, wrong);
};

function refused(kind: Kind<unknown>, typed: string): { refused: string } {
  const near = kind.hint?.(typed).nearest;
  const guess = near === undefined ? '' : ` Did you mean ${near}?`;
  return { refused: `"${typed}" does not fit: this takes ${kind.wanted}.${guess}` };
}
