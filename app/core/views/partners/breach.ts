import { isPast } from '../../incident/promised.ts';
import { length } from '../../incident/zone.ts';
import { roundOf, type VendorCase } from '../../partners/cases.ts';
import { withoutSecrets } from '../../words/secrets.ts';
import { sections } from '../markdown.ts';
import { sentence } from '../card/headline.ts';
import type { View } from '../scene.ts';
import { rowName } from './cases.ts';
import { escalation, showsNumbers } from './contacts.ts';

type Clock = 'answer' | 'restoration';

/** A broken clock, to whoever opened the case: whom to call, and what to say to them. */
export function breach(one: VendorCase, clock: Clock, view: View): string {
  const { command, zoned, now } = view;
  const { answerBy, restoreBy } = roundOf(one);
  const by = (clock === 'answer' ? answerBy : restoreBy)!;
  const act = clock === 'answer' ? 'answered' : 'restored';
  const whom = escalation(one.vendor, view);
  const call = whom ? `Call ${whom}.` : 'The outage plan names nobody to call.';
  const late = isPast(by, now) ? `, ${length(now - by)} ago` : '';
  return sections(
    `**${rowName(one, view)} has not ${act}**, due ${zoned(by)}${late}. ${call} Say:`,
    `> ${toSay(one, clock, view)}`,
    `Then comment ${command(`/vendor V${one.number} escalated`)}; ${command(`/vendor V${one.number} ${act}`)} once it has.`,
  );
}

/** What moves a duty manager: the case, what was promised, since when it is broken, what it does to customers. */
function toSay(one: VendorCase, clock: Clock, view: View): string {
  const { incident, plan, text, zoned } = view;
  const { at, answerBy, restoreBy } = roundOf(one);
  const by = (clock === 'answer' ? answerBy : restoreBy)!;
  const contract = showsNumbers(view) ? plan.vendors[one.vendor]?.contract : '';
  const called = `Our case${one.caseId === null ? '' : ` ${text(one.caseId, 60)}`}${one.severity === null ? '' : `, severity ${text(one.severity, 10)}`}, has been open since ${zoned(at)}.`;
  const what = clock === 'answer' ? 'an answer' : 'restoration';
  const broken = `Your contract${contract ? ` ${text(contract, 120)}` : ''} promises ${what} within ${length(by - at)}, and that has passed.`;
  const { impact } = incident.impact.text === null ? { impact: '' } : { impact: incident.impact.text };
  const hurts = impact === '' ? '' : ` ${sentence(text(withoutSecrets(impact), 300))}`;
  return `${called} ${broken}${hurts} We ask for your duty manager and for an engineer on the line now.`;
}
