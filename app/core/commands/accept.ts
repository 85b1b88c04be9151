import { command, may, record, refuse } from '../grammar/define.ts';
import { samePerson } from '../incident/words.ts';

export const accept = command({
  name: 'accept',
  group: 'record',
  does: 'Takes over a role that was offered to you, or says that you are there',
  usage: ['/accept', '/accept lead'],
  takes: { role: may('role') },
  text: 'no',
  ongoing: true,
  examples: { right: ['/accept', '/accept lead'], wrong: ['/accept everything', '/accept lead'] },
  decide({ args: { role } }, { by, plan, incident }) {
    const { pending } = incident.handovers;
    const meant = (name: string): boolean => role === undefined || role === name;
    const offered = Object.keys(pending).filter((name) => meant(name) && samePerson(pending[name]!.to, by));
    if (offered.length > 1) return refuse({ code: 'missing', asks: 'one of them', choices: offered });
    const name = offered[0];
    if (name !== undefined)
      return record({
        type: 'role_taken',
        role: name,
        title: plan.roles[name]?.title ?? name,
        many: false,
        who: [by],
        from: pending[name]!.by,
      });
    const named = Object.entries(incident.roles.holders).some(
      ([name, holder]) => meant(name) && samePerson(holder, by) && holder.namedBy,
    );
    if (named) return record({ type: 'role_confirmed' });
    return refuse({
      code: 'not that',
      what: 'Nothing that was offered to you waits for an answer.',
      right: `/role ${role ?? 'lead'}`,
    });
  },
});
