import type { Complaint } from '../../issues.ts';
import { shown } from '../../problems.ts';
import type { Settings } from '../../schema.ts';
import type { Written } from '../../tree.ts';

/** What the file held before anything was taken out of it. */
export type AsWritten = Readonly<Record<string, Written>>;

/** Looks at the whole plan for one thing that no setting can see alone. Tells everything it finds. */
export type Rule = (settings: Settings, written: AsWritten) => readonly Complaint[];

/** What there is instead, for a sentence: the first dozen of the names. */
export function among(names: readonly string[]): string {
  if (names.length === 1) return `there is only ${shown(names[0] ?? '')}`;
  const more = names.length > 12 ? ` and ${names.length - 12} more` : '';
  return `there are ${names
    .slice(0, 12)
    .map((name) => shown(name))
    .join(', ')}${more}`;
}
