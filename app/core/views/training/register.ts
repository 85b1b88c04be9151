import type { Instant } from '../../incident/words.ts';
import { nameOf } from '../../plan/people.ts';
import type { Plan } from '../../plan/schema.ts';
import { registerOf, untrained } from '../../training/register.ts';
import { dayShown, type Training } from '../../training/standing.ts';
import { cell, sections, text } from '../markdown.ts';
import { coverageText } from './coverage.ts';

// A comment of GitHub's holds 65,536 characters, and coverage needs some of them.
const ROWS = 250;
const ALWAYS: Instant = 0;

/** Everybody's trainings as a table: who, what, since when, until when. */
export function registerTable(plan: Plan, now: Instant): string {
  const rows = registerOf(plan, now);
  if (rows.length === 0) return 'No training is on record yet.';
  const shown = rows.slice(0, ROWS).map((one) => row(one, plan));
  return sections(
    ['| Who | Trained on | On | Until |', '| --- | --- | --- | --- |', ...shown].join('\n'),
    rows.length > ROWS && `${rows.length - ROWS} more are on record.`,
  );
}

function row({ login, subject, on, until, standing }: Training, plan: Plan): string {
  const day = (date: string): string => dayShown(date, plan, ALWAYS);
  const name = nameOf(plan, login);
  const who = name === login ? text(login, 40) : `${text(name, 60)} (${text(login, 40)})`;
  const end = until === null ? 'for ever' : day(until);
  const ends = { counts: end, soon: `**${end}**, soon`, 'ran out': `**${end}**, ran out` }[standing];
  return `| ${[who, text(subject.title, 80), day(on), ends].map(cell).join(' | ')} |`;
}

/** The register as its comment shows it: the table, who is on call without a training, who covers which hours. */
export function registerText(plan: Plan, now: Instant): string {
  const missing = untrained(plan, now).map(
    ({ login, title }) => `- ${text(nameOf(plan, login), 60)}, on call as ${text(title, 60)}`,
  );
  return sections(
    '### Trainings',
    registerTable(plan, now),
    missing.length > 0 &&
      `**On call without a training on record**, where the role needs one:\n${missing.join('\n')}`,
    '### Coverage',
    coverageText(plan, now),
  );
}
