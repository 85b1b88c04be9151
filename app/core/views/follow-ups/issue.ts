import type { FollowUp } from '../../facts/follow-ups.ts';
import { isDrill } from '../../drills/drill.ts';
import { SAYS } from '../../drills/says.ts';
import { commentOf } from '../../incident/entry.ts';
import { dayIn } from '../../grammar/days.ts';
import { withoutSecrets } from '../../words/secrets.ts';
import { sections } from '../markdown.ts';
import type { View } from '../scene.ts';
import type { Instant } from '../../incident/words.ts';

const LONGEST_TITLE = 120;

/** Sun 29 Nov 2026, whatever day it is. */
export const dayInFull = (at: Instant, zone: string): string =>
  dayIn(at, zone).setLocale('en-GB').toFormat('ccc d LLL yyyy');

/** What the issue is called: the first line of what was asked for, as typed. */
export function issueTitle({ text }: Pick<FollowUp, 'text'>): string {
  const [line = ''] = withoutSecrets(text)
    .split('\n')
    .map((one) => one.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  const all = [...line];
  return all.length > LONGEST_TITLE
    ? `${all
        .slice(0, LONGEST_TITLE - 1)
        .join('')
        .trimEnd()}…`
    : line;
}

/** The text of the issue: by when, what it came of, and how it ends. */
export function issueText({ key, by, who, due, text }: FollowUp, view: View): string {
  const { plan, name, issueUrl, incident } = view;
  const comment = commentOf(key);
  const said = comment ? `${issueUrl}#issuecomment-${comment}` : issueUrl;
  const owner = who.length > 0 ? who.map(name).join(', ') : 'nobody yet: assign somebody';
  return sections(
    isDrill(incident) && `**${SAYS}.** It came of an exercise, in which nothing was really broken.`,
    `**Due ${dayInFull(due, plan.timezone)}.** Owner: ${owner}.`,
    view.text(withoutSecrets(text), 500),
    `A follow-up of ${isDrill(incident) ? 'the drill ' : ''}[${view.text(incident.declaration.title, 120)}](${issueUrl}), asked for by ${name(by)} [there](${said}).`,
    'Close this issue as completed when it is done, or as not planned if nobody will do it: the room and its postmortem show it. Until then Allclear asks on the day it is due, and again later.',
  );
}
