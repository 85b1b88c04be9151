import type { Checked } from '../../check.ts';
import { iso } from '../../incident/zone.ts';
import { countOf } from './words.ts';

/** The version of this format: it changes when a field goes or means something else, not when one comes. */
export const VERSION = 1;

/** A check for other programs; described in docs/plan-check.md. */
export function checkAsJson(checked: Checked): string {
  const { file, at, gaps, unasked, readiness } = checked;
  const document = {
    allclear: 'plan check',
    version: VERSION,
    at: iso(at),
    file,
    errors: countOf(checked, 'error'),
    warnings: countOf(checked, 'warning'),
    gaps,
    unasked,
    readiness,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
