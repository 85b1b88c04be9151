import { readLines } from '../core/grammar/lines.ts';
import type { Trigger } from './shell.ts';

/** Whether something that was said may be a command. Prose needs nobody's permission. */
export const mayCommand = ({ comments }: Pick<Trigger, 'comments'>): boolean =>
  comments.some(({ body }) => readLines(body).candidates.length > 0);
