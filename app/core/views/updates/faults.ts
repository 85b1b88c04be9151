import { or } from '../../words/lists.ts';
import { nearestOf } from '../../words/nearest.ts';
import { FILTERS, LIMITS, TAGS } from './engine.ts';

interface Fault {
  readonly message?: string;
  readonly token?: { getPosition?(): readonly number[] };
}

const ROW_FIELDS = ['id', 'text', 'who', 'at', 'title', 'name', 'url', 'phone', 'how', 'size'];
const number = (amount: number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');
const plain = (word: string): string => word.toLowerCase().replace(/[_-]/g, '');

function meant(word: string, words: readonly string[]): string | undefined {
  return nearestOf(plain(word), words, (one) => Math.max(1, Math.floor(one.length / 3)), plain);
}

const LIMITED: readonly (readonly [RegExp, string])[] = [
  [/parse.*limit/, `it is longer than ${number(LIMITS.template)} characters; make it shorter`],
  [/output limit/, `it writes more than ${number(LIMITS.output)} characters; make it shorter`],
  [
    /(steps|memory).*limit/,
    'it goes on without an end in sight; a loop should go over a list like tasks, once',
  ],
  [/a list was printed whole/, 'it prints a list whole; go over it with {% for task in tasks %}'],
];

function what(message: string, fields: readonly string[]): string {
  const limited = LIMITED.find(([sign]) => sign.test(message));
  if (limited) return limited[1];
  const field = /undefined variable: ([^\s,]+)/.exec(message)?.[1];
  if (field !== undefined) {
    const [, last] = /^.*\.([^.]+)$/.exec(field) ?? [];
    const there = last === undefined ? fields : ROW_FIELDS;
    const near = meant(last ?? field, there);
    const right = near ? `${near} is meant, perhaps` : `there are ${there.join(', ')}`;
    return `nothing is called ${short(field)}; ${right}`;
  }
  const filter = /undefined filter: ([^\s,]+)/.exec(message)?.[1];
  if (filter !== undefined) return `no filter is called ${short(filter)}; ${those(filter, FILTERS)}`;
  const tag = /tag "?([^\s",]+)"? not found/.exec(message)?.[1];
  if (tag !== undefined) return `no tag is called ${short(tag)}; ${those(tag, TAGS)}`;
  const open = /tag (\{%.*?%\}) not closed/s.exec(message)?.[1];
  if (open !== undefined) return `${short(open)} is not closed; it needs its {% end… %}`;
  if (/output "?.*not closed/s.test(message)) return 'a {{ is not closed; it needs its }}';
  return `it is not Liquid as it should be (${short(message)})`;
}

const those = (word: string, words: readonly string[]): string => {
  const near = meant(word, words);
  return near ? `${near} is meant, perhaps` : `there are ${or(words)}`;
};

const short = (words: string): string => {
  const line = words.replace(/[\p{C}\s]+/gu, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};

/** Where a fault is, in line and column from 1, and the end of a sentence that says what is wrong and what would be right. */
export function faultAt(
  fault: unknown,
  fields: readonly string[],
): { line: number | undefined; column: number | undefined; what: string } {
  const { message = '', token } = (fault ?? {}) as Fault;
  const [line, column] = token?.getPosition?.() ?? [];
  return { line, column, what: what(message.replace(/, (?:file|line):[\s\S]*$/, ''), fields) };
}

/** What is wrong with a template and what would be right, as one sentence for people; not yet escaped for anywhere. */
export function faultIn(name: string, fault: unknown, fields: readonly string[]): string {
  const { line, what } = faultAt(fault, fields);
  const where = line === undefined ? '' : ` in line ${line}`;
  return `The template ${name} has a fault${where}, so the built-in one was used: ${what}.`;
}
