import { bare } from '../updates/formats/text.ts';
import { treeOf, type Block, type Inline } from '../updates/formats/tree.ts';
import { html, link, type Html } from './html.ts';

const line = (inside: readonly Inline[]): Html[] => inside.map(part);

function part(one: Inline): Html {
  switch (one.is) {
    case 'text':
      return html`${bare(one.text)}`;
    case 'code':
      return html`<code>${bare(one.text)}</code>`;
    case 'break':
      return html`<br />`;
    case 'strong':
      return html`<b>${line(one.inside)}</b>`;
    case 'emphasis':
      return html`<em>${line(one.inside)}</em>`;
    case 'link':
      return html`${line(one.inside)} (${link(one.url)})`;
  }
}

/** An item of one paragraph is that line. */
const item = ([first, ...rest]: readonly Block[]): Html =>
  html`<li>${first?.is === 'paragraph' ? line(first.inside) : first && block(first)}${rest.map(block)}</li>`;

function block(one: Block): Html {
  switch (one.is) {
    case 'paragraph':
      return html`<p>${line(one.inside)}</p>`;
    case 'heading':
      return html`<h4>${line(one.inside)}</h4>`;
    case 'list':
      return one.from === null
        ? html`<ul>
            ${one.items.map(item)}
          </ul>`
        : html`<ol start="${one.from}">
            ${one.items.map(item)}
          </ol>`;
    case 'quote':
      return html`<blockquote>${one.blocks.map(block)}</blockquote>`;
    case 'code':
      return html`<pre>${one.text}</pre>`;
    case 'table':
      return html`<table>
        ${one.rows.map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${line(cell)}</td>`)}
            </tr>`,
        )}
      </table>`;
    case 'rule':
      return html`<hr />`;
  }
}

/** Markdown of ours as HTML: the addresses of its links are written out, to be read on paper. */
export const blocks = (markdown: string): Html => html`${treeOf(markdown).map(block)}`;
