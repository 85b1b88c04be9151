import { promiseOf } from '../facts/reminders.ts';
import { MINUTE, type Instant, type Person } from '../incident/words.ts';
import type { Incident } from '../incident/fold.ts';
import type { Plan } from '../plan/schema.ts';
import { askedTeam, silentTeam } from '../views/partners/teams.ts';
import { automation, rungs, type Due } from './define.ts';

const NAME = 'team-answer';

/** Partners inside are called like those outside: at once, with a clock, and again once it has run out. */
export const teamAnswer = automation({
  name: NAME,
  does: 'Asks the on-call of a team that was given a task, and once more the next and whoever gave it when its time is over',
  due({ incident, plan, now }) {
    if (!incident.declaration.declared || incident.status.ended) return [];
    return incident.tasks.open.flatMap((task): Due[] => {
      const { clock, team, at, givenBy } = task;
      if (!clock || team === null || clock.answeredAt !== null) return [];
      const moments: Instant[] = [at, ...(clock.answerBy === null ? [] : [clock.answerBy + MINUTE])];
      const next = nextOf(clock.key, clock.asked, team, incident, plan);
      const calls = plan.teams[team]?.call ?? [];
      return rungs(moments, now).flatMap(({ rung, at: when }): Due[] => {
        const to = [...(next ? [next] : []), ...(rung > 0 ? [givenBy] : [])];
        const due = { promisedBy: clock.key, rung, at: when, to, text: '' };
        const says = rung > 0 ? silentTeam : askedTeam;
        if (to.length === 0) return [];
        return [{ ...due, makes: (view) => ({ text: says(task, next, view) }), ...(next && { calls }) }];
      });
    });
  },
});

/** The first on call who was not asked yet; where the plan names nobody, the team as GitHub knows it. */
function nextOf(
  key: string,
  asked: readonly Person[],
  team: string,
  { reminders }: Incident,
  { teams }: Plan,
): Person | undefined {
  const before = reminders.asked[promiseOf(NAME, key)]?.logins ?? [];
  const mention = teams[team]?.mention;
  const all = asked.length > 0 ? asked : mention ? [{ id: 0, login: mention }] : [];
  return all.find(({ login }) => !before.some((one) => one.toLowerCase() === login.toLowerCase()));
}
