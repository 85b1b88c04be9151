import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const TAGS = new Set(
  'a b blockquote br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i input ins kbd li ol p pre s samp section strike strong sub summary sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(['align', 'checked', 'disabled', 'href', 'open', 'start', 'type']);
const TOKEN = /<!--[^]*?-->|<(\/?)([a-z][a-z\d]*)((?:\s[^<>]*)?)>|[^<]+|</gi;
const ATTRIBUTE = /([a-z-]+)(?:="([^"]*)")?/gi;

/** Text as GitHub shows it in a comment: its Markdown, line breaks kept, and of HTML what GitHub lets through. */
export function githubHtml(text: string, people: ReadonlySet<string> = new Set()): string {
  const html = micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
  });
  let literal = 0;
  const safe = html.replace(TOKEN, (token, end: string, tag: string | undefined, more: string) => {
    if (token.startsWith('<!--')) return '';
    if (tag === undefined) return token === '<' ? '&lt;' : literal > 0 ? token : mentions(token, people);
    const name = tag.toLowerCase();
    if (!TAGS.has(name)) return escaped(token);
    if (['a', 'code', 'pre'].includes(name)) literal += end ? -1 : 1;
    return end ? `</${name}>` : `<${name}${attributes(more)}>`;
  });
  return safe.replace(/<p>[^]*?<\/p>/g, (paragraph) => paragraph.replace(/(?<!<br>)\n/g, '<br>\n'));
}

function attributes(text: string): string {
  const kept = [...text.matchAll(ATTRIBUTE)].flatMap(([, name = '', value]) => {
    if (!ATTRIBUTES.has(name.toLowerCase())) return [];
    if (name.toLowerCase() === 'href' && !/^(https?:|mailto:|#)/i.test(value ?? '')) return [];
    return [value === undefined ? name : `${name}="${value}"`];
  });
  return kept.map((one) => ` ${one}`).join('');
}

function mentions(text: string, people: ReadonlySet<string>): string {
  return text.replace(/(?<![\w/.-])@([a-z\d-]+)/gi, (all, login: string) =>
    people.has(login.toLowerCase()) ? `<strong class="mention">${all}</strong>` : all,
  );
}

/** Text where HTML is expected. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
