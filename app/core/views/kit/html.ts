/** HTML that is finished: every text in it is escaped. Only `html` makes one of what people wrote. */
export interface Html {
  readonly html: string;
}

/** What may stand in HTML: text, which is escaped; HTML; lists of both; nothing. */
export type Part = string | number | Html | false | null | undefined | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&#39;' },
};
// Turns the rest of a line around, unseen.
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

const escaped = (text: string): string =>
  text
    .replace(TURNING, '')
    .replace(CONTROL, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

function written(part: Part): string {
  if (part === false || part === null || part === undefined) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'html' in part ? part.html : part.map(written).join('');
}

/** HTML with parts in it; whatever is text stays text, in attributes too. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((string, at) => string + (at < parts.length ? written(parts[at]) : '')).join(''),
});

/** Our own text as it is: styles and scripts. Never what people wrote. */
export const own = (text: string): Html => ({ html: text });

/** A list of what there is; nothing where there is nothing. */
export function list(items: readonly Part[], name: 'ul' | 'ol' = 'ul'): Html | undefined {
  const there = items.filter((item) => item !== undefined && item !== '' && item !== false && item !== null);
  if (there.length === 0) return undefined;
  const lines = there.map((item) => html`<li>${item}</li>`);
  return name === 'ul'
    ? html`<ul>
        ${lines}
      </ul>`
    : html`<ol>
        ${lines}
      </ol>`;
}

/** Names, each with what is known of it; those without are left out. */
export function facts(rows: readonly (readonly [name: string, what: Part])[]): Html | undefined {
  const known = rows.filter(
    ([, what]) => what !== undefined && what !== '' && what !== false && what !== null,
  );
  if (known.length === 0) return undefined;
  return html`<dl>
    ${known.map(
      ([name, what]) =>
        html`<dt>${name}</dt>
          <dd>${what}</dd>`,
    )}
  </dl>`;
}

/** An address to open. Anything but the web's own is only shown. */
export const link = (url: string, words: string = url): Html =>
  /^https?:\/\/[^/]/i.test(url)
    ? html`<a href="${url}" rel="noreferrer" ${words === url && own(' class="bare"')}>${words}</a>`
    : html`${words}`;

/** A mail address to write to. */
export const mail = (address: string): Html => html`<a href="mailto:${address}">${address}</a>`;
