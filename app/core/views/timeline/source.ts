import type { Entry } from '../../incident/fold.ts';
import { refName } from '../../room/pull.ts';
import type { View } from '../scene.ts';

/** Where a line comes from: what to call it, and its address. */
export interface Source {
  readonly name: string;
  readonly url: string;
}

type Where = Pick<View, 'issueUrl' | 'incident'>;

const COMMENT = /(?:^|:)c(\d+)\./;
const EVENT = /(?:^|:)e(\d+)(?![\w#])/;
const PULL = /(?:^|:)pull:([\w.-]+\/[\w.-]+)#(\d+)(?::|$)/;

/** The address of everything on the same GitHub, without a slash at its end. */
const originOf = (issueUrl: string): string => issueUrl.replace(/\/[^/]+\/[^/]+\/issues\/\d+$/, '');

/** What an entry was read from: its comment, issue event or pull request; of what fell due, whatever promised it. */
export function sourceOf({ key, mirror }: Pick<Entry, 'key' | 'mirror'>, where: Where): Source {
  const { issueUrl } = where;
  const comment = COMMENT.exec(key)?.[1];
  if (comment === '0') return { name: 'issue', url: issueUrl };
  if (comment !== undefined)
    return { name: 'comment', url: `${roomOf(mirror, issueUrl)}#issuecomment-${comment}` };
  const pull = PULL.exec(key);
  if (pull) return { name: 'pull request', url: pullUrl(pull[1]!, Number(pull[2]), where) };
  const event = EVENT.exec(key)?.[1];
  if (event !== undefined) return { name: 'event', url: `${issueUrl}#event-${event}` };
  return { name: 'room', url: issueUrl };
}

function roomOf(mirror: string | undefined, issueUrl: string): string {
  const [, repository, number] = /^([\w.-]+\/[\w.-]+)#(\d+)$/.exec(mirror ?? '') ?? [];
  return number === undefined ? issueUrl : `${originOf(issueUrl)}/${repository}/issues/${number}`;
}

function pullUrl(repository: string, number: number, { issueUrl, incident }: Where): string {
  const name = refName({ repository, number });
  const row = incident.changes.rows.find(({ pull }) => pull && refName(pull) === name);
  const known = row?.pull?.url;
  return known && /^https?:\/\/[^\s<>()|]+$/.test(known)
    ? known
    : `${originOf(issueUrl)}/${repository}/pull/${number}`;
}
