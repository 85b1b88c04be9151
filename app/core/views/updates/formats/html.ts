import { bare, wordsOf } from './text.ts';
import type { Block, Inline } from './tree.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => bare(text).replace(/[&<>"']/g, (one) => ENTITIES[one]!);

// Grey that shows on white and on black; all other colours are the reader's own.
const LINE = '1px solid rgba(127,127,127,.5)';
const MONO = 'font-family:ui-monospace,Menlo,Consolas,monospace;font-size:14px';
const GAP = 'margin:0 0 16px';
const NEAR = 'margin:0 0 4px';

const line = (inside: readonly Inline[]): string => inside.map(part).join('');

function part(one: Inline): string {
  switch (one.is) {
    case 'text':
      return escaped(one.text);
    case 'code':
      return `<code style="${MONO}">${escaped(one.text)}</code>`;
    case 'break':
      return '<br>';
    case 'strong':
      return `<strong>${line(one.inside)}</strong>`;
    case 'emphasis':
      return `<em>${line(one.inside)}</em>`;
    case 'link':
      return `<a href="${escaped(one.url)}">${line(one.inside) || escaped(one.url)}</a>`;
  }
}

/** An item of one paragraph is that line, without the distances of a paragraph. */
const item = (blocks: readonly Block[]): string => {
  const [first, ...rest] = blocks;
  const lead = first?.is === 'paragraph' ? line(first.inside) : first ? block(first) : '';
  return `<li style="${NEAR}">${lead}${rest.map(block).join('')}</li>`;
};

function block(one: Block): string {
  switch (one.is) {
    case 'paragraph':
      return `<p style="${GAP}">${line(one.inside)}</p>`;
    case 'heading':
      return `<h2 style="${GAP};font-size:18px;line-height:1.3">${line(one.inside)}</h2>`;
    case 'list': {
      const [tag, from] = one.from === null ? ['ul', ''] : ['ol', ` start="${one.from}"`];
      return `<${tag}${from} style="${GAP};padding:0 0 0 24px">${one.items.map(item).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote style="${GAP};padding:0 0 0 12px;border-left:3px solid rgba(127,127,127,.5)">${blocks(one.blocks)}</blockquote>`;
    case 'code':
      return `<pre style="${GAP};${MONO};white-space:pre-wrap">${one.text.split('\n').map(escaped).join('\n')}</pre>`;
    case 'table': {
      const cell = (inside: readonly Inline[], tag: 'th' | 'td'): string =>
        `<${tag} style="border:${LINE};padding:4px 8px;text-align:start;vertical-align:top">${line(inside)}</${tag}>`;
      const rows = one.rows.map(
        (row, at) => `<tr>${row.map((inside) => cell(inside, at === 0 ? 'th' : 'td')).join('')}</tr>`,
      );
      return `<table style="${GAP};border-collapse:collapse">${rows.join('')}</table>`;
    }
    case 'rule':
      return `<hr style="${GAP};border:0;border-top:${LINE}">`;
  }
}

const blocks = (all: readonly Block[]): string =>
  all
    .map((one, at) => {
      const next = all[at + 1];
      const made = block(one);
      return next?.is === 'list' && next.close ? made.replace(GAP, NEAR) : made;
    })
    .join('\n');

const BODY = [
  'margin:0 auto;padding:16px;max-width:640px;font-size:16px;line-height:1.5;overflow-wrap:anywhere',
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,sans-serif",
].join(';');

/**
 * A whole page for mail: nothing is loaded from elsewhere, it fits a phone, and as it sets no colour of text or
 * ground, it is dark where the reader's other mails are.
 */
export function html(all: readonly Block[]): string {
  const first = all.find((one) => one.is === 'paragraph' || one.is === 'heading');
  const title = first && 'inside' in first ? wordsOf(first.inside).slice(0, 120) : '';
  return [
    '<!doctype html>',
    '<html><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(title)}</title></head>`,
    `<body style="margin:0"><div dir="auto" style="${BODY}">`,
    blocks(all),
    '</div></body></html>',
    '',
  ].join('\n');
}
