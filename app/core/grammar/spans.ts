/** A part of a text, from its first character to behind its last. */
export type Span = readonly [from: number, to: number];

/** Code spans and HTML comments of a paragraph, by where they begin. In time that grows with the text alone. */
export function hiddenSpans(source: string, from: number, to: number): Span[] {
  const text = source.slice(from, to);
  const spans = [...commentsIn(text), ...codeIn(text)].map(([start, end]): Span => [
    from + start,
    from + end,
  ]);
  return spans.sort(([one], [other]) => one - other);
}

function commentsIn(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf('<!--'); at >= 0; at = text.indexOf('<!--', at)) {
    const end = text.indexOf('-->', at + 4);
    if (end < 0) break;
    spans.push([at, end + 3]);
    at = end + 3;
  }
  return spans;
}

/** A run of backticks opens a span that the next run of its length closes. */
function codeIn(text: string): Span[] {
  const runs = [...text.matchAll(/`+/g)].map(({ index, 0: run }) => ({ at: index, length: run.length }));
  // From the last to the first: where the next run of each length stands.
  const next = runs.map(() => -1);
  const seen = new Map<number, number>();
  const nextShorter = runs.map(() => -1);
  for (let n = runs.length - 1; n >= 0; n -= 1) {
    const { length } = runs[n]!;
    next[n] = seen.get(length) ?? -1;
    nextShorter[n] = seen.get(length - 1) ?? -1;
    seen.set(length, n);
  }
  const spans: Span[] = [];
  for (let n = 0; n < runs.length; n += 1) {
    const { at } = runs[n]!;
    // Behind a backslash the first one is only a backtick.
    const close = text[at - 1] === '\\' ? nextShorter[n]! : next[n]!;
    if (close < 0) continue;
    spans.push([at, runs[close]!.at + runs[close]!.length]);
    n = close;
  }
  return spans;
}
