import { commands } from '../commands/all.ts';
import { locate } from '../grammar/locate.ts';
import { isMirror, wasHeard } from '../facts/mirrors.ts';
import type { Plan } from '../plan/schema.ts';
import type { Mirrored, Room } from '../room/room.ts';
import type { Known } from './known.ts';

/** The one command that is read in a mirror. */
export const READ_THERE = 'update';

/** Whether a comment in a mirror speaks to its audience, as far as its words alone tell: all else there is prose. */
export const speaksThere = (body: string, prefixed = false): boolean =>
  locate(body, commands, prefixed, ({ words }) => words.length > 0).some(
    ({ command }) => command.name === READ_THERE,
  );

/** What people said to the audience of a mirror and nobody has answered yet. */
export const freshThere = ({ mirrored }: Room, { state: { mirrors } }: Known): Mirrored[] =>
  mirrored.filter(
    ({ author, body, id, mirror }) =>
      !author.bot && isMirror(mirrors, mirror) && !wasHeard(mirrors, id) && speaksThere(body),
  );

/** The audiences whose mirror that is: they are spoken to by whoever speaks there. */
export function audiencesOf(mirror: string, { audiences, channels }: Plan): string[] {
  const repository = mirror.replace(/#\d+$/, '').toLowerCase();
  const leadsThere = (name: string): boolean => {
    const channel = channels[name];
    return channel?.kind === 'repository' && channel.repository.toLowerCase() === repository;
  };
  return Object.keys(audiences).filter((one) => audiences[one]!.channels.some(leadsThere));
}
