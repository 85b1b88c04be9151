import { command, may, record, refuse } from '../grammar/define.ts';
import { samePerson } from '../incident/words.ts';

export const decline = command({
  name: 'decline',
  group: 'record',
  does: 'Says no to a role that was offered or given to you, and tells who did',
  usage: ['/decline', '/decline lead why'],
  takes: { role: may('role') },
  text: 'may',
  ongoing: true,
  examples: { right: ['/decline', '/decline lead I am on a train'], wrong: ['/decline', '/decline comms'] },
  decide({ args: { role }, text }, { by, plan, incident }) {
    const meant = (name: string): boolean => role === undefined || role === name;
    const titleOf = (name: string): string => plan.roles[name]?.title ?? name;
    const { pending } = incident.handovers;
    const offered = Object.keys(pending).filter((name) => meant(name) && samePerson(pending[name]!.to, by));
    const given = Object.entries(incident.roles.holders).filter(
      ([name, holder]) => meant(name) && samePerson(holder, by) && holder.namedBy,
    );
    if (offered.length > 1 || (offered.length === 0 && given.length > 1)) {
      const choices = offered.length > 1 ? offered : given.map(([name]) => name);
      return refuse({ code: 'missing', asks: 'one of them', choices });
    }
    const why = text ? { why: text } : {};
    const name = offered[0] ?? given[0]?.[0];
    if (name === undefined)
      return refuse({
        code: 'not that',
        what: 'Nothing that was offered or given to you waits for an answer.',
        right: `/leave ${role ?? ''}`.trim(),
      });
    if (offered[0] !== undefined)
      return {
        ...record({ type: 'handover_declined', role: name, title: titleOf(name), ...why }),
        reply: { about: 'declined', role: name, to: pending[name]!.by, by, kept: true, why: text },
      };
    return {
      ...record({ type: 'role_left', role: name, title: titleOf(name), who: [by], declined: text }),
      reply: { about: 'declined', role: name, to: given[0]![1].namedBy!, by, kept: false, why: text },
    };
  },
});
