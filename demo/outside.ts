import { createEmulator } from 'emulate';
import { mailbox, opened } from '../test/channels/mailbox.ts';
import type { LocalGitHub } from '../test/github/contract.ts';
import { escaped, githubHtml } from './github-html.ts';
import { plainText } from './plain-text.ts';

/** One message as it arrived at an audience. */
export interface Heard {
  readonly audience: string;
  /** How it came, in one word or two. */
  readonly way: string;
  /** By the clock of the story. */
  readonly at: Date;
  /** The subject of a mail, the title of an issue; empty where there is none. */
  readonly title: string;
  readonly text: string;
  readonly html: string;
}

/** The servers at which the words arrive that leave GitHub, all on this computer. */
export interface Outside {
  /** What the App is given to reach them. */
  readonly env: Record<string, string>;
  /** What has arrived since it was asked last, oldest first. */
  heard(): Promise<Heard[]>;
  close(): Promise<void>;
}

const CHANNEL = 'C000000001';
const HOOK = '/services/T000000001/B000000001/X000000001';
/** As wide as nobody's terminal: who prints it wraps it. */
const UNWRAPPED = 10_000;

/** Starts a mail server and Slack's; the third way out is an issue in another repository of the same GitHub. */
export async function startOutside(github: LocalGitHub, mirror: string): Promise<Outside> {
  const mail = await mailbox();
  const slack = await createEmulator({
    service: 'slack',
    port: 0,
    seed: { tokens: { reader: { login: 'admin', scopes: ['channels:history'] } } },
  });
  const seen = { mail: 0, slack: new Set<string>(), mirror: 0 };

  const mails = (): Omit<Heard, 'at'>[] => {
    const fresh = mail.got.slice(seen.mail);
    seen.mail = mail.got.length;
    return fresh.map(({ raw }) => {
      const { headers, parts } = opened(raw);
      const html = /<body[^>]*>([^]*)<\/body>/.exec(parts[1]?.body ?? '')?.[1] ?? '';
      const text = (parts[0]?.body ?? '').replace(/\r\n/g, '\n').trim();
      return { audience: 'leadership', way: 'mail', title: headers.get('subject') ?? '', text, html };
    });
  };
  const chat = async (): Promise<Omit<Heard, 'at'>[]> => {
    const answer = await fetch(`${slack.url}/api/conversations.history`, {
      method: 'POST',
      headers: { authorization: 'Bearer reader' },
      body: new URLSearchParams({ channel: CHANNEL }),
    });
    const { messages } = (await answer.json()) as { messages: SlackMessage[] };
    const fresh = messages.filter(({ ts, blocks }) => blocks && !seen.slack.has(ts)).reverse();
    for (const { ts } of fresh) seen.slack.add(ts);
    return fresh.map(({ blocks }) => {
      const words = blocks!.map(({ text, elements }) => text?.text ?? elements?.[0]?.text ?? '').join('\n\n');
      return {
        audience: 'technical',
        way: 'Slack',
        title: '',
        text: slackText(words),
        html: slackHtml(words),
      };
    });
  };
  const issues = async (): Promise<Omit<Heard, 'at'>[]> => {
    const issue = await github.look(mirror, 1).catch(() => undefined);
    const all = issue ? [issue.issue, ...issue.comments] : [];
    const fresh = all.slice(seen.mirror);
    seen.mirror = all.length;
    return fresh.map(({ title = '', body }) => ({
      ...{ audience: 'public', way: `issue in ${mirror}`, title },
      ...{ text: plainText(body, UNWRAPPED), html: githubHtml(body) },
    }));
  };
  return {
    env: { ALLCLEAR_SMTP_URL: mail.url, ALLCLEAR_SLACK_TECH: slack.url + HOOK },
    async heard() {
      const at = github.clock.now();
      return [...(await chat()), ...mails(), ...(await issues())].map((one) => ({ ...one, at }));
    },
    close: async () => void (await Promise.all([mail.close(), slack.close()])),
  };
}

interface SlackMessage {
  readonly ts: string;
  readonly blocks?: { readonly text?: { text: string }; readonly elements?: { text: string }[] }[];
}

const LINK = /<(https?:[^|>]+)(?:\|([^>]*))?>/g;
const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Slack's mark-up as it reads there. */
const slackText = (words: string): string =>
  plain(words.replace(LINK, (_, url: string, title = url) => title).replace(/\*([^*\n]+)\*/g, '$1')).trim();

const slackHtml = (words: string): string =>
  words
    .split(LINK)
    .map((part, at, all) => {
      if (at % 3 === 1) return `<a href="${escaped(plain(part))}">${escaped(plain(all[at + 1] ?? part))}</a>`;
      return at % 3 === 0 ? escaped(plain(part)).replace(/\*([^*\n]+)\*/g, '<strong>$1</strong>') : '';
    })
    .join('')
    .replace(/\n/g, '<br>\n');
