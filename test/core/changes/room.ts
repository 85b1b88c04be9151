import { given, type Given } from '../given.ts';

export const PLAN = `
people: { alice: { name: Alice Ash }, bob: { name: Bob Ray }, dave: { name: Dave Ito }, erin: { name: Erin Fox } }
roles: { lead: { on-call: [bob] }, comms: { needed-at: [] }, changes: { on-call: [dave] } }
`;
export const PEOPLE = { alice: 'write', bob: 'write', dave: 'triage', erin: 'read', frank: 'read' } as const;

/** A severity one that Bob leads; Dave is its Change Manager, and nobody waits to be mentioned again. */
export function outage(setting: Parameters<typeof given>[0] = {}): Given {
  const room = given({ plan: PLAN, people: PEOPLE, ...setting });
  room.says('bob', '/role lead\n/sev 1');
  room.says('dave', '/role changes');
  room.later(6);
  return room;
}

/** C1: 412 in the room's ledger. */
export const row = ({ incident }: Given, number = 1) =>
  incident.changes.rows.find((one) => one.number === number)!;
