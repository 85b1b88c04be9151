const PART = /<!-- allclear pull 1 ([\da-f]{24}) -->/;
const BEGINNING = 'This comment is kept current by editing it.';

/** What one comment says for each of several rooms. */
type Parts = ReadonlyMap<string, string>;

/** Whether a comment is the one that tells a pull request of its rooms. */
export const isParted = (body: string): boolean => PART.test(body);

/** The parts of a comment, by the rooms that they speak for. */
export function partsIn(body: string): Map<string, string> {
  const pieces = body.split(new RegExp(PART, 'g'));
  const parts = new Map<string, string>();
  // A text, then the room that it is of, and so on; behind the last stands what holds for all.
  for (let at = 0; at + 1 < pieces.length; at += 2) parts.set(pieces[at + 1]!, pieces[at]!.trim());
  return parts;
}

/** The whole comment of its parts. */
export const parted = (parts: Parts): string =>
  [
    ...[...parts].map(([of, text]) => `${text}\n\n<!-- allclear pull 1 ${of} -->`),
    `<sub>${BEGINNING}</sub>`,
  ].join('\n\n');
