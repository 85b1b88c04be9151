/** What a report covers where nobody says it. */
export const USUAL = '90d';
