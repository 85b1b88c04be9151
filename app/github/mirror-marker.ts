import { createHash } from 'node:crypto';

/** A room as the marker in its mirror needs it. */
export interface Named {
  /** `owner/name`. */
  readonly repository: string;
  readonly number: number;
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24);

/**
 * A room as it stands in a mirror, where everybody may read it: the name of a private room is nobody's business
 * there.
 */
export const roomIn = ({ repository, number }: Named): string =>
  digest(`${repository.toLowerCase()}#${number}`);

/** A message's key as it stands in a mirror; half a character in it counts as none. */
export const keyIn = (key: string): string => digest(Buffer.from(key).toString());
