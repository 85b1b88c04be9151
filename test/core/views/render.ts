import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as GitHub makes HTML of it: raw HTML as far as its filter lets it through. */
export const html = (markdown: string): string =>
  micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a reader sees of HTML, without what nobody sees. */
export const seen = (page: string): string =>
  page
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name]!)
    .replace(/\u200B/g, '')
    .trim();

/** The elements of HTML in order, but for links and the element around a dollar. */
export const elements = (page: string): string[] =>
  [...page.matchAll(/<(\/?\w+)[^>]*>/g)]
    .map(([, name]) => name!)
    .filter((name) => !/^\/?(a|span)$/.test(name));

/** Where the links of HTML lead. */
export const links = (page: string): string[] =>
  [...page.matchAll(/<a\s[^>]*href="([^"]*)"/g)].map(([, href]) => href!);

/** What GitHub would make of visible text: mentions, references, commits, emoji, formulas. Links are out of it. */
export function specials(page: string): string[] {
  const words = page
    .replace(/<a\s[^>]*>.*?<\/a>/g, '')
    .replace(/<code>.*?<\/code>/gs, '')
    .replace(/<span>\$+<\/span>/g, '\u0001')
    .replace(/<[^>]*>/g, '\u0001');
  const forms = [
    /@\w/g,
    /(?<!&)#\d/g,
    /\bGH-\d/gi,
    /:(?!\d\d:)[\w+-]+:/g,
    /\b(?=[a-f]*\d)(?=\d*[a-f])[\da-f]{7,40}\b/gi,
    /\$/g,
  ];
  return forms.flatMap((form) => [...words.matchAll(form)].map(([found]) => found));
}
