import { samePerson, type Instant, type Person } from '../incident/words.ts';
import { day } from '../incident/zone.ts';
import { entry, fact } from './define.ts';

/** How a follow-up ended: done; dropped, for nobody will do it; gone, for its issue is. */
export type FollowedUp = 'done' | 'dropped' | 'gone';

/** What is to be done after an incident: an issue of its own. */
export interface FollowUp {
  /** Key of the entry that asked for it. */
  key: string;
  /** Of its issue, once that is open. */
  number: number | null;
  url: string | null;
  text: string;
  /** Its owner, as GitHub says; nobody yet where none. */
  who: Person[];
  by: Person;
  at: Instant;
  /** The morning of the day on which it is due. */
  due: Instant;
  state: 'open' | FollowedUp;
  endedAt: Instant | null;
}

interface FollowUps {
  all: FollowUp[];
}

const find = ({ all }: FollowUps, number: number): FollowUp | undefined =>
  all.find((one) => one.number === number);

const HOW: Record<FollowedUp, string> = {
  done: 'closed as done',
  dropped: 'closed as not planned',
  gone: 'is gone from GitHub',
};

/** What is to be done when it is over, and what became of it. */
export const followUps = fact({
  name: 'followUps',
  start: { all: [] } as FollowUps,
  entries: {
    follow_up_given: entry<FollowUps, { text: string; who: readonly Person[]; due: Instant }>({
      fold(state, { key, at, by, text, who, due }) {
        if (state.all.some((one) => one.key === key)) return;
        const open = { number: null, url: null, state: 'open', endedAt: null } as const;
        state.all.push({ key, text, who: [...who], by, at, due, ...open });
      },
      line: ({ at, by, who, text, due }, tell) => {
        const [owner] = who;
        const asked = owner && !samePerson(owner, by) ? `asked ${tell.name(owner)} for` : 'wants';
        return `${tell.name(by)} ${asked} a follow-up by ${day(due, tell.plan.timezone, at)}: ${tell.text(text)}`;
      },
    }),
    follow_up_opened: entry<FollowUps, { asked: string; number: number; url: string }>({
      fold(state, { asked, number, url }) {
        const one = state.all.find(({ key }) => key === asked);
        if (one) Object.assign(one, { number, url });
      },
    }),
    follow_up_ended: entry<FollowUps, { number: number; as: FollowedUp }>({
      fold(state, { number, at, as }) {
        const one = find(state, number);
        if (one) Object.assign(one, { state: as, endedAt: at });
      },
      line: ({ number, as }) => `Follow-up #${number} ${HOW[as] ?? HOW.done}`,
    }),
    follow_up_reopened: entry<FollowUps, { number: number }>({
      fold(state, { number }) {
        const one = find(state, number);
        if (one) Object.assign(one, { state: 'open', endedAt: null });
      },
      line: ({ number }) => `Follow-up #${number} is open again`,
    }),
    follow_up_reassigned: entry<FollowUps, { number: number; who: readonly Person[] }>({
      fold(state, { number, who }) {
        const one = find(state, number);
        if (one) one.who = [...who];
      },
    }),
  },
});
