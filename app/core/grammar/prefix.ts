import type { Plan } from '../plan/schema.ts';

/** A command as it must be typed here: behind the prefix, where the plan requires it. */
export const asTyped = (command: string, { commands }: Plan): string =>
  commands.prefix === 'required' ? command.replace(/^\/(?!allclear\b)/, '/allclear ') : command;
