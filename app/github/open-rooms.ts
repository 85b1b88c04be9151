import { fold } from '../core/incident/fold.ts';
import type { Plan } from '../core/plan/schema.ts';
import type { Repository } from '../core/room/room.ts';
import type { OpenRoom } from '../core/views/kit/kit.ts';
import type { RawIssue } from '../core/wire/raw.ts';
import type { Asking } from './asking.ts';
import { cardOf } from './card-of.ts';
import { openRooms } from './rooms.ts';
import type { Seal } from './shell.ts';
import { readWhole } from './whole.ts';

/** More than these have cards that are not pinned only where something is wrong; each costs two requests. */
const READ_WHOLE = 20;

const UNREAD = {
  'not a room': 'Its record could not be found, so it is only named here.',
  'sealed with another key':
    'Its record is sealed with a key that was not at hand, so it is only named here.',
} as const;

/** The open incidents of a repository as their pinned cards tell them; those without are read one by one. */
export async function openIncidents(
  repository: Repository,
  plan: Plan,
  seal: Seal,
  ask: Asking,
): Promise<OpenRoom[]> {
  const rooms: OpenRoom[] = [];
  let whole = 0;
  for (const issue of await openRooms(repository, plan, ask)) {
    const journal = cardOf(issue, undefined, { seal });
    const known = journal && fold(journal.entries, journal.base?.state);
    whole += known ? 0 : 1;
    const incident = known ?? (await readOne(issue, repository, seal, ask, whole <= READ_WHOLE));
    const { number, title, html_url: url } = issue;
    if ('unread' in incident) rooms.push({ number, title, url, incident });
    // A report that nobody has taken up yet is no incident, but whoever holds the kit should know of it.
    else if (incident.declaration.declared === null) rooms.push({ number, title, url, incident: REPORTED });
    else if (incident.status.ended === null) rooms.push({ number, title, url, incident });
  }
  return rooms;
}

const REPORTED = { unread: 'Reported; nobody who may act had taken it up when this was written.' } as const;

async function readOne(
  { number }: RawIssue,
  { owner, name }: Repository,
  seal: Seal,
  ask: Asking,
  may: boolean,
): Promise<OpenRoom['incident']> {
  const read = may ? await readWhole({ owner, repo: name, number }, seal, ask) : 'not a room';
  return typeof read === 'string' ? { unread: UNREAD[read] } : read.incident;
}
