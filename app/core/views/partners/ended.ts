import { isOpen, roundOf, type VendorCase } from '../../partners/cases.ts';
import { against, measured } from '../../partners/clock.ts';
import type { View } from '../scene.ts';
import { rowName } from './cases.ts';

const SHOWN = 10;

/** Cases that are open although the incident is over, with the words to type. */
export function casesOpen(view: View): string[] {
  const { incident, name, command } = view;
  const open = incident.vendors.cases.filter(isOpen);
  const more = open.length > SHOWN ? [`- and ${open.length - SHOWN} more cases`] : [];
  const lines = open
    .slice(0, SHOWN)
    .map(
      (one) =>
        `- **${rowName(one, view)} is still open.** ${name(one.by)}: ${command(`/vendor V${one.number} closed`)}.`,
    );
  return [...lines, ...more];
}

/** Vendors: Citrix answered in 8 minutes (contract 10); PayCo in 41 minutes (contract 15, 26 late). */
export function casesWent(view: View): string | undefined {
  const went = view.incident.vendors.cases.slice(0, SHOWN).map((one) => wentOf(one, view));
  return went.length > 0 ? `- **Vendors:** ${went.join('; ')}` : undefined;
}

function wentOf(one: VendorCase, { incident, text, now }: View): string {
  const { at, answerBy, restoreBy, answeredAt, restoredAt, closedAt } = roundOf(one);
  const name = text(one.name, 60);
  if (answeredAt === null) {
    const until = measured(at, answerBy, closedAt ?? incident.status.ended?.at ?? now);
    return until.late === null
      ? `${name}: no answer on record`
      : `${name} did not answer in ${against(until)}`;
  }
  const answered = `${name} answered in ${against(measured(at, answerBy, answeredAt))}`;
  // A restoration that nobody promised is the incident's own.
  if (restoredAt === null || restoreBy === null) return answered;
  return `${answered}, restored in ${against(measured(at, restoreBy, restoredAt))}`;
}
