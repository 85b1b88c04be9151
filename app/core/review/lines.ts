/** Lines that say something: comments and the day of the last review do not. */
const telling = (text: string): string[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const said = line.replace(/(^|\s)#.*$/, '').trim();
    return said === '' || said === '---' || /^last:\s*['"]?\d{4}-\d\d-\d\d['"]?$/.test(said) ? [] : [said];
  });

/**
 * The share of a plan's lines that have changed: of the longer one, those that the other has not. In another order
 * they are the same plan.
 */
export function changedShare(then: string, now: string): number {
  const [before, after] = [telling(then), telling(now)];
  const longer = Math.max(before.length, after.length);
  if (longer === 0) return 0;
  const left = new Map<string, number>();
  for (const line of before) left.set(line, (left.get(line) ?? 0) + 1);
  let kept = 0;
  for (const line of after) {
    const count = left.get(line) ?? 0;
    if (count === 0) continue;
    left.set(line, count - 1);
    kept += 1;
  }
  return (longer - kept) / longer;
}
