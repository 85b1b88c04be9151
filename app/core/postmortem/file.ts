import { DateTime } from 'luxon';
import type { Incident } from '../incident/fold.ts';
import type { Plan } from '../plan/schema.ts';

const LONGEST = 60;

/** A title as the name of a file: small letters and digits of the alphabet, words joined by dashes. */
export function slug(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-');
  const cut = plain.length > LONGEST ? plain.slice(0, LONGEST).replace(/-[^-]*$/, '') : plain;
  return cut.replace(/^-+|-+$/g, '');
}

/** Where the document goes: the day on which it began, what it was, and its room, so that no two are one. */
export function pathOf(
  { declaration, impact }: Incident,
  number: number,
  { postmortem, timezone }: Plan,
  title = declaration.title,
): string {
  const at = impact.since ?? declaration.declared!.at;
  const day = DateTime.fromMillis(at, { zone: timezone }).toISODate();
  const folder = postmortem.folder
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .join('/');
  const name = [day, slug(title) || 'incident', number].join('-');
  return `${folder || 'postmortems'}/${name}.md`;
}

const BRANCH = 'allclear/postmortem-';

/** The branch of a room's document: one for each room, whatever it is called. */
export const branchOf = (number: number): string => `${BRANCH}${number}`;

/** The room whose document a branch holds. */
export const roomOfBranch = (branch: string): number | undefined =>
  branch.startsWith(BRANCH) && /^\d{1,9}$/.test(branch.slice(BRANCH.length))
    ? Number(branch.slice(BRANCH.length))
    : undefined;
