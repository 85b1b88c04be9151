import type { Entry, Incident } from '../../incident/fold.ts';
import { isPast } from '../../incident/promised.ts';
import { samePerson, type Instant, type Period, type Person, type Role } from '../../incident/words.ts';
import { replay } from '../past.ts';
import { vacanciesOf } from '../vacancies.ts';
import { listed, timed, type Judge, type Use } from './judge.ts';

/** Which severities ask for a role: kept where somebody held it before anybody had to be asked. */
export const needed: Judge = {
  rules: ({ roles }) =>
    Object.entries(roles).flatMap(([role, { title, many, neededAt }]) =>
      many || neededAt.length === 0
        ? []
        : [listed(['roles', role, 'needed-at'], `${title} is asked for at`, neededAt)],
    ),
  uses(room, plan, now) {
    const [first = 0] = room.incident.planRead.promised?.emptyRoleAt ?? plan.reminders.emptyRoleAt;
    return vacanciesOf(room, plan, now).flatMap(({ role, filledAfter }): Use[] => {
      const path = ['roles', role, 'needed-at'];
      if (filledAfter === null) return [{ path, came: 'missed', unused: true }];
      return [{ path, came: isPast(first, filledAfter) ? 'missed' : 'kept', took: filledAfter }];
    });
  },
};

interface Asked {
  readonly role: Role;
  readonly who: Person;
  readonly at: Instant;
  readonly within: Period;
}

/** How long somebody who was named, or offered a role, may be silent. */
export const accepting: Judge = {
  rules: ({ roles }) =>
    Object.entries(roles).flatMap(([role, { title, acceptWithin }]) =>
      acceptWithin === null
        ? []
        : [timed(['roles', role, 'accept-within'], `Whoever is named ${title} answers within`, acceptWithin)],
    ),
  uses({ entries }, _, now) {
    const waiting = new Map<string, Asked>();
    const uses: Use[] = [];
    const end = (key: string, { role, at, within }: Asked, until: Instant, answered: boolean): void => {
      waiting.delete(key);
      const late = isPast(at + within, until);
      const path = ['roles', role, 'accept-within'];
      uses.push({
        path,
        came: late ? 'missed' : answered ? 'kept' : 'lapsed',
        ...(answered && { took: until - at }),
      });
    };
    replay(entries, {
      after(entry, incident) {
        for (const [key, one] of waiting) {
          if (samePerson(entry.by, one.who)) end(key, one, entry.at, true);
          else if (isSettled(key, one, incident)) end(key, one, entry.at, false);
        }
        const asked = askedBy(entry);
        if (asked) waiting.set(entry.key, asked);
      },
    });
    for (const [key, one] of [...waiting]) end(key, one, now, false);
    return uses;
  },
};

/** Somebody was named for a role of one, or offered it, and is on the clock. */
function askedBy(entry: Entry): Asked | undefined {
  if (entry.type !== 'role_taken' && entry.type !== 'handover_offered') return undefined;
  const { role, who, within, at, by } = entry;
  const [one] = who;
  const many = entry.type === 'role_taken' && entry.many;
  return one && within !== undefined && !many && !samePerson(one, by)
    ? { role, who: one, at, within }
    : undefined;
}

/** Nobody waits for the answer any more: it is over, or the role or the offer went another way. */
function isSettled(key: string, { role }: Asked, { status, roles, handovers }: Incident): boolean {
  return status.ended !== null || (roles.holders[role]?.key !== key && handovers.pending[role]?.key !== key);
}
