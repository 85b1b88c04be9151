/** Worn by an issue that keeps the record of a past incident: nobody works in it, and nothing is due. */
export const RETROSPECTIVE = 'retrospective';

/** Whether an issue with these labels is such a record. */
export const isRetrospective = (labels: readonly string[]): boolean =>
  labels.some((label) => label.toLowerCase() === RETROSPECTIVE);

const MARK = /<!-- allclear record 1 (\S+) -->\s*$/;

/** The end of the text of such an issue: which record it keeps. */
export const recordMark = (from: string): string => `<!-- allclear record 1 ${encodeURIComponent(from)} -->`;

/** Whether a text ends so for a record. */
export const isRecordOf = (body: string | null | undefined, from: string): boolean =>
  MARK.exec(body ?? '')?.[1] === encodeURIComponent(from);
