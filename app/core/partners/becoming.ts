import { record, refuse, tell, type Answer } from '../grammar/define.ts';
import { PARTNERS } from '../grammar/partner-kinds.ts';
import type { CaseAct, Partner, Scene } from '../grammar/scene.ts';
import type { Refusal } from '../grammar/refusals.ts';
import type { EntryData } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import { isOpen, roundAt, roundOf, type Clocks, type VendorCase } from './cases.ts';
import { measured, type Measured } from './clock.ts';
import { clocksFrom, contractOf } from './contract.ts';
import { calledLater } from './called-at.ts';
import { besides, meantBy, nameOf, onlyOne, rowsOf, type CaseSaid } from './said.ts';
import { wantedNow } from './wanted.ts';

type Happened = Exclude<CaseAct, 'packet' | 'not needed'>;

const FITS: Readonly<Record<Happened | 'packet', (one: VendorCase) => boolean>> = {
  answered: (one) => isOpen(one) && roundOf(one).answeredAt === null,
  escalated: isOpen,
  restored: (one) => isOpen(one) && roundOf(one).restoredAt === null,
  closed: isOpen,
  reopened: (one) => !isOpen(one),
  packet: isOpen,
};

/** The case that is meant: the one that it fits, else the only one there is. */
function caseFor(
  act: Happened | 'packet',
  which: Partner | undefined,
  { incident, by, plan }: Scene,
): VendorCase | Refusal {
  const pool = meantBy(which, incident);
  const fitting = pool.filter(FITS[act]);
  const found = onlyOne(fitting, by) ?? (fitting.length === 0 ? onlyOne(pool, by) : undefined);
  if (found) return found;
  if (which && 'row' in which)
    return { code: 'no such row', row: `V${which.row}`, open: rowsOf(incident.vendors.cases.filter(isOpen)) };
  const choices = rowsOf(fitting.length > 0 ? fitting : pool);
  if (choices.length > 0) return { code: 'which row', open: choices, right: `/vendor ${choices[0]} ${act}` };
  const name = which?.vendor ?? Object.keys(plan.vendors)[0] ?? 'citrix';
  return { code: 'nothing open', what: 'case', right: `/vendor ${name} 81234567` };
}

/** Something became of a case. It is a fact: where the vendor is known and has no case yet, one without clocks holds it. */
export function became(act: Happened, which: Partner | undefined, said: CaseSaid, scene: Scene): Answer {
  const found = caseFor(act, which, scene);
  if (!('code' in found) && said.of !== undefined && isTooEarly(act, found, said.of))
    return refuse(calledLater(act, found, said.of, scene));
  if (!('code' in found))
    return record(...happened(act, found, said, scene), ...numbered(nameOf(found), said));
  // What opened it is gone: it is a fact all the same, and about no other case.
  if (which && 'row' in which && scene.incident.vendors.gaps.includes(which.row))
    return record({
      type: `case_${act}`,
      number: which.row,
      name: '',
      ...(said.text && { text: said.text }),
    });
  if (found.code !== 'nothing open' || !which || 'row' in which || act === 'reopened') return refuse(found);
  const { vendor, name } = which;
  const number = scene.incident.vendors.last + 1;
  const of = said.of === undefined ? {} : { of: said.of };
  const text = said.text === '' ? {} : { text: said.text };
  return record(
    { type: 'case_opened', number, vendor, name, ...of },
    { type: `case_${act}`, number, name, ...text, ...of },
    ...numbered({ number, name }, said),
  );
}

const numbered = (found: Parameters<typeof besides>[0], { caseId }: CaseSaid): EntryData[] =>
  besides(found, { caseId, text: '' });

function happened(act: Happened, found: VendorCase, said: CaseSaid, scene: Scene): EntryData[] {
  return [
    {
      ...{ type: `case_${act}`, ...nameOf(found) },
      ...(said.text !== '' && { text: said.text }),
      ...(said.of !== undefined && { of: said.of }),
      ...measuredBy(act, found, said, scene),
      ...(act === 'reopened' && anew(found, said, scene)),
    },
  ];
}

/** Whether a moment is of no run at all; what begins again begins after what ran before. */
const isTooEarly = (act: Happened, found: VendorCase, of: Instant): boolean =>
  act === 'reopened' ? of < roundOf(found).at : roundAt(found, of) === undefined;

/** How long it took, where this is the report that counts. */
function measuredBy(
  act: Happened,
  found: VendorCase,
  { of }: CaseSaid,
  { at }: Scene,
): { measured?: Measured } {
  if (act !== 'answered' && act !== 'restored') return {};
  const round = (of === undefined ? undefined : roundAt(found, of)) ?? roundOf(found);
  const { at: from, answerBy, restoreBy, answeredAt, restoredAt } = round;
  const [by, before] = act === 'answered' ? [answerBy, answeredAt] : [restoreBy, restoredAt];
  return before !== null && of === undefined ? {} : { measured: measured(from, by, of ?? at) };
}

/** The clocks start again: by the plan, else as they ran before, where the plan has lost the vendor. */
function anew(found: VendorCase, { of }: CaseSaid, { plan, at }: Scene): Clocks {
  const start = of ?? at;
  if (plan.vendors[found.vendor]) return clocksFrom(start, contractOf(plan, found.vendor, found.severity));
  const { at: from, answerBy, restoreBy } = roundOf(found);
  return clocksFrom(start, {
    answerWithin: answerBy === null ? null : answerBy - from,
    restoreWithin: restoreBy === null ? null : restoreBy - from,
  });
}

/** The case text to paste. */
export function packetOf(which: Partner | undefined, scene: Scene): Answer {
  const found = caseFor('packet', which, scene);
  return 'code' in found ? refuse(found) : tell({ about: 'case packet', row: found.number });
}

/** A vendor need not be called; the open case of theirs that is meant is closed with it. */
export function notNeeded(which: Partner | undefined, { text }: CaseSaid, scene: Scene): Answer {
  const why = text === '' ? {} : { text };
  const open = which && 'vendor' in which ? meantBy(which, scene.incident).filter(isOpen) : [];
  if (which && 'vendor' in which && open.length === 0)
    return record({ type: 'vendor_not_needed', ...named(which, scene), ...why });
  if (which) {
    const found = caseFor('closed', which, scene);
    if ('code' in found) return refuse(found);
    const { name, vendor } = found;
    return record(
      { type: 'case_closed', ...nameOf(found), ...why },
      { type: 'vendor_not_needed', vendor, name, ...why },
    );
  }
  const wanted = wantedNow(scene.incident, scene.plan);
  if (wanted.length === 1) return record({ type: 'vendor_not_needed', ...wanted[0]!, ...why });
  return refuse({
    code: 'missing',
    asks: 'a vendor',
    choices: wanted.length > 0 ? wanted.map(({ vendor }) => vendor) : PARTNERS.partner.choices(scene),
  });
}

const named = ({ vendor, name }: { vendor: string; name: string }, { plan }: Scene) => ({
  vendor,
  name: plan.vendors[vendor]?.name ?? name,
});
