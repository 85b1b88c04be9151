import { isPast } from '../../incident/promised.ts';
import type { Instant, Person } from '../../incident/words.ts';
import { isOpen, roundOf, type VendorCase } from '../../partners/cases.ts';
import { against, measured } from '../../partners/clock.ts';
import { wantedNow } from '../../partners/wanted.ts';
import { address } from '../card/facts-known.ts';
import type { View } from '../scene.ts';
import { escalation } from './contacts.ts';

const SHOWN = 12;

/** V2 PayCo */
export const rowName = ({ number, name }: VendorCase, { text }: View): string =>
  `V${number} ${text(name, 60)}`;

/** The clock of an open case that has run out, if one has: of both the answer. */
export function lateClock(
  one: VendorCase,
  now: Instant,
): { clock: 'answer' | 'restoration'; by: Instant } | undefined {
  const { answerBy, restoreBy, answeredAt, restoredAt } = roundOf(one);
  if (!isOpen(one)) return undefined;
  if (answerBy !== null && answeredAt === null && isPast(answerBy, now))
    return { clock: 'answer', by: answerBy };
  if (restoreBy !== null && restoredAt === null && isPast(restoreBy, now))
    return { clock: 'restoration', by: restoreBy };
  return undefined;
}

/** Vendors that are to be called at once, with the words to type. */
export function toBeCalled({ incident, plan, text, command }: View): string[] {
  return wantedNow(incident, plan).map(({ vendor, name }) => {
    const portal = plan.vendors[vendor]?.portal;
    const where = portal ? ` at [its portal](${address(portal)})` : '';
    return `**${text(name, 60)} to be called:** open a case${where} and comment ${command(`/vendor ${vendor}`)} with its number, or ${command(`/vendor ${vendor} not needed`)} and why.`;
  });
}

/** Cases whose clock has run out, with whom to call. */
export function lateCases(view: View): string[] {
  const { incident, name, zoned, time, command, now } = view;
  return incident.vendors.cases.flatMap((one) => {
    const late = lateClock(one, now);
    if (!late) return [];
    const { number, vendor, by, escalatedAt } = one;
    const act = late.clock === 'answer' ? 'answered' : 'restored';
    const done = `${command(`/vendor V${number} ${act}`)} once it has`;
    const whom = escalation(vendor, view);
    const how =
      escalatedAt !== null || whom === undefined
        ? done
        : `call ${whom}, then ${command(`/vendor V${number} escalated`)}`;
    const since = escalatedAt === null ? '' : `, escalated at ${time(escalatedAt)}`;
    return [`**${rowName(one, view)} has not ${act}**, due ${zoned(late.by)}${since}. ${name(by)}: ${how}.`];
  });
}

/** Open cases that nobody waits for in vain, one line each. */
export function runningCases(view: View): string[] {
  const running = view.incident.vendors.cases.filter((one) => isOpen(one) && !lateClock(one, view.now));
  const more = running.length > SHOWN ? [`- and ${running.length - SHOWN} more cases`] : [];
  return [...running.slice(0, SHOWN).map((one) => `- **V${one.number}** ${standing(one, view)}`), ...more];
}

/** Citrix [81234567](https://…), severity 1: answered in 8 minutes, restoration due **13:46** */
function standing(one: VendorCase, { text, time }: View): string {
  const { name, caseId, severity, portal, rounds, escalatedAt } = one;
  const { at, answerBy, restoreBy, answeredAt, restoredAt } = roundOf(one);
  const shown = caseId === null ? (portal === null ? undefined : 'portal') : text(caseId, 60);
  const link = shown && (portal === null ? shown : `[${shown}](${address(portal)})`);
  const head = [text(name, 60), link].filter(Boolean).join(' ');
  const answer =
    answeredAt !== null
      ? `answered in ${against(measured(at, answerBy, answeredAt))}`
      : answerBy !== null
        ? `answer due **${time(answerBy)}**`
        : `not answered yet, no clock`;
  const restoration =
    restoredAt !== null
      ? `restored at ${time(restoredAt)}`
      : restoreBy !== null && `restoration due **${time(restoreBy)}**`;
  const parts = [
    `${rounds.length > 1 ? 'again since' : 'since'} ${time(at)}`,
    answer,
    escalatedAt !== null && `escalated at ${time(escalatedAt)}`,
    restoration,
  ].filter(Boolean);
  return `${head}${severity === null ? '' : `, severity ${text(severity, 10)}`}: ${parts.join(', ')}`;
}

/** What is promised next, for when nothing is late. */
export function promisedNext(view: View): { at: Instant; what: string; who: Person }[] {
  return view.incident.vendors.cases.filter(isOpen).flatMap((one) => {
    const { answerBy, answeredAt, restoreBy, restoredAt } = roundOf(one);
    const by = answeredAt === null && answerBy !== null ? answerBy : restoredAt === null ? restoreBy : null;
    if (by === null || by <= view.now) return [];
    const what = by === answerBy && answeredAt === null ? 'answer' : 'restoration';
    return [{ at: by, what: `${what} of ${rowName(one, view)} by ${view.zoned(by)}`, who: one.by }];
  });
}
