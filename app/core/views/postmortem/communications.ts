import type { Entry } from '../../incident/fold.ts';
import type { Person } from '../../incident/words.ts';
import { length } from '../../incident/zone.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import { sentence } from '../card/headline.ts';
import type { View } from '../scene.ts';
import { list, table } from './parts.ts';

const MOST_WORDS = 60;

/** Who was told how often, how soon and how punctually; and who was promised something and never told. */
export function communicationsPart(view: View): string {
  const { incident, plan, text } = view;
  const { told } = incident.updates;
  const { score } = incident.promises;
  const { declared } = incident.declaration;
  const rows = [...new Set([...Object.keys(told), ...Object.keys(score)])].map((audience) => {
    const { kept = 0, late = 0, moved = 0 } = score[audience] ?? {};
    const { count = 0, first } = told[audience] ?? {};
    const inTime = kept + late === 0 ? 'nothing was promised' : `${kept} of ${kept + late}`;
    const after = first === undefined ? 'never' : declared ? length(first - declared.at) : 'not known';
    return [text(titleOf(plan, audience), 60), String(count), after, inTime, String(moved)];
  });
  if (rows.length === 0) return 'Nobody but this room was told.';
  const head = ['Audience', 'Updates', 'First after', 'Promises kept', 'Moved with notice'];
  return [table(head, rows), wordsPart(view)].filter(Boolean).join('\n\n');
}

type Of<Type extends Entry['type']> = Extract<Entry, { type: Type }>;

/** What was said to whom, and what was written and never left, as people wrote it; of the many the first. */
function wordsPart(view: View): string {
  const { entries } = view;
  const offers = entries.flatMap((one) => (one.type === 'update_offered' ? [one] : []));
  const sent = entries.flatMap((one) => (one.type === 'update_sent' ? [one] : []));
  const left = new Set(sent.map(({ offer }) => offer?.key));
  const unsent = offers.filter(({ key, draft }) => !draft && !left.has(key));
  const lines = [
    ...sent.map((one) => ({ at: one.at, line: sentLine(one, offers, view) })),
    ...unsent.map((one) => ({
      at: one.at,
      line: `${heading(one, [one.audience], one.by, view)}, not sent: ${said(one.text, view)}`,
    })),
  ].sort((one, other) => one.at - other.at);
  const shown = lines.slice(0, MOST_WORDS).map(({ line }) => line);
  const more = lines.length - shown.length;
  return list([...shown, ...(more > 0 ? [`and ${more} more, which the room has`] : [])], '');
}

function sentLine(one: Of<'update_sent'>, offers: readonly Of<'update_offered'>[], view: View): string {
  // What the app says by itself is the timeline over again.
  if (one.automatic)
    return `${heading(one, one.audiences, undefined, view)}: what the timeline had that was new`;
  const offer = offers.find(({ key }) => key === one.offer?.key);
  const by = offer?.draft ? one.by : (one.offer?.by ?? one.by);
  const words = one.text || (offer?.draft ? `the draft, as it was: ${plain(offer.words)}` : '');
  return `${heading(one, one.audiences, by, view)}: ${said(words, view)}`;
}

/** The words of a draft are Markdown of ours, which would be shown as it is typed here; its foot says nothing more. */
const plain = (markdown: string): string =>
  markdown
    .replace(/\s\[Details\]\([\s\S]*$/, '')
    .replace(/(?<!\\)\*\*/g, '')
    .replace(/\\([\\`*_[\]<>|~#=-])/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .split('\n')
    .map((line) => line.replace(/^- /, '').trim())
    .filter(Boolean)
    .map(sentence)
    .join(' ');

const said = (words: string, { text }: View): string => text(words, 500) || 'without words';

/** 14:19 Public (U6, Lena). */
function heading(
  { at, number }: { readonly at: number; readonly number: number },
  audiences: readonly string[],
  by: Person | undefined,
  { plan, text, name, time }: View,
): string {
  const to = audiences.map((audience) => text(titleOf(plan, audience), 60)).join(', ');
  return `${time(at)} ${to} (U${number}, ${by ? name(by) : 'automatic'})`;
}
