import type { ScenariosRead } from '../../app/core/drills/scenario.ts';

/** The scenarios beside the plan, with the texts of those asked for. */
export const asked = (
  names: readonly string[],
  texts: Readonly<Record<string, string>> = {},
): ScenariosRead => ({
  ...{ asked: names, names: Object.keys(texts), texts },
});
