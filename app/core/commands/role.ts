import { command, many, may, record, refuse, tell, type Answer } from '../grammar/define.ts';
import { samePerson, type Person } from '../incident/words.ts';

const isPerson = (one: Person | null): one is Person => one !== null;
const once = (one: Person, at: number, all: readonly Person[]): boolean =>
  all.findIndex((other) => samePerson(one, other)) === at;

export const role = command({
  name: 'role',
  group: ({ args }, { by }) =>
    args.who.every((one) => one !== null && samePerson(one, by)) ? 'record' : 'steer',
  may: 'record; steer for others',
  does: 'Gives a role to somebody; to you, if you name nobody',
  usage: ['/role lead', '/role lead @name', '/role team @name @name', '/role team remove @name', '/role'],
  takes: { role: may('role'), remove: may('remove'), who: many('person') },
  text: 'no',
  examples: {
    right: [
      '/role lead @bob',
      '/role lead',
      '/role @bob comms',
      '/role team @erin, @frank and @grace',
      '/role team @erin',
      '/role',
    ],
    wrong: [
      '/role @bob',
      '/role boss',
      '/role lead @acme/sre',
      '/role lead @bob @carol',
      '/role team remove @erin',
    ],
  },
  decide({ args }, { by, plan, incident }) {
    const { role: name, remove } = args;
    const people = args.who.filter(isPerson).filter(once);
    if (name === undefined) {
      if (args.who.length === 0 && !remove) return tell({ about: 'roster' });
      return refuse({ code: 'missing', asks: 'a role', choices: Object.keys(plan.roles) });
    }
    const { title, many: several, acceptWithin } = plan.roles[name]!;
    const { holders, members } = incident.roles;
    const held: readonly Person[] = several ? (members[name] ?? []) : holders[name] ? [holders[name]] : [];
    const off = (who: readonly Person[]): Answer =>
      record({ type: 'role_left', role: name, title, who: who.map(({ id, login }) => ({ id, login })) });
    if (remove) {
      const meant = args.who.length > 0 ? people : [by];
      const gone = held.filter((one) => meant.some((other) => samePerson(one, other)));
      if (gone.length > 0) return off(gone);
      const what = args.who.length > 0 ? 'Nobody you named holds that role.' : 'You do not hold that role.';
      return refuse({
        code: 'not that',
        what,
        right: held[0] ? `/role ${name} remove @${held[0].login}` : '/role',
      });
    }
    if (args.who.length > 0 && people.length === 0) {
      return held.length > 0
        ? off(held)
        : refuse({ code: 'not that', what: 'Nobody holds that role.', right: `/role ${name} @name` });
    }
    const who = people.length > 0 ? people : [by];
    if (!several && who.length > 1)
      return refuse({
        code: 'not that',
        what: 'That role is for one person at a time.',
        right: `/role ${name} @${who[0]!.login}`,
      });
    const named = !several && acceptWithin !== null && who.some((one) => !samePerson(one, by));
    const within = named ? { within: acceptWithin } : {};
    return record({ type: 'role_taken', role: name, title, many: several, who, ...within });
  },
});
