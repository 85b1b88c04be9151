import { rolesOf } from '../facts/roles.ts';
import { command, may, must, record, refuse, type Answer } from '../grammar/define.ts';
import { samePerson, type Role } from '../incident/words.ts';

export const handover = command({
  name: 'handover',
  group: 'record',
  does: 'Offers your role to somebody; you hold it until they accept',
  usage: ['/handover @name', '/handover lead @name what they should know'],
  takes: { role: may('role'), to: must('someone') },
  text: 'may',
  ongoing: true,
  examples: {
    right: ['/handover lead @carol', '/handover @carol rollback is half way', '/handover comms me'],
    wrong: ['/handover', '/handover lead', '/handover @bob', '/handover team @bob'],
  },
  decide({ args: { role, to }, text }, { by, plan, incident }) {
    const mine = rolesOf(incident.roles, by).filter((name) => incident.roles.holders[name]);
    const name = role ?? (mine.length === 1 ? mine[0] : undefined);
    if (name === undefined) return mine.length === 0 ? notYours() : whichOf(mine);
    const { title, many } = plan.roles[name] ?? { title: name, many: false };
    if (many) return wrong(`Everybody of the ${title} stays; add somebody.`, `/role ${name} @${to.login}`);
    if (!mine.includes(name)) return notYours(name);
    if (samePerson(to, by)) return wrong('You hold that role already.', `/handover ${name} @name`);
    const within = plan.roles[name]?.acceptWithin ?? null;
    return {
      ...record({
        type: 'handover_offered',
        role: name,
        title,
        who: [to],
        ...(within !== null && { within }),
        ...(text && { text }),
      }),
      reply: { about: 'packet', role: name, to, by, notes: text },
    };
  },
});

const wrong = (what: string, right: string): Answer => refuse({ code: 'not that', what, right });

const whichOf = (roles: readonly Role[]): Answer =>
  refuse({ code: 'missing', asks: 'one of your roles', choices: roles });

const notYours = (name = 'lead'): Answer =>
  wrong('Only who holds a role hands it over; you may give it to somebody at once.', `/role ${name} @name`);
