import { isOpen, roundOf, type VendorCase } from '../../partners/cases.ts';
import type { View } from '../scene.ts';
import { rowName } from './cases.ts';
import { escalation } from './contacts.ts';

/** To whoever opened a case: what is promised, or that nothing is; whom to call; what else to type. */
export function caseOpened(row: number, view: View): string {
  const one = view.incident.vendors.cases.find(({ number }) => number === row);
  if (!one || !isOpen(one)) return `V${row} is not open any more.`;
  const whom = escalation(one.vendor, view);
  return [
    promised(one, view),
    whom && `If it does not do as it promised, call ${whom}.`,
    one.caseId === null && `Once it has a number: ${view.command(`/vendor V${row} 81234567`)}.`,
    `${view.command(`/vendor V${row} packet`)} is a case text to paste.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function promised(one: VendorCase, view: View): string {
  const { plan, text, zoned } = view;
  const { answerBy, restoreBy } = roundOf(one);
  const head = `**${rowName(one, view)}**`;
  const at = one.severity === null ? '' : `, at its severity ${text(one.severity, 10)}`;
  if (answerBy === null && restoreBy === null)
    return plan.vendors[one.vendor]
      ? `${head} has no clock: the outage plan says nothing of what it promised${at}.`
      : `${head} has no clock: the outage plan does not know this vendor.`;
  const unknown =
    one.severity !== null && plan.vendors[one.vendor] && !plan.vendors[one.vendor]!.severities[one.severity];
  const held = unknown ? ' The outage plan does not know that one: what was promised before holds.' : '';
  const moments = [
    answerBy !== null && `an answer by **${zoned(answerBy)}**`,
    restoreBy !== null && `restoration by **${zoned(restoreBy)}**`,
  ].filter(Boolean);
  return `${head} promised ${moments.join(' and ')}${at}.${held}`;
}
