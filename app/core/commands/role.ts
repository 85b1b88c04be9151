import { command, many, may, record, refuse, tell } from '../grammar/define.ts';
import type { Person } from '../incident/words.ts';

const isPerson = (one: Person | null): one is Person => one !== null;

export const role = command({
  name: 'role',
  group: ({ args }, { by }) =>
    args.who.some((one) => one === null || (one.id !== by.id && one.login.toLowerCase() !== by.login.toLowerCase()))
      ? 'steer'
      : 'record',
  may: 'record; steer for others',
  does: 'Gives a role to somebody; to you, if you name nobody',
  usage: ['/role lead', '/role lead @name', '/role team @name @name', '/role team remove @name', '/role'],
  takes: { role: may('role'), remove: may('remove'), who: many('person') },
  text: 'no',
  examples: {
    right: ['/role lead @bob', '/role lead', '/role @bob comms', '/role team @erin, @frank and @grace', '/role team remove @erin', '/role'],
    wrong: ['/role @bob', '/role boss', '/role lead @acme/sre', '/role lead @bob @carol'],
  },
  decide({ args, text }, { by, plan, incident }) {
    const { role: name, remove } = args;
    const people = args.who.filter(isPerson);
    if (name === undefined) {
      if (args.who.length === 0 && !remove && text === '') return tell({ about: 'roster' });
      return refuse({ code: 'missing', asks: 'a role', choices: Object.keys(plan.roles) });
    }
    const { title, many: several } = plan.roles[name]!;
    const holders = several ? (incident.roles.members[name] ?? []) : [incident.roles.holders[name]].filter((one) => one !== undefined);
    if (remove || (args.who.length > 0 && people.length === 0)) {
      const who = people.length > 0 ? people : remove && args.who.length === 0 ? [by] : holders;
      return record({ type: 'role_left', role: name, title, who });
    }
    const who = people.length > 0 ? people : [by];
    if (!several && who.length > 1)
      return refuse({ code: 'not that', what: `${title} is one person at a time.`, right: `/role ${name} @${who[0]!.login}` });
    return record({ type: 'role_taken', role: name, title, many: several, who });
  },
});
