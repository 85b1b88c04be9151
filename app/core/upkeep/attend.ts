import { attendParty } from '../review/desk/party.ts';
import { attendReview } from '../review/desk/review.ts';
import { alsoRecording, atDue, atRegister } from '../training/attend.ts';
import type { Attended, Desk, DeskKind } from './desk.ts';

/** What is done in an issue about the plan, given all that is said in it; the same for the same, whoever asks. */
export type Attend = (desk: Desk) => Attended;

/** Nothing is said there that would have to be answered. */
export const silent: Attend = () => ({ deeds: [] });

/** Who attends to which kind of issue. */
export const attending: Readonly<Record<DeskKind, Attend>> = {
  'plan review': alsoRecording(attendReview),
  'party asked': attendParty,
  'training due': alsoRecording(atDue),
  'training register': atRegister,
  'drill overdue': silent,
};
