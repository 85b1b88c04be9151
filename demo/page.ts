import type { IssueSeen } from '../test/github/contract.ts';
import { escaped, githubHtml } from './github-html.ts';
import type { Heard } from './outside.ts';
import { LEDGER } from './ledger.ts';
import { eventLine, together } from './page-events.ts';
import { avatar, label, moment, person } from './page-people.ts';
import { told } from './page-told.ts';
import { css } from './page.css.ts';
import type { Story } from './story.ts';

const SIGNS: Readonly<Record<string, string>> = {
  '+1': '👍',
  '-1': '👎',
  laugh: '😄',
  hooray: '🎉',
  confused: '😕',
  heart: '❤️',
  rocket: '🚀',
  eyes: '👀',
};

type Comment = IssueSeen['comments'][number];
type Event = IssueSeen['events'][number];

/** An issue as GitHub shows it, in one file: what is pinned on top, all that happened, in order, and what left it. */
export function page(
  seen: IssueSeen,
  { people, source, title: story, repository }: Pick<Story, 'people' | 'source' | 'title' | 'repository'>,
  heard: readonly Heard[] = [],
): string {
  const { issue, comments } = seen;
  const logins = new Set(Object.keys(people));
  const pinned: number | undefined = issue['pinned_comment']?.id;
  const card = comments.find(({ id }) => id === pinned);
  const { title, number } = issue as Record<string, string>;
  const assignees = (issue['assignees'] as { login: string }[]).map(({ login }) => person(login));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title!)} · ${escaped(repository)}#${number}</title>
<style>${css()}</style>
<main>
<header>
<p class="muted">${escaped(repository)}${heard.length > 0 ? ' · <a href="#told">What each audience was told</a>' : ''}</p>
<h1>${escaped(title!)} <span class="number">#${number}</span></h1>
<div class="meta">${state(issue)} ${(issue['labels'] as Parameters<typeof label>[0][]).map(label).join(' ')}</div>
<div class="meta"><span class="muted">Assignees:</span> ${assignees.join(' ') || '<span class="muted">nobody</span>'}</div>
</header>
${block(seen, issue, 'issue', logins)}
${card ? block(seen, card, pinned!, logins, true) : ''}
${timeline(seen, pinned, logins)}
${told(heard)}
<footer>${escaped(story)}, played on a local GitHub. Moments from <a href="${escaped(source)}">the published account</a>; the people and their words are invented.</footer>
</main>
</html>
`;
}

function state({ state, state_reason: reason }: IssueSeen['issue']): string {
  if (state === 'open') return '<span class="state open">Open</span>';
  if (reason === 'completed') return '<span class="state completed">✓ Closed</span>';
  return `<span class="state off">Closed as ${escaped(String(reason).replace('_', ' '))}</span>`;
}

/** Comments and events as they came; of one second: what was said, what was done about it, and the card. */
function timeline(seen: IssueSeen, pinned: number | undefined, logins: ReadonlySet<string>): string {
  const all: { at: string; rank: number; comment?: Comment; event?: Event }[] = [
    ...seen.comments.map((comment) => ({
      at: comment['created_at'] as string,
      rank: comment['id'] === pinned ? 2 : 0,
      comment,
    })),
    ...seen.events.map((event) => ({ at: event['created_at'] as string, rank: 1, event })),
  ].sort((one, other) => one.at.localeCompare(other.at) || one.rank - other.rank);
  const lines: string[] = [];
  let events: Event[] = [];
  const flush = (): void => {
    lines.push(eventLine(events));
    events = [];
  };
  for (const { comment, event } of all) {
    if (comment || (event && events[0] && !together(events[0], event))) flush();
    if (event) events.push(event);
    else if (comment!['id'] === pinned) lines.push(above(comment!));
    else lines.push(block(seen, comment!, comment!['id'], logins));
  }
  flush();
  return lines.filter(Boolean).join('\n');
}

function block(
  { reactions }: IssueSeen,
  comment: Comment,
  on: number | 'issue',
  logins: ReadonlySet<string>,
  pinned = false,
): string {
  const edited = !pinned && on !== 'issue' && comment['updated_at'] > comment['created_at'];
  const tag = pinned ? 'Pinned' : edited ? 'edited' : '';
  const did = on === 'issue' ? 'opened this' : 'commented';
  const whole = pinned || on === 'issue';
  return `<article class="comment${pinned ? ' pinned' : ''}" id="${on === 'issue' ? 'issue' : `issuecomment-${on}`}">
<div class="by">${person(comment['user'].login)} <span>${did} · ${moment(comment['created_at'], whole)}</span>${tag && `<span class="tag end">${tag}</span>`}</div>
<div class="markdown-body">${opened(githubHtml(comment['body'] ?? '', logins)) || '<p><em>No description provided.</em></p>'}</div>
${pills(reactions.filter((one) => one.on === on))}</article>`;
}

/** Unlike on GitHub the ledger is open: a page is there to be looked at. */
const opened = (html: string): string =>
  html.replaceAll(`<details><summary>${LEDGER}`, `<details open><summary>${LEDGER}`);

const above = ({ id, user, created_at: at }: Comment): string =>
  `<div class="event">${avatar(user.login)}<span><b>${escaped(user.login.replace(/\[bot\]$/, ''))}</b> wrote <a href="#issuecomment-${id}">the comment pinned above</a> and keeps it current · ${moment(at)}</span></div>`;

function pills(reactions: IssueSeen['reactions']): string {
  const contents = [...new Set(reactions.map(({ content }) => content))];
  const all = contents.map((content) => {
    const those = reactions.filter((one) => one.content === content);
    const who = those.map(({ login }) => login).join(', ');
    return `<span class="reaction" title="${escaped(who)}">${SIGNS[content] ?? content} ${those.length}</span>`;
  });
  return all.length > 0 ? `<div class="reactions">${all.join('')}</div>\n` : '';
}
