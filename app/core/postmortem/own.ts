import { digest } from '../incident/entry.ts';

const MARK = /\s*<!-- allclear postmortem 1 room:(\d+) as written:([\da-z]{4,20}) -->\s*$/;

const sealOf = (text: string): string => digest(text) + digest([...text].reverse().join(''));

/** A document with, hidden at its end, whose it is and that nobody has changed it since. */
export const written = (text: string, room: number): string =>
  `${text.trimEnd()}\n\n<!-- allclear postmortem 1 room:${room} as written:${sealOf(text.trimEnd())} -->\n`;

/** The room that a document is of; undefined where it is none of ours. */
export const roomOfDocument = (text: string): number | undefined => {
  const room = MARK.exec(text)?.[1];
  return room === undefined ? undefined : Number(room);
};

/** Whether a document is still as we wrote it. Line ends that GitHub's editor changes count as changed: somebody saved it. */
export function asWritten(text: string): boolean {
  const found = MARK.exec(text);
  return found !== null && sealOf(text.slice(0, found.index).trimEnd()) === found[2];
}
