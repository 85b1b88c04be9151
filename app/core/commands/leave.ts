import { command, may, record, refuse } from '../grammar/define.ts';
import { rolesOf } from '../facts/roles.ts';

export const leave = command({
  name: 'leave',
  group: 'record',
  does: 'Takes you off a role, or out of the room',
  usage: ['/leave', '/leave lead'],
  takes: { role: may('role') },
  text: 'no',
  examples: { right: ['/leave', '/leave lead'], wrong: ['/leave early'] },
  decide({ args }, { by, plan, incident }) {
    const mine = rolesOf(incident.roles, by);
    if (mine.length === 0 || (args.role !== undefined && !mine.includes(args.role)))
      return refuse({ code: 'not that', what: 'You do not hold that here.', right: '/role' });
    if (args.role === undefined) return record({ type: 'role_left', who: [by] });
    return record({ type: 'role_left', role: args.role, title: plan.roles[args.role]!.title, who: [by] });
  },
});
