import { refuse, type Answer } from '../grammar/define.ts';
import { PARTNERS } from '../grammar/partner-kinds.ts';
import type { Partner, Scene } from '../grammar/scene.ts';
import type { EntryData } from '../incident/fold.ts';
import type { Instant } from '../incident/words.ts';
import { calledAt } from './called-at.ts';
import { isOpen, type VendorCase } from './cases.ts';
import { clocksFrom, contractOf, severityFor } from './contract.ts';
import { besides, meantBy, nameOf, onlyOne, rowsOf, type CaseSaid } from './said.ts';

type Named = Exclude<Partner, { row: number }>;
type Opened = Extract<EntryData, { type: 'case_opened' }>;

/** A vendor was called: a new case, or the number or a second word of one that is open. */
export function called(who: Named, said: CaseSaid, scene: Scene): Answer {
  const open = meantBy(who, scene.incident).filter(isOpen);
  const { caseId, severity, of, text } = said;
  const same = open.find((one) => caseId !== undefined && one.caseId === caseId);
  if (same) return more(same, said, scene);
  const unnumbered = open.filter((one) => one.caseId === null);
  const awaiting = caseId === undefined ? undefined : onlyOne(unnumbered, scene.by);
  if (awaiting) return more(awaiting, said, scene);
  // Two people report one call; whoever opens another says its number or what it is about.
  const [first] = open;
  if (first && caseId === undefined && text === '') {
    if (severity === undefined && of === undefined) return { entries: [again(first)] };
    const meant = onlyOne(open, scene.by);
    if (meant) return more(meant, said, scene);
    const right = `/vendor V${first.number} ${severity === undefined ? 'at: 20m ago' : `sev: ${severity}`}`;
    return refuse({ code: 'which row', open: rowsOf(open), right });
  }
  const entry = opened(who, said, scene);
  return { entries: [entry], ...(mustHear(entry, scene) && { reply: { about: 'case', row: entry.number } }) };
}

/** A case as it is opened, with what its contract promises. */
function opened({ vendor, name }: Named, said: CaseSaid, { plan, incident, at }: Scene): Opened {
  const known = plan.vendors[vendor];
  const severity =
    said.severity ?? (known && severityFor(known, incident.severity.now ?? plan.assumedSeverity));
  const start: Instant = said.of ?? at;
  return {
    ...{ type: 'case_opened', number: incident.vendors.last + 1, vendor, name: known?.name ?? name },
    ...(said.caseId !== undefined && { caseId: said.caseId }),
    ...(severity !== undefined && { severity }),
    ...(known?.portal && { portal: known.portal }),
    ...(said.text !== '' && { text: said.text }),
    ...(said.of !== undefined && { of: said.of }),
    ...clocksFrom(start, contractOf(plan, vendor, severity ?? null)),
  };
}

/** Whoever opens or grades it hears whom to call where it is as grave as can be, or that nothing is promised at it. */
function mustHear(
  { vendor, severity = null }: { vendor: string; severity?: string | null },
  { plan }: Scene,
): boolean {
  const { answerWithin, restoreWithin } = contractOf(plan, vendor, severity);
  const clockless = answerWithin === null && restoreWithin === null;
  return clockless || (severity === '1' && (plan.vendors[vendor]?.escalateTo.length ?? 0) > 0);
}

/** Something of a case that is there: its number, its severity, words. */
export function ofRow(row: number, said: CaseSaid, scene: Scene): Answer {
  const { cases } = scene.incident.vendors;
  const found = cases.find(({ number }) => number === row);
  if (!found) return refuse({ code: 'no such row', row: `V${row}`, open: rowsOf(cases.filter(isOpen)) });
  const { caseId, severity, of, text } = said;
  const empty = caseId === undefined && severity === undefined && of === undefined && text === '';
  return empty ? refuse(asking('caseAct', scene)) : more(found, said, scene);
}

/** What else is said of a case that is there: when it was called, its severity, its number, words. */
function more(found: VendorCase, said: CaseSaid, scene: Scene): Answer {
  const { severity, of, text } = said;
  const graver = severity === found.severity ? undefined : severity;
  // With words, or with a severity, the moment is theirs.
  const timed = of === undefined || severity !== undefined || text !== '' ? [] : calledAt(found, of, scene);
  if ('code' in timed) return refuse(timed);
  const grades = graded(found, { ...said, severity: graver }, scene);
  const all = [...timed, ...grades, ...besides(nameOf(found), said)];
  const entries = all.length > 0 ? all : [again(found)];
  const told = graver !== undefined && mustHear({ ...found, severity: graver }, scene);
  return { entries, ...(told && { reply: { about: 'case', row: found.number } }) };
}

const again = ({ name, number }: VendorCase): EntryData => ({
  ...{ type: 'noted', text: `${name} is called`, row: `V${number}` },
});

/** The vendor takes it for graver, or less grave: what is promised counts from then. */
function graded(found: VendorCase, said: CaseSaid, { plan, at }: Scene): EntryData[] {
  const { severity, of = at } = said;
  if (severity === undefined) return [];
  return [
    {
      type: 'case_graded',
      ...nameOf(found),
      severity,
      ...clocksFrom(of, contractOf(plan, found.vendor, severity)),
    },
  ];
}

/** Nobody was named: the number of the one case that has none. */
export function nameless(said: CaseSaid, scene: Scene): Answer {
  if (said.caseId === undefined) return refuse(asking('partner', scene));
  const open = scene.incident.vendors.cases.filter((one) => isOpen(one) && one.caseId === null);
  const found = onlyOne(open, scene.by);
  if (found) return { entries: besides(nameOf(found), said) };
  const right = `/vendor V${open[0]?.number ?? 1} ${said.caseId}`;
  return refuse(
    open.length > 1 ? { code: 'which row', open: rowsOf(open), right } : asking('partner', scene),
  );
}

const asking = (kind: 'caseAct' | 'partner', scene: Scene) =>
  ({ code: 'missing', asks: PARTNERS[kind].asks, choices: PARTNERS[kind].choices(scene) }) as const;
