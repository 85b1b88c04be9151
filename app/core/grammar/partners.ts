import { VENDOR_SEVERITY } from '../plan/kinds/names.ts';
import { bare, upright, type Word } from './characters.ts';
import { oneNamed, rowNumbered } from './named.ts';
import type { CaseAct, Partner, Scene } from './scene.ts';

const ACTS: readonly CaseAct[] = ['answered', 'escalated', 'restored', 'closed', 'reopened', 'packet'];

type Words = readonly [Word, ...Word[]];
interface Found<T> {
  readonly value: T;
  readonly used: number;
}

/** What became of a case, or what is asked of it: `answered`, `not needed`, `packet`. */
export function caseAct([word, next]: Words): Found<CaseAct> | undefined {
  if (bare(word) === 'not' && next && bare(next) === 'needed') return { value: 'not needed', used: 2 };
  const act = ACTS.find((one) => one === bare(word));
  return act && { value: act, used: 1 };
}

/** The names that vendors go by here: those of the plan, and those that were called already. */
export function vendorNames({ plan, incident }: Scene): { vendor: string; name: string }[] {
  const known = Object.entries(plan.vendors).map(([vendor, { name }]) => ({ vendor, name }));
  return [...known, ...incident.vendors.cases.map(({ vendor, name }) => ({ vendor, name }))];
}

const LONGEST_NAME = 4;

/** A case by its number, or whoever was called: a vendor of the plan by key or name, or any name of one word. */
export function partner(words: Words, scene: Scene): Found<Partner> | undefined {
  const row = rowNumbered(words[0]);
  if (row) return row.letter === 'V' ? { value: { row: row.number }, used: 1 } : undefined;
  const names = vendorNames(scene);
  for (let used = Math.min(LONGEST_NAME, words.length); used > 0; used -= 1) {
    const said = words.slice(0, used).map(bare).join(' ');
    const found = names.find(({ vendor, name }) => oneNamed(said, [vendor, name]) !== undefined);
    if (found) return { value: { ...found, known: true }, used };
  }
  const typed = upright(words[0].typed).replace(/[,.:;]+$/, '');
  const [, second, third] = words;
  // `never answered` names nobody: what became of a case needs one that is known.
  if (!/^\p{L}[\p{L}\p{N}&.+-]{1,39}$/u.test(typed)) return undefined;
  if (second && caseAct([second, ...(third ? [third] : [])])) return undefined;
  return { value: { vendor: typed.toLowerCase(), name: typed, known: false }, used: 1 };
}

// Numbers that vendors give: 81234567, #4711, INC0012345, CS-2231. Not sev1, 10:17, a date, nor how many are hit.
const SURE = /^(?:#\d{2,20}|\d{6,20}|[a-z]{1,10}[-_]?\d{4,20}(?:[-_]\d{1,20})?)$/;
// What stands alone behind the name is probably its number.
const ALONE = /^(?!s(?:ev)?-?\d$)(?=.*\d)#?[a-z\d][\w./-]{1,39}$/;

/** The vendor's own number of a case, as it was typed. */
export function caseNumber([word, next]: Words): Found<string> | undefined {
  const alone = !next || /^(?:sev|at):/.test(next.plain);
  if (!(alone ? ALONE : SURE).test(bare(word))) return undefined;
  return { value: upright(word.typed).replace(/[,.:;]+$/, ''), used: 1 };
}

/** The vendor's own severity: 1, sev1, S1. */
export function vendorSeverity([word]: Words): Found<string> | undefined {
  const level = VENDOR_SEVERITY.read(bare(word));
  return level === undefined ? undefined : { value: level, used: 1 };
}
