import { describe, expect, it } from 'vitest';
import { ALLCLEAR } from '../../../app/core/incident/words.ts';
import { fold, type Entry } from '../../../app/core/incident/fold.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { card } from '../../../app/core/views/card/card.ts';
import { answerTo } from '../../../app/core/views/replies.ts';
import { timeline, viewOf, type View } from '../../../app/core/views/scene.ts';
import { AT } from '../given.ts';
import { heard } from '../grammar/heard.ts';
import { HOSTILE } from '../hostile.ts';
import { breach } from '../../../app/core/views/partners/breach.ts';
import { askedTeam, silentTeam } from '../../../app/core/views/partners/teams.ts';
import { elements, html, links, seen, specials } from './render.ts';

const MINUTE = 60_000;
const PULL = { repository: 'acme/shop', number: 5, url: 'https://github.com/acme/shop/pull/5' };
const alice = { id: 1, login: 'alice' };

/** A plan in which every name that people choose is the text. */
const planOf = (text: string): View['plan'] => {
  const words = JSON.stringify(text.slice(0, 60).replace(/[\p{Cc}\p{Cs}\u2028\u2029\u0085]/gu, ' '));
  const all = `people: { alice: { name: ${words} } }
roles: { lead: { title: ${words} }, scribe: { title: ${words}, needed-at: [sev1, sev2, sev3] } }
teams: { network: { title: ${words} } }
vendors:
  citrix: { name: ${words}, contract: ${words}, portal: 'https://meet.example/c', call-at: [sev1], escalate-to: { name: ${words}, for: ${words} } }
  payco: { name: ${words}, call-at: [sev1] }
tools: { wireshark: { name: ${words}, link: 'https://meet.example/w' } }
bridges: { technical: { url: 'https://meet.example/t', phone: ${JSON.stringify(`1 ${text.slice(0, 40).replace(/[\p{Cc}\p{Cs}\u2028\u2029\u0085]/gu, ' ')}`)} } }`;
  return readPlan({ text: all, path: 'p' }).plan;
};

/** An incident in which everything that people type is the text. */
function entriesOf(text: string, ended: boolean): Entry[] {
  const all: object[] = [
    { type: 'declared', title: text || 'nothing' },
    { type: 'plan_read', given: true, problems: [text] },
    { type: 'role_taken', role: 'lead', title: text, many: false, who: [alice] },
    {
      type: 'role_taken',
      role: 'team',
      title: text,
      many: true,
      who: [
        { id: 5, login: text.slice(0, 39) || 'x' },
        ...Array.from({ length: 6 }, (_, n) => ({ id: 10 + n, login: `dev${n}` })),
      ],
    },
    { type: 'impact_stated', text: text || 'nothing' },
    { type: 'cause_suspected', text: text || 'nothing' },
    { type: 'task_given', number: 1, text: text || 'nothing', who: [alice] },
    { type: 'task_given', number: 2, text: text || 'nothing', who: [], team: 'network' },
    { type: 'bridge_opened', bridge: 'leadership', url: 'https://meet.example/m', how: text },
    { type: 'end_expected', expected: AT + 90 * MINUTE, of: text },
    { type: 'noted', text, of: AT - 5 * MINUTE, row: 'T1' },
    { type: 'work_recorded', text },
    ...['proposed', 'started', 'failed'].map((did, n) => ({
      ...{ type: 'change_proposed', number: n + 1, text: text || 'nothing', risk: text || 'low' },
      ...{ undo: text || 'none', needsYes: true, ...(n > 0 && { did, askAt: AT + 99 * MINUTE }) },
    })),
    {
      ...{ type: 'change_proposed', number: 4, text: '' },
      pull: { ...PULL, title: text || 'nothing' },
    },
    { type: 'noted', text: text || 'nothing', row: 'C4' },
    ...[AT - 9 * MINUTE, AT + 99 * MINUTE].map((answerBy, n) => ({
      ...{
        type: 'case_opened',
        number: n + 1,
        vendor: 'citrix',
        name: text || 'nothing',
        caseId: text || 'x',
      },
      ...{ severity: text || '1', text, portal: 'https://meet.example/c', answerBy },
    })),
    { type: 'case_answered', number: 2, name: text || 'nothing', text },
    { type: 'not_assigned', who: text.slice(0, 39) || 'x', beside: '' },
    { type: 'could_not', what: text || 'nothing', status: 403 },
    { type: 'status_set', status: 'identified', why: text },
    { type: 'severity_set', severity: 'sev1', why: text },
    { type: 'renamed', title: text || 'nothing' },
    ...(ended ? [{ type: 'resolved', how: text }] : []),
  ];
  return all.map(
    (data, n) =>
      ({ ...data, key: `c${n + 1}.1`, at: AT + n * 1_000, by: n % 5 === 4 ? ALLCLEAR : alice }) as Entry,
  );
}

function viewed(text: string, ended: boolean): View {
  const entries = entriesOf(text, ended);
  const repository = { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' };
  return viewOf({
    incident: fold(entries),
    entries,
    plan: planOf(text),
    repository,
    issueUrl: 'https://github.com/acme/shop/issues/4',
    now: AT + MINUTE,
    earlier: { count: 3, comments: [9] },
  });
}

const named = HOSTILE.map((text) => [JSON.stringify(text).slice(0, 50), text] as const);
/** What is costly is made once. */
function once<T>(make: (text: string, ended: boolean) => T): (text: string, ended: boolean) => T {
  const made = new Map<string, T>();
  return (text, ended) => {
    const key = `${ended}${text}`;
    if (!made.has(key)) made.set(key, make(text, ended));
    return made.get(key)!;
  };
}
const cardOf = once((text, ended) => card(viewed(text, ended)));
const pageOf = once((text, ended) => html(cardOf(text, ended)));
const plainly = (ended: boolean): string[] => elements(pageOf('plain words', ended));

describe.each([
  ['going on', false],
  ['at its end', true],
] as const)('the card %s', (_, ended) => {
  it.each(named)('with %s everywhere is made of the same elements as with plain words', (_, text) => {
    const page = pageOf(text, ended);
    // A text of nothing leaves out what would show it, and much escaping leaves less room for the timeline.
    const short = text.trim() !== '' && text.length < 1_000;
    if (short) expect(elements(page)).toEqual(plainly(ended));
    expect(plainly(ended)).toEqual(expect.arrayContaining([...new Set(elements(page))]));
    expect(specials(page)).toEqual([]);
    for (const link of links(page))
      expect(link).toMatch(
        /^https?:\/\/(meet\.example|github\.com(\/acme\/shop\/pull\/5)?|evil\.example|e$)/,
      );
    expect(page).not.toMatch(/<(script|img|b|del|input)\b/);
  });

  it.each(named)('with %s everywhere holds no command, whoever reads it', (_, text) => {
    const markdown = cardOf(text, ended);
    expect(heard(markdown)).toEqual([]);
    expect(markdown).not.toMatch(/^[\s\p{Cf}]*[/／]/mu);
  });

  it.each(named)('with %s everywhere shows it, and stays short', (_, text) => {
    const markdown = cardOf(text, ended);
    expect(markdown.length).toBeLessThan(26_000);
    const words = text
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, ' ')
      .trim()
      .split(/\s+/)[0]!;
    if (words.length < 40 && !words.startsWith('http'))
      expect(seen(pageOf(text, ended)).replace(/[\p{Cf}\uFFFD]/gu, '')).toContain(words);
  });
});

describe('timeline and replies', () => {
  it.each(named)('hold no command and make nothing of %s', (_, text) => {
    const view = viewed(text, true);
    const lines = timeline(view.entries, view).map(({ markdown }) => markdown);
    const reply = answerTo(
      [
        {
          key: 'c1.1',
          line: `/note ${text}`,
          about: { refusal: { code: 'typo', typed: text, right: text } },
        },
        {
          key: 'c1.2',
          line: text,
          about: { refusal: { code: 'missing', asks: 'a role', found: text, choices: ['lead'] } },
        },
        {
          key: 'c1.3',
          line: text,
          about: { refusal: { code: 'words too many', found: text, right: '/join' } },
        },
        { key: 'c1.4', line: text, about: { refusal: { code: 'not a team', who: text } } },
        { key: 'c1.5', line: text, about: { reply: { about: 'roster' } } },
        { key: 'c1.6', line: text, about: { reply: { about: 'help' } } },
        { key: 'c1.7', line: text, about: { reply: { about: 'case', row: 1 } } },
      ],
      view,
    );
    const [late, team] = [view.incident.vendors.cases[0]!, view.incident.tasks.open[1]!];
    const asked = [
      breach(late, 'answer', view),
      askedTeam(team, undefined, view),
      silentTeam(team, alice, view),
    ];
    for (const markdown of asked) {
      expect(heard(markdown)).toEqual([]);
      expect(specials(html(markdown))).toEqual([]);
    }
    for (const markdown of [...lines, ...lines.map((line) => `- 09:41 ${line}`), reply]) {
      expect(heard(markdown)).toEqual([]);
      expect(specials(html(markdown))).toEqual([]);
    }
    expect(
      elements(html(reply)).filter(
        (name) => !/^\/?(p|code|ul|li|strong|table|thead|tbody|tr|th|td|br)$/.test(name),
      ),
    ).toEqual([]);
    expect(reply.length).toBeLessThan(9_000);
  });
});

describe('a huge incident', () => {
  const people = Array.from({ length: 60 }, (_, n) => ({
    id: 100 + n,
    login: `somebody-with-a-long-name-${n}`,
  }));
  const at = (n: number): { key: string; at: number; by: typeof alice } => ({
    key: `c${n + 1}.1`,
    at: AT + n * 1_000,
    by: people[n % 60]!,
  });
  const entries: Entry[] = [
    { type: 'declared', title: 'x '.repeat(2_000), ...at(0) },
    { type: 'role_taken', role: 'team', title: 'Critical Response Team', many: true, who: people, ...at(1) },
    ...people.map((who, n) => ({ type: 'not_assigned', who: who.login, beside: '', ...at(2 + n) }) as Entry),
    ...Array.from(
      { length: 200 },
      (_, n) =>
        ({
          type: 'task_given',
          number: n + 1,
          text: 'look '.repeat(100),
          who: [people[n % 60]!],
          ...at(100 + n),
        }) as Entry,
    ),
    ...Array.from(
      { length: 5_000 },
      (_, n) => ({ type: 'noted', text: 'seen '.repeat(100), ...at(1_000 + n) }) as Entry,
    ),
    ...Array.from(
      { length: 50 },
      (_, n) => ({ type: 'could_not', what: `do ${n}`, status: 403, ...at(7_000 + n) }) as Entry,
    ),
  ];
  const drawn = (all: Entry[]): string =>
    card(
      viewOf({
        incident: fold(all),
        entries: all,
        plan: readPlan(null).plan,
        repository: { owner: 'a', name: 'b', private: true, defaultBranch: 'main' },
        issueUrl: 'https://x.example',
        now: AT + 9_000_000,
        earlier: { count: 0, comments: [] },
      }),
    );

  const going = drawn(entries);
  const over = drawn([...entries, { type: 'resolved', ...at(8_000) }]);

  it('has a card of less than 20,000 characters, going on and at its end', () => {
    expect([going.length < 20_000, over.length < 20_000]).toEqual([true, true]);
  });

  it('says how much it leaves out', () => {
    expect(going).toContain('- and 188 more');
    expect(going).toContain('and 57 more could not be assigned');
    expect(going).toMatch(/- \d,?\d{3} earlier entries/);
    expect(over).toContain('- and 190 more tasks');
  });
});
