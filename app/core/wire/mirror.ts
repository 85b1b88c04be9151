const MARKER = /<!-- allclear mirror 1 ([0-9a-f]{24}) ([0-9a-f]{24}) -->/g;

/** What an issue or comment of ours in a mirror hides: digests of the room and of what was said. */
export interface MirrorMark {
  readonly room: string;
  readonly key: string;
}

/** The hidden end of what we write in a mirror. */
export const mirrorMark = ({ room, key }: MirrorMark): string => `<!-- allclear mirror 1 ${room} ${key} -->`;

/** Reads it. The last one: ours stands below the text, and people may have written below ours. */
export function mirrorMarkIn(body: string | null | undefined): MirrorMark | undefined {
  const [, room, key] = [...(body ?? '').matchAll(MARKER)].at(-1) ?? [];
  return room && key ? { room, key } : undefined;
}
