import type { Tell } from '../facts/define.ts';
import { samePerson, type Person } from '../incident/words.ts';
import { and } from './lists.ts';

/** Whose role it is now. */
export interface Taken {
  readonly by: Person;
  readonly who: readonly Person[];
  readonly title: string;
  /** A role of many. */
  readonly many: boolean;
  /** Whose it was, where it was handed over. */
  readonly from?: Person;
}

/** Somebody took, got or was handed a role; where people are called by their roles, nobody becomes what they are called. */
export function takenLine({ by, who, title, many, from }: Taken, tell: Tell): string {
  const [me, them, role] = [tell.name(by), and(who.map(tell.name)), tell.text(title)];
  const self = who.length === 1 && samePerson(who[0]!, by);
  const titled = (words: string): boolean => words === `the ${role}`;
  if (from) {
    const same = titled(me) && titled(tell.name(from));
    return same
      ? `The role of ${role} was handed over`
      : `${me} took over from ${tell.name(from)} as ${role}`;
  }
  if (many) return self ? `${me} joined the ${role}` : `${me} added ${them} to the ${role}`;
  if (titled(them)) return self ? `The role of ${role} was taken` : `${me} filled the role of ${role}`;
  return self ? `${me} became ${role}` : `${me} made ${them} ${role}`;
}
