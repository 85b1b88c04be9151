import { html } from './formats/html.ts';
import { mrkdwn } from './formats/mrkdwn.ts';
import { text } from './formats/text.ts';
import { treeOf } from './formats/tree.ts';

/** One update as each channel wants it. */
export interface Formats {
  /** For GitHub, as it was. */
  readonly markdown: string;
  /** For mail that shows no HTML. */
  readonly text: string;
  /** For mail: a whole page. */
  readonly html: string;
  /** For Slack. */
  readonly mrkdwn: string;
}

/** The same words for every channel, escaped for where they go. */
export function formats(markdown: string): Formats {
  const tree = treeOf(markdown);
  return { markdown, text: text(tree), html: html(tree), mrkdwn: mrkdwn(tree) };
}
