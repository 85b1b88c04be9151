import type { Incident } from '../incident/fold.ts';
import type { Person } from '../incident/words.ts';
import type { Plan } from '../plan/schema.ts';

/** Whose the postmortem is: the lead's, else whoever ended it, else whoever declared it. */
export const ownerOf = ({ roles, status, declaration }: Incident): Person =>
  roles.holders['lead'] ?? status.ended?.by ?? declaration.declared!.by;

/** It was accepted, and nobody has said whether the plan changes; where there is none nobody is asked. */
export const lacksPlanAnswer = (
  { postmortem: { document, answer, waived } }: Incident,
  plan: Plan,
): boolean => plan.given && document?.state === 'accepted' && answer === null && waived === null;

/** Of an incident that is resolved: the document is still to be written, accepted, or to say whether the plan changes. */
export function postmortemOwed(incident: Incident, plan: Plan): boolean {
  const { due, document, waived } = incident.postmortem;
  if (incident.status.now !== 'resolved' || waived) return false;
  if (document?.state === 'accepted') return lacksPlanAnswer(incident, plan);
  return due !== null || document?.state === 'draft';
}

/** Somebody or the plan asked for the document, and nothing has come of that yet. */
export function documentAwaited({ postmortem, status }: Incident): boolean {
  const { asked, document, waived } = postmortem;
  return status.ended !== null && asked !== null && waived === null && document?.of !== asked.key;
}
