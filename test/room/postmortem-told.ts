/** A document as a reader sees it, and its timeline as rows of cells. */
export interface Document {
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** Reads a document; the address of the local GitHub is made one that does not change. */
export function afterTheFact(text: string, url: string): Document {
  // Its seal goes by the address too.
  const same = text.replaceAll(url, 'https://github.example').replace(/written:\w+/, 'written:seal');
  const timeline = /^## Timeline$([\s\S]*?)^## /m.exec(same)?.[1] ?? '';
  const rows = timeline
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) => line.slice(2, -2).split(' | '));
  return { text: same, rows };
}

/** A comment of a person. */
export interface Typed {
  readonly id: number;
  readonly body: string;
}

/** What people typed that no line of the timeline leads to. */
export const unheard = (typed: readonly Typed[], { rows }: Document): string[] =>
  typed
    .filter(({ id }) => !rows.some((row) => row.at(-1)!.includes(`#issuecomment-${id})`)))
    .map(({ body }) => body);

/** What people typed whose last words the document does not have, line by line; shorter lines are no sentences. */
export function unsaid(typed: readonly Typed[], { text }: Document): string[] {
  const plain = text.replace(/[\\\u200B]/g, '').replaceAll('&#47;', '/');
  const lines = typed.flatMap(({ body }) => body.split('\n')).filter((line) => line.split(' ').length > 3);
  return lines.filter((line) => !plain.includes(line.split(' ').slice(-2).join(' ')));
}
