const AROUND = 2;
// Above this a diff is no suggestion any more, and comparing costs too much.
const MOST = 400;

type Step = { readonly sign: ' ' | '+' | '-'; readonly line: string };

/** What changes between two texts, as a diff with two lines around each change; empty where nothing does. */
export function diff(before: string, after: string): string {
  const steps = stepsOf(before.split('\n'), after.split('\n'));
  const near = steps.map((_, at) =>
    steps.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ sign }) => sign !== ' '),
  );
  const lines = steps.flatMap(({ sign, line }, at) => {
    if (near[at]) return [`${sign}${line}`];
    return near[at - 1] && near.includes(true, at) ? ['@@'] : [];
  });
  return lines.join('\n');
}

function stepsOf(before: readonly string[], after: readonly string[]): Step[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const short = Math.min(before.length, after.length) - start;
  while (end < short && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const same = (line: string): Step => ({ sign: ' ', line });
  const middle = between(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [...before.slice(0, start).map(same), ...middle, ...before.slice(before.length - end).map(same)];
}

/** The longest common lines stay; where the middle is long, all of it is new. */
function between(before: readonly string[], after: readonly string[]): Step[] {
  const gone = before.map((line): Step => ({ sign: '-', line }));
  const come = after.map((line): Step => ({ sign: '+', line }));
  if (before.length === 0 || after.length === 0 || before.length > MOST || after.length > MOST)
    return [...gone, ...come];
  const longest = before.map(() => new Array<number>(after.length + 1).fill(0));
  longest.push(new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      longest[i]![j] =
        before[i] === after[j]
          ? longest[i + 1]![j + 1]! + 1
          : Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      steps.push({ sign: ' ', line: before[i]! });
      [i, j] = [i + 1, j + 1];
    } else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) steps.push(gone[i++]!);
    else steps.push(come[j++]!);
  }
  return [...steps, ...gone.slice(i), ...come.slice(j)];
}
