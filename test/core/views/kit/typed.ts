import { createContext, runInContext } from 'node:vm';
import { commands } from '../../../../app/core/commands/all.ts';
import { commandsIn } from '../../../../app/core/grammar/parse.ts';
import { FORM, NOTES } from '../../../../app/core/views/kit/embedded.ts';
import { scene } from '../../grammar/heard.ts';

/** What somebody noted in the page. */
export interface Noted {
  readonly at: number;
  readonly text: string;
}

const context = createContext({});
runInContext(`${NOTES}\nglobalThis.commentsOf = commentsOf;`, context);

/** The page's own script, as a browser runs it: the comments to paste. */
export const commentsOf = (notes: readonly Noted[], command = '/note'): string[] =>
  (context['commentsOf'] as (notes: readonly Noted[], command: string) => string[])(notes, command);

/** All of the page's script. */
export const SCRIPT = `${NOTES}\n${FORM}`;

// Pasted the day after.
const here = scene({ now: '2026-11-24T09:00' });

/** What a room hears in a comment that was pasted into it. */
export const spoken = (comment: string): { command: string; at: unknown; text: string }[] =>
  commandsIn(comment, here, commands).map((one) => {
    const understood = one.understand(here);
    const { details, text } =
      'refusal' in understood ? { details: {}, text: understood.refusal.code } : understood;
    return { command: one.command.name, at: (details as { at?: unknown }).at, text };
  });

/** What the lines of a comment are known again by. */
export const digests = (comment: string): string[] =>
  commandsIn(comment, here, commands).map(({ digest }) => digest);
