import { byAudience } from './columns.ts';
import { escaped } from './github-html.ts';
import type { Heard } from './outside.ts';
import { moment } from './page-people.ts';

/** What each audience received, side by side, as it looks there; nothing where nothing left the room. */
export function told(heard: readonly Heard[]): string {
  if (heard.length === 0) return '';
  const all = byAudience(heard).map(
    ([audience, messages]) => `<div class="audience">
<h3>${escaped(audience)} <span class="muted">${escaped(messages[0]!.way)}</span></h3>
${messages.map(message).join('\n')}
</div>`,
  );
  return `<section id="told">
<h2>What each audience was told</h2>
<div class="audiences">
${all.join('\n')}
</div>
</section>`;
}

const message = ({ at, title, html }: Heard, place: number, all: readonly Heard[]): string => {
  const same = all[place - 1]?.title === title || title === '';
  return `<article class="message">
<div class="when">${moment(at.toISOString())}${same ? '' : ` <b>${escaped(title)}</b>`}</div>
<div class="markdown-body">${html}</div>
</article>`;
};
