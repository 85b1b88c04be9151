import { command, may, must, refuse } from '../grammar/define.ts';
import { registerPlace } from '../training/place.ts';

export const trained = command({
  name: 'trained',
  group: 'record',
  may: 'whom the plan names for it, else steer',
  does: 'Records a training, in the training register or another issue about the plan',
  usage: ['/trained @name lead', '/trained @name lead 2026-03-01', '/trained @name lead none'],
  takes: { who: must('someone'), what: must('subject'), on: may('day') },
  text: 'no',
  examples: {
    right: ['/trained @bob lead', '/trained @bob comms 2026-03-01', '/trained me lead yesterday'],
    wrong: ['/trained', '/trained @bob', '/trained @bob juggling', '/trained @bob lead 2026-02-30'],
  },
  decide: (_, { plan, repository, issueUrl }) =>
    refuse({
      code: 'elsewhere',
      what: 'Trainings are not recorded in an incident.',
      where: `in ${registerPlace(plan, repository, issueUrl)}`,
    }),
});
