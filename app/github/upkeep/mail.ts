import type { Message } from '../../core/outgoing/message.ts';
import type { Mailing } from '../../core/upkeep/mailing.ts';
import { text } from '../../core/views/markdown.ts';
import type { Place } from '../guards.ts';
import type { Carrying } from './carry.ts';
import { post, withKey } from './carry.ts';

/**
 * Mails once: a comment says first that it is leaving and then what came of it, as for words that leave a room. Edits
 * notify nobody: where it did not arrive, whoever has to ask another way is told in a comment of its own.
 */
export async function mailed(deed: Mailing, { desk, ask, shell }: Carrying, place: Place): Promise<boolean> {
  const comment_id = await post(withKey(deed.leaving, leavingKey(deed.key), shell), place, ask);
  const delivered = await ask.deliver('mail', deed.channel, messageOf(deed, desk), desk.repository);
  const { owner, repo } = place;
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';
  const says = (words: string): Promise<unknown> =>
    ask.write(route, { owner, repo, comment_id, body: withKey(words, deed.key, shell) });
  if (delivered.ok) return says(deed.told).then(() => true);
  const words = `${delivered.inDoubt ? deed.doubted : deed.failed} Why: ${text(delivered.why)}`;
  if (deed.ask) await post(withKey(`${deed.ask} ${words}`, deed.key, shell), place, ask);
  await says(words);
  return true;
}

const LEAVING = 'leaving ';
const leavingKey = (key: string): string => LEAVING + key;

/** The key of a mail that is leaving, by that of its comment; undefined for any other. */
export const leavingIn = (key: string): string | undefined =>
  key.startsWith(LEAVING) ? key.slice(LEAVING.length) : undefined;

function messageOf({ key, subject, text }: Mailing, { kept, repository }: Carrying['desk']): Message {
  const escaped = text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  return {
    incident: {
      ...{ repository: `${repository.owner}/${repository.name}`, number: kept.number, title: kept.title },
      ...{ url: repository.private ? null : kept.url, severity: '', severityWords: '', status: '' },
    },
    ...{ audience: key, update: null, kind: 'page', subject, text, mrkdwn: text, markdown: text },
    html: `<p>${escaped.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p>`,
    key: `${repository.owner}/${repository.name}#${kept.number} ${key}`,
    drill: false,
  };
}
