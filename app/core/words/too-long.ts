import type { Check } from './define.ts';

// For words about an audience that the plan does not have.
const USUAL = 600;

/** Longer than people of this audience read in an outage. */
export const tooLong: Check = ({ length, terms, audience }) => {
  const most = terms?.length ?? USUAL;
  if (length <= most) return undefined;
  return {
    found: `${length} characters`,
    says: `It has ${length} characters; ${most} are the most for ${terms?.title || audience}. Take out ${length - most}.`,
  };
};
