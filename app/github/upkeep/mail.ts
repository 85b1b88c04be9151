import type { Message } from '../../core/outgoing/message.ts';
import type { Deed } from '../../core/upkeep/desk.ts';
import type { Place } from '../guards.ts';
import type { Carrying } from './carry.ts';
import { post, withKey } from './carry.ts';

/** Mails once: a comment says first that it is leaving and then what came of it, as for words that leave a room. */
export async function mailed(
  deed: Extract<Deed, { do: 'mail' }>,
  { desk, ask, shell }: Carrying,
  place: Place,
): Promise<boolean> {
  const comment_id = await post(withKey(deed.leaving, deed.key, shell), place, ask);
  const delivered = await ask.deliver('mail', deed.channel, messageOf(deed, desk), desk.repository);
  const said = delivered.ok ? deed.told : `${deed.failed} ${delivered.why}.`;
  const { owner, repo } = place;
  await ask.write('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
    ...{ owner, repo, comment_id, body: withKey(said, deed.key, shell) },
  });
  return true;
}

function messageOf(
  { key, subject, text }: Extract<Deed, { do: 'mail' }>,
  { kept, repository }: Carrying['desk'],
): Message {
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
