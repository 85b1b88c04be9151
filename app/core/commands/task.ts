import { command, many, may, record } from '../grammar/define.ts';
import { samePerson, type Instant, type Person } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';

/** Who of a team is asked, not whoever asks, and by when it is to answer: it is promised here, whatever becomes of the plan. */
function clock(team: string, { teams }: Plan, by: Person, at: Instant) {
  const { onCall = [], answerWithin = null } = teams[team] ?? {};
  const asked = onCall.map((login) => ({ id: 0, login })).filter((one) => !samePerson(one, by));
  return { asked, ...(answerWithin !== null && { answerBy: at + answerWithin }) };
}

export const task = command({
  name: 'task',
  group: 'record',
  does: 'Gives somebody work; it gets a number',
  usage: ['/task @name what to look at', '/task network what to look at', '/task what needs doing'],
  takes: { who: many('someone'), team: may('team') },
  text: 'must',
  ongoing: true,
  examples: {
    right: ['/task @grace compare the certificate chain', '/task look at the edge', '/task me read the logs'],
    wrong: ['/task', '/task @grace'],
  },
  decide({ args, text }, { incident, plan, by, at }) {
    const number = incident.tasks.last + 1;
    return record({
      ...{ type: 'task_given', number, text, who: [...args.who] },
      ...(args.team !== undefined && { team: args.team, ...clock(args.team, plan, by, at) }),
    });
  },
});
