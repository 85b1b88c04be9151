import { isUnanswered } from '../../facts/hindrances.ts';
import { holding } from '../../facts/roles.ts';
import type { Instant, Person } from '../../incident/words.ts';
import { titleOf } from '../../outgoing/audiences.ts';
import { onTheClock } from '../../outgoing/chased.ts';
import { speakerOf } from '../../outgoing/awaited.ts';
import { and, or } from '../../words/lists.ts';
import type { View } from '../scene.ts';
import { lateCases, promisedNext, toBeCalled } from '../partners/cases.ts';
import { lateTeams } from '../partners/teams.ts';
import { changesAwaited } from './changes-awaited.ts';
import { planBroken } from './plan-note.ts';
import { wordsAwaited } from './words-awaited.ts';
import { skipped } from '../training/remarks.ts';
import { severityNow } from './headline.ts';

const NAMED = 3;
const FAILING_SHOWN = 5;

/** What nobody has said or taken yet, with the words to type. */
export function unsaid(view: View): string[] {
  const { incident, plan, text, command } = view;
  const asks: string[] = [];
  const severity = severityNow(incident, plan);
  for (const [name, role] of Object.entries(plan.roles)) {
    if (role.many || incident.roles.holders[name] || !role.neededAt.includes(severity)) continue;
    const who = name === 'lead' ? 'Somebody to lead' : text(role.title, 60);
    const remark = skipped(name, view);
    asks.push(
      `**${who}:** comment ${command(`/role ${name}`)} to take it, or ${command(`/role ${name} @name`)} to ask someone.${remark && ` ${remark}`}`,
    );
  }
  if (incident.severity.now === null) {
    const choices = Object.keys(plan.severities).map((name) =>
      command(`/sev ${name.replace(/^sev(?=\d)/i, '')}`),
    );
    asks.push(`**How bad it is:** comment ${or(choices)}.`);
  }
  if (incident.impact.text === null)
    asks.push(`**What people notice:** comment ${command('/impact')} and one sentence.`);
  return [...asks, ...toBeCalled(view)];
}

/** What was promised for a moment that has passed. */
function late({ incident: { eta }, name, zoned, text, command, now }: View): string[] {
  const { expected, of, by } = eta;
  if (expected === null || !by || expected > now) return [];
  const what = of ? text(of, 80) : 'The end';
  return [
    `**${what} is late**, expected by ${zoned(expected)}. ${name(by)}: ${command('/eta')} and the new time, or ${command('/eta none')}.`,
  ];
}

/** Who was offered a role, and who was given one and let the time for an answer pass. */
function unanswered({ incident, plan, name, time, text, command, now }: View): string[] {
  const titleOf = (role: string): string => text(plan.roles[role]?.title ?? role, 60);
  const offers = Object.entries(incident.handovers.pending).map(
    ([role, { to, by, at }]) =>
      `**${titleOf(role)} is offered to ${name(to)}** by ${name(by)} since ${time(at)}. ${name(to)}: ${command(`/accept ${role}`)} or ${command(`/decline ${role}`)}.`,
  );
  const silent = Object.entries(incident.roles.holders).flatMap(([role, { silent: may, since, ...who }]) => {
    if (!may || may.within === null || since + may.within > now) return [];
    return [
      `**${name(who)} has not answered** as ${titleOf(role)}, named at ${time(since)}: ${command(`/accept ${role}`)}. Or somebody else: ${command(`/role ${role}`)}.`,
    ];
  });
  return [...offers, ...silent];
}

/** What GitHub would not do for us, with what would help. */
export function hindered({ incident: { hindrances, roles }, text }: View): string[] {
  const holds = new Set(holding(roles).map(({ login }) => login.toLowerCase()));
  const dropped = Object.keys(hindrances.dropped).filter((login) => holds.has(login.toLowerCase()));
  const shown = dropped.slice(0, NAMED).map((login) => text(login, 40));
  const rest = dropped.length > NAMED ? [`${dropped.length - NAMED} more`] : [];
  const people =
    dropped.length > 0
      ? [
          `**${and([...shown, ...rest])} could not be assigned.** Check the name, or ask them to comment here once: GitHub assigns only people it knows in this repository.`,
        ]
      : [];
  const fought = Object.keys(hindrances.fought).map(
    (field) =>
      `**Another program keeps setting the ${field} back.** Allclear has stopped; this comment is right, GitHub's ${field} may not be.`,
  );
  const failing = Object.entries(hindrances.failing)
    .slice(0, FAILING_SHOWN)
    .map(([what, { status }]) =>
      isUnanswered(status)
        ? `**GitHub did not ${text(what, 80)}**, because it is not well. Allclear asks again in a few minutes.`
        : `**GitHub refused to ${text(what, 80)}** (${status}). Allclear may lack a permission; it tries again later.`,
    );
  return [...people, ...fought, ...failing];
}

/** Who is waited for, with the words to type; the next moment where it is nobody. */
export function needed(view: View): string {
  const { incident } = view;
  const asked = unsaid(view);
  const others = [
    ...wordsAwaited(view),
    ...changesAwaited(view),
    ...late(view),
    ...lateCases(view),
    ...lateTeams(view),
    ...unanswered(view),
    ...planBroken(view),
    ...hindered(view),
  ];
  if (asked.length + others.length === 0) return `### Needs someone now\n${nothing(view)}`;
  const fresh = Object.keys(incident.roles.holders).length === 0 && others.length === 0;
  if (fresh) return `### Needed now\n${asked.map((one, at) => `${at + 1}. ${one}`).join('\n')}`;
  return `### Needs someone now\n${[...others, ...asked].map((one) => `- ${one}`).join('\n')}`;
}

/** The next moment that somebody waits for. */
function nothing(view: View): string {
  const { incident, plan, name, zoned, text, now } = view;
  const { expected, by, of } = incident.eta;
  const moments: { at: Instant; what: string; who: Person | undefined }[] = onTheClock(view)
    .filter(({ at }) => at > now)
    .map(({ audience, at, itself }) => ({
      at,
      what: `${text(titleOf(plan, audience), 60).toLowerCase()} update by ${zoned(at)}`,
      who: itself ? undefined : speakerOf(incident),
    }));
  if (expected !== null && by && expected > now)
    moments.push({ at: expected, what: `${of ? text(of, 80) : 'the end'} by ${zoned(expected)}`, who: by });
  moments.push(...promisedNext(view));
  const [soonest] = moments.sort((one, other) => one.at - other.at);
  if (!soonest) return 'Nothing is late, and nobody is waited for.';
  return `Nothing is late. Next: ${soonest.what}, ${soonest.who ? name(soonest.who) : 'by itself if there is news'}.`;
}
