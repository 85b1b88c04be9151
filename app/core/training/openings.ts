import { digest } from '../incident/entry.ts';
import type { Instant } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';
import type { Opening } from '../upkeep/desk.ts';
import { dueText, dueTitle, registerIntro } from '../views/training/issues.ts';
import { fullName, registerIn, type Named } from './place.ts';
import { runningOut } from './register.ts';
import type { Training } from './standing.ts';

/** What an issue about a training that runs out hides. */
export interface DueData {
  /** The repository of the plan, `owner/name`. */
  readonly home: string;
  readonly login: string;
  readonly subjects: readonly string[];
  readonly until: string;
}

// The label that claims an issue has fifty characters, its kind among them, and all of its key must count.
const REGISTER_KEY = 32;
const DUE_KEY = 36;

const keyed = (key: string, longest: number, end = ''): string =>
  key.length + end.length <= longest ? key + end : digest(key) + end;

/** The issue that is the register of a plan. */
export function registerOpening(plan: Plan, home: Named): Opening {
  const elsewhere = registerIn(plan, home).toLowerCase() !== fullName(home);
  return {
    ...{ kind: 'training register', key: registerKey(home), data: { home: fullName(home) }, assignees: [] },
    title: elsewhere ? `Training register of ${home.owner}/${home.name}` : 'Training register',
    body: registerIntro(plan, home),
  };
}

/** Which register is the one of a plan. */
export const registerKey = (home: Named): string => keyed(fullName(home), REGISTER_KEY);

/** An issue for each person and day on which trainings of theirs run out, the soonest first. */
export function dueOpenings(plan: Plan, home: Named, now: Instant): readonly Opening[] {
  const together = new Map<string, Training[]>();
  for (const training of runningOut(plan, now)) {
    const one = `${training.login} ${training.until}`;
    together.set(one, [...(together.get(one) ?? []), training]);
  }
  const elsewhere = registerIn(plan, home).toLowerCase() !== fullName(home);
  return [...together.values()]
    .map((trainings): Opening => {
      const { login, until } = trainings[0]!;
      const subjects = trainings.map(({ subject }) => subject.name);
      const data: DueData = { home: fullName(home), login, subjects, until: until! };
      const whose = `${elsewhere ? `${fullName(home)} ` : ''}${login.toLowerCase()}`;
      return {
        ...{ kind: 'training due', key: keyed(whose, DUE_KEY, ` ${until}`), data, assignees: [login] },
        ...{ title: dueTitle(trainings, plan), body: dueText(trainings, plan) },
      };
    })
    .sort((one, other) => untilOf(one).localeCompare(untilOf(other), 'en'));
}

const untilOf = ({ data }: Opening): string => (data as DueData).until;
