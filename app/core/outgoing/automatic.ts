import { WORDS_KEPT } from '../incident/entry.ts';
import type { EntryData } from '../incident/fold.ts';
import type { View } from '../views/scene.ts';
import { withoutSecrets } from '../words/secrets.ts';
import { hearsInRoom, waysOut } from './audiences.ts';
import { composed, nextAfter, type Composed } from './compose.ts';
import type { News } from './news.ts';

type Sent = Extract<EntryData, { type: 'update_sent' }>;

/** An update that goes out by itself, marked as such: as much of its news as can be kept, the newest. */
export function automaticUpdate(audience: string, news: News, number: number, view: View): Sent {
  const { incident, plan } = view;
  const over = incident.status.ended !== null;
  const { text, words, problem } = fitted(audience, news, number, view);
  const leaves = waysOut(plan, audience).length > 0 || hearsInRoom(plan, audience);
  return {
    ...{ type: 'update_sent', number, audiences: [audience], text: text.slice(0, 500) },
    ...{
      words: leaves ? { [audience]: words } : {},
      automatic: true,
      ...(over && { over }),
      ...(problem !== undefined && leaves && { warned: [problem] }),
    },
  };
}

/** The oldest news goes first, then whatever stands last; what is left out is counted. */
function fitted(
  audience: string,
  { head, lines, more }: News,
  number: number,
  view: View,
): Composed & { readonly text: string } {
  const { incident, plan, now } = view;
  const nextAt = nextAfter({ incident, plan }, audience, now);
  for (let without = 0; ; without += 1) {
    const left = more + without;
    const told = [...lines.slice(without), ...(left > 0 ? [andMore(left)] : [])];
    const text = withoutSecrets([...(head ? [head] : []), told.join('\n')].join('\n\n'));
    const made = composed(view, audience, { text, nextAt, number: `U${number}`, automatic: true });
    if (made.words.length <= WORDS_KEPT) return { ...made, text };
    if (without >= lines.length) return { ...made, words: cut(made.words), text };
  }
}

const andMore = (count: number): string => `and ${count} more ${count === 1 ? 'line' : 'lines'} in the room`;

/** As many whole lines as can be kept: half a sentence says something else. */
function cut(words: string): string {
  const lines = words.split('\n');
  for (let count = lines.length - 1; count > 0; count -= 1) {
    const kept = lines.slice(0, count).join('\n').trimEnd();
    const shorter = `${kept}\n\n${andMore(lines.slice(count).filter(Boolean).length)}`;
    if (kept !== '' && shorter.length <= WORDS_KEPT) return shorter;
  }
  return `${words.slice(0, WORDS_KEPT - 1)}…`;
}
