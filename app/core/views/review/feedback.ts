import { details, sections, text } from '../markdown.ts';

/** Something that was said for a review, where it was said. */
export interface Quoted {
  readonly party: string;
  readonly text: string;
  readonly url: string;
  /** Which incident it was said in. */
  readonly number?: number;
}

const SHOWN = 5;

/** What was said, grouped by party, the party with most of it first; what does not fit stands behind its links. */
export function feedbackByParty(all: readonly Quoted[], longest: number): string {
  const groups = new Map<string, Quoted[]>();
  for (const one of all) groups.set(one.party, [...(groups.get(one.party) ?? []), one]);
  const sorted = [...groups].toSorted(([, one], [, other]) => other.length - one.length);
  let left = longest;
  const parts = sorted.map(([party, said]) => {
    const lines = said.map(line);
    const fitting = lines.filter(({ length }) => (left -= length + 1) > 0);
    const cut = said.length - fitting.length;
    return sections(
      `**${text(party, 60)}** (${said.length})`,
      fitting.slice(0, SHOWN).join('\n'),
      fitting.length > SHOWN && details(`${fitting.length - SHOWN} more`, fitting.slice(SHOWN).join('\n')),
      cut > 0 && `${cut} more did not fit; they stand in the incidents and comments that they were said in.`,
    );
  });
  return sections(...parts);
}

const line = ({ text: words, url, number }: Quoted): string =>
  `- ${text(words)} ([${number === undefined ? 'said here' : `#${number}`}](${url}))`;
