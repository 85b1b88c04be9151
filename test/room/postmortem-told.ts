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
