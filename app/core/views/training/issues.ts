import type { Instant } from '../../incident/words.ts';
import { nameOf } from '../../plan/people.ts';
import type { Plan } from '../../plan/schema.ts';
import { asTyped } from '../../grammar/prefix.ts';
import { dayShown, type Training } from '../../training/standing.ts';
import type { Named } from '../../training/place.ts';
import { and, or } from '../../words/lists.ts';
import { code, sections, text } from '../markdown.ts';

// Issues stay for years: their days have a year.
const ALWAYS: Instant = 0;

const day = (on: string, plan: Plan): string => dayShown(on, plan, ALWAYS);
const LONGEST_TITLE = 200;

/** What an issue about a training that runs out is called. Titles are no Markdown. */
export function dueTitle(trainings: readonly Training[], plan: Plan): string {
  const { login, until } = trainings[0]!;
  const what = and(trainings.map(({ subject }) => subject.title));
  const title = `Training of ${nameOf(plan, login)} runs out on ${day(until!, plan)}: ${what}`;
  return title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE - 1)}…` : title;
}

/** What somebody reads whose training runs out: which, until when, where to renew it and how to say so. */
export function dueText(trainings: readonly Training[], plan: Plan): string {
  const { login, until } = trainings[0]!;
  const rows = trainings.map(({ subject: { title, link, is }, on }) => {
    const where = link ? ` To renew it: ${text(link)}` : '';
    return `- ${is === 'role' ? 'as' : 'on'} **${text(title, 80)}**, of ${day(on, plan)}.${where}`;
  });
  const role = trainings.some(({ subject }) => subject.is === 'role');
  return sections(
    `@${login}, training of yours runs out on **${day(until!, plan)}**:`,
    rows.join('\n'),
    role && 'From that day on others are asked for the role first, until it is renewed.',
    `Renewed? Comment ${or(trainings.map(({ subject }) => command(`/trained @${login} ${subject.name}`, plan)))} here, with the day behind it where that was not today. ${byWhom(plan)} Once it is on record, this issue closes by itself.`,
  );
}

/** What the issue of the register says of itself. Its comment holds the register. */
export const registerIntro = (plan: Plan, { owner, name }: Named): string =>
  sections(
    `Who was trained on what, for the outage plan of ${text(`${owner}/${name}`)}. The comment below is kept current by editing it.`,
    `Comment ${command('/trained @name lead', plan)} to record a training, with the day behind it where that was not today, or with ${code('none')} to take it back. ${byWhom(plan)}`,
    plan.training.keep === 'plan'
      ? 'The records are in the plan: each is proposed there as a pull request.'
      : 'The records are kept here.',
  );

const command = (line: string, plan: Plan): string => code(asTyped(line, plan));

function byWhom({ training: { recordedBy } }: Plan): string {
  return recordedBy.length > 0
    ? `Who may record it: ${and(recordedBy.map((login) => text(login, 40)))}.`
    : 'Whoever may steer an incident may record it.';
}
