import type { Entry } from '../incident/fold.ts';
import { pullKey } from '../pulls/seen.ts';
import type { PullRow } from '../pulls/proposed.ts';
import { SEALED, type Open } from './hidden.ts';
import type { RawComment } from './raw.ts';

const MARKER = /<!-- allclear rows 1 ([\w.]+) -->/g;

/** The end of what a pull request's comment says for a room: the entries that opened its rows there. */
export const rowsMarker = (token: string): string => `<!-- allclear rows 1 ${token} -->`;

/** What opened these rows, in short; those that a comment opened are had again from it. */
export const openings = (rows: readonly PullRow[]): Entry[] =>
  rows
    .filter(({ key, pull }) => key === pullKey(pull))
    .map(({ key, at, by, was, number, text, needsYes, pull }) => ({
      ...{ type: 'change_proposed', key, at, by, number: was ?? number, text },
      pull: { repository: pull.repository, number: pull.number, id: pull.id },
      ...(needsYes && { needsYes }),
    }));

/** The openings of rows that comments of ours on pull requests keep for this room; nothing else is taken from there. */
export const rowsIn = (comments: readonly RawComment[], me: number | undefined, open: Open): Entry[] =>
  comments
    .filter(({ user }) => me !== undefined && user?.id === me)
    .flatMap(({ body }) => [...(body ?? '').matchAll(MARKER)])
    .flatMap(([, token]) => {
      const opened = open(token!);
      return opened !== SEALED && Array.isArray(opened) ? (opened as Entry[]) : [];
    })
    .filter(({ type, key }) => type === 'change_proposed' && key.startsWith('pull:'));
