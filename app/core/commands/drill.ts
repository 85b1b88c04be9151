import { begin } from '../drills/begin.ts';
import { command, may } from '../grammar/define.ts';
import { samePerson } from '../incident/words.ts';

export const drill = command({
  name: 'drill',
  // Whoever declares it says what it is; later that changes who is told.
  group: (_, { incident: { declaration }, by }) =>
    declaration.declared && !samePerson(declaration.declared.by, by) ? 'steer' : 'record',
  may: 'record for whoever declared it; steer for everybody else',
  does: 'Makes it a drill, before anybody is told; plays a scenario',
  usage: ['/drill', '/drill vendor-outage'],
  takes: { scenario: may('word') },
  text: 'no',
  declares: true,
  ongoing: true,
  examples: { right: ['/drill', '/drill vendor-outage'], wrong: ['/drill vendor outage'] },
  decide: ({ args }, scene) => begin(args.scenario, scene),
});
