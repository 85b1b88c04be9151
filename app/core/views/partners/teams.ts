import { isPast } from '../../incident/promised.ts';
import type { Incident } from '../../incident/fold.ts';
import type { Person } from '../../incident/words.ts';
import { length } from '../../incident/zone.ts';
import { against, measured } from '../../partners/clock.ts';
import { toolsFor } from '../../partners/tools.ts';
import { and } from '../../words/lists.ts';
import { address } from '../card/facts-known.ts';
import { sentence } from '../card/headline.ts';
import { called } from '../mention.ts';
import type { View } from '../scene.ts';

type Task = Incident['tasks']['open'][number];

const titleOf = ({ team }: Pick<Task, 'team'>, { plan, text }: View): string =>
  text(plan.teams[team ?? '']?.title ?? team ?? '', 60);

/** Whether a team let the time for an answer pass. */
export const isLate = ({ clock }: Task, now: number): boolean =>
  clock?.answeredAt === null && clock.answerBy !== null && isPast(clock.answerBy, now);

/** The team that has a task, with its clock: Network (answered in 5 minutes, Frank). */
export function teamNamed(task: Task, view: View): string {
  const { clock, at } = task;
  const title = titleOf(task, view);
  if (!clock) return title;
  if (clock.answeredAt !== null)
    return `${title} (answered in ${length(clock.answeredAt - at)}${clock.answeredBy ? `, ${view.name(clock.answeredBy)}` : ''})`;
  return clock.answerBy === null ? title : `${title} (answer due **${view.time(clock.answerBy)}**)`;
}

/** The agreed tools for a text, as links. */
export function toolLinks(words: string, { plan, text }: View): string {
  const links = toolsFor(words, plan).map(({ name, link }) => `[${text(name, 60)}](${address(link)})`);
  return links.length > 0 ? ` (tool: ${and(links)})` : '';
}

/** What there is to do, as a sentence, with the tools for it. */
function work(what: string, view: View): string {
  const links = toolLinks(what, view);
  return links ? `${view.text(what, 300)}${links}.` : sentence(view.text(what, 300));
}

/** Teams that let their time pass, with the words to type. */
export function lateTeams(view: View): string[] {
  const { incident, zoned, text, command, name, now } = view;
  return incident.tasks.open
    .filter((task) => isLate(task, now))
    .map((task) => {
      const { number, text: what, clock } = task;
      const who = clock!.asked.length > 0 ? `${and(clock!.asked.map(name))}: ` : '';
      const how = `${command(`/note T${number}`)} how it goes, or ${command(`/done T${number}`)} and what was found`;
      return `**${titleOf(task, view)} has not answered T${number}**, due ${zoned(clock!.answerBy!)}: ${text(what, 120)}${toolLinks(what, view)}. ${who}${how}.`;
    });
}

/** To the on-call of a team that was given work. */
export function askedTeam(task: Task, _next: Person | undefined, view: View): string {
  const { number, text: what, givenBy, clock } = task;
  const by =
    clock?.answerBy == null ? '' : ` Answer by **${view.zoned(clock.answerBy)}**: any word here is one.`;
  return `**T${number} is for ${titleOf(task, view)}**, from ${view.name(givenBy)}: ${work(what, view)}${by} ${view.command(`/done T${number}`)} and what you found; it goes into the next update.`;
}

/** Once its time is over: to the next on call, and to whoever gave the work. */
export function silentTeam(task: Task, next: Person | undefined, view: View): string {
  const { number, text: what, clock, at } = task;
  const late = against(measured(at, clock!.answerBy, view.now), 'promised');
  const ask = next
    ? `${called(view.plan, next)}, can you take it? Any word here is an answer.`
    : 'Nobody else on call is left to ask.';
  return `**${titleOf(task, view)} has not answered T${number}** in ${late}: ${work(what, view)} ${ask}`;
}

/** Teams: Network answered in 5 minutes (promised 15). */
export function teamsWent(view: View): string | undefined {
  const { incident, now } = view;
  const end = incident.status.ended?.at ?? now;
  const open = incident.tasks.open.flatMap(({ team, at, clock }) =>
    team && clock ? [{ team, at, ...clock }] : [],
  );
  const went = [...incident.tasks.answers, ...open].slice(0, WENT).map((one) => {
    const took = against(measured(one.at, one.answerBy, one.answeredAt ?? end), 'promised');
    return `${titleOf(one, view)} ${one.answeredAt === null ? 'did not answer' : 'answered'} in ${took}`;
  });
  return went.length > 0 ? `- **Teams:** ${went.join('; ')}` : undefined;
}

const WENT = 10;
