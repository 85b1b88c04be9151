import type { Partner } from '../grammar/scene.ts';
import type { EntryData } from '../incident/fold.ts';
import type { Incident } from '../incident/fold.ts';
import { samePerson, type Instant, type Person } from '../incident/words.ts';
import type { VendorCase } from './cases.ts';

/** What was said of a case beside which one is meant. */
export interface CaseSaid {
  readonly caseId: string | undefined;
  readonly severity: string | undefined;
  readonly of: Instant | undefined;
  readonly text: string;
}

/** The cases that may be meant: the one of that number, those of that vendor, or all. */
export function meantBy(which: Partner | undefined, { vendors }: Incident): readonly VendorCase[] {
  if (which === undefined) return vendors.cases;
  return vendors.cases.filter((one) =>
    'row' in which ? one.number === which.row : one.vendor === which.vendor,
  );
}

/** The one case that fits; of several the only one of somebody's own. */
export function onlyOne(fitting: readonly VendorCase[], by: Person): VendorCase | undefined {
  if (fitting.length === 1) return fitting[0];
  const mine = fitting.filter((one) => samePerson(one.by, by));
  return mine.length === 1 ? mine[0] : undefined;
}

export const rowsOf = (cases: readonly VendorCase[]): string[] => cases.map(({ number }) => `V${number}`);

/** How an entry names its case. */
export const nameOf = ({ number, name, rounds }: VendorCase) => ({ number, name, opened: rounds[0]!.key });

/** The number of a case and words about it, where they were said with something else. */
export const besides = (
  found: { readonly number: number; readonly name: string; readonly opened?: string },
  { caseId, text }: Pick<CaseSaid, 'caseId' | 'text'>,
): EntryData[] => [
  ...(caseId === undefined ? [] : [{ type: 'case_numbered', ...found, caseId } as const]),
  ...(text === '' ? [] : [{ type: 'noted', text, row: `V${found.number}` } as const]),
];
