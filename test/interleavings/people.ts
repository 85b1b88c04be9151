import type { Permission } from '../../app/core/incident/words.ts';
import type { Account } from './value.ts';

const LOGINS = ['ann', 'bea', 'cyd', 'dan', 'eve', 'fay', 'zed', 'mallory'];

/** Everybody with an account, by login. */
export const people = new Map(
  LOGINS.map((login, at): [string, Account] => [login, { id: 101 + at, login, type: 'User' }]),
);
export const person = (login: string): Account => people.get(login)!;

export const APP: Account = { id: 900, login: 'allclear[bot]', type: 'Bot' };
export const ACTION: Account = { id: 901, login: 'github-actions[bot]', type: 'Bot' };
/** Somebody else's program. */
export const LABELER: Account = { id: 902, login: 'labeler[bot]', type: 'Bot' };

/** Mallory may nothing until somebody lets her. */
export const PERMISSIONS: Readonly<Record<string, Permission>> = Object.fromEntries(
  LOGINS.map((login) => [login, login === 'mallory' ? 'none' : 'write']),
);
