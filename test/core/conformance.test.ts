import { describe, expect, it } from 'vitest';
import { automations } from '../../app/core/automations/all.ts';
import { commands } from '../../app/core/commands/all.ts';
import { facts } from '../../app/core/facts/all.ts';
import type { Remembers } from '../../app/core/facts/define.ts';
import type { AnyCommand } from '../../app/core/grammar/define.ts';
import { tight } from '../../app/core/grammar/locate.ts';
import { commandsIn } from '../../app/core/grammar/parse.ts';
import { explain } from '../../app/core/grammar/refusals.ts';
import type { EntryBase } from '../../app/core/incident/entry.ts';
import { fold, lineOf, nothingYet, type Entry, type Incident } from '../../app/core/incident/fold.ts';
import { readPlan } from '../../app/core/plan/read.ts';
import { viewOf } from '../../app/core/views/scene.ts';
import { code } from '../../app/core/views/markdown.ts';
import { AT, given } from './given.ts';
import { HOSTILE } from './hostile.ts';
import { heard, scene } from './grammar/heard.ts';

const shouted = (line: string): string => line.replace(/^\/[a-z-]+/, (name) => name.toUpperCase());
const named = (line: string): string => heard(line)[0]?.split(' ')[0] ?? 'nothing';

describe.each(commands.map((one) => [one.name, one] as const))('/%s', (name, one) => {
  it.each([...one.examples.right])('understands %s', (line) => {
    const here = scene();
    const found = commandsIn(line, here, commands);
    expect(found.map(({ command }) => command.name)).toEqual([name]);
    expect(found[0]!.understand(here)).not.toHaveProperty('refusal');
  });

  it('is the same in capitals, behind the prefix, below prose and between blanks', () => {
    for (const line of one.examples.right) {
      const plain = heard(line);
      expect(heard(shouted(line)), line).toEqual(plain);
      expect(heard(line.replace(/^\//, '/allclear ')), line).toEqual(plain);
      expect(heard(`well\n  ${line}  `), line).toEqual(plain);
      expect(heard(line, { prefix: true }), line).toEqual([]);
    }
  });

  it('refuses what is wrong in one sentence or two that mention nobody and command nothing', () => {
    for (const line of one.examples.wrong) {
      const room = given();
      const { answers, said, reaction } = room.says('alice', line);
      expect({ line, answers, reaction }).toEqual({ line, answers: ['refused'], reaction: 'confused' });
      expect(named(line)).toBe(name);
      expect(said, line).toMatch(/[.?!`]$/);
      expect(said.replace(/`[^`]*`/g, ''), line).not.toMatch(/@\w/);
      expect(said, line).not.toMatch(/^\s*\//m);
      expect(heard(said), line).toEqual([]);
    }
  });

  it('says in its refusals only what would be right', () => {
    for (const line of [...one.examples.wrong, ...one.examples.right]) {
      const { said } = given().says('alice', line);
      for (const [, right] of said.matchAll(/(?:Right would be|such as|after it:|mean) `(\/[^`]+)`/g))
        expect(heard(right!).join(), `${line}: ${right}`).not.toMatch(/^$|✗/);
    }
  });

  it('has usage lines that begin with its name and are understood, but for what stands for words', () => {
    expect(one.usage.length).toBeGreaterThan(0);
    for (const usage of one.usage) {
      expect(usage).toMatch(new RegExp(`^/(${[name, ...(one.also ?? [])].join('|')})( |$)`));
      const line = usage.replace('https://…', 'https://meet.example/a');
      expect(named(line)).toBe(name);
      expect(heard(line)[0], usage).not.toContain('✗');
    }
  });

  it('says what it does in one line, and who may', () => {
    expect(one.does).toMatch(/^[A-Z][^\n|`]{5,90}[^.]$/);
    if (typeof one.group === 'function') expect(one.may).toBeTruthy();
    else expect(['record', 'steer', 'speak', 'approve', 'anybody']).toContain(one.group);
  });

  it('keeps the rule for its text', () => {
    const bare = (text: AnyCommand['text']): boolean => one.text === text;
    const line = one.examples.right.find((right) => !/ \w+$/.test(right)) ?? one.examples.right[0]!;
    const [found] = commandsIn(`${line}\nbelow it`, scene(), commands);
    const said = found!.understand(scene());
    if (!('text' in said)) return;
    expect(said.text.includes('below it')).toBe(!bare('no'));
  });

  it('is refused to strangers without a word', () => {
    for (const line of one.examples.right) {
      if (one.group === 'anybody') continue;
      const { answers, said, reaction, entries } = given().says('mallory', line);
      expect({ line, answers, said, reaction, entries }).toEqual({
        line,
        answers: ['denied'],
        said: '',
        reaction: 'confused',
        entries: ['denied'],
      });
    }
  });

  it('twice within two minutes is once', () => {
    for (const line of one.examples.right) {
      const room = given();
      const first = room.says('alice', line);
      const again = room.says('alice', line);
      expect({ line, answers: again.answers }).toEqual({
        line,
        answers: first.answers[0] === 'refused' ? ['refused'] : ['repeated'],
      });
    }
  });
});

describe('all commands', () => {
  it('have names of their own, other words and left-out dashes counted', () => {
    const names = commands.flatMap(({ name, also = [] }) => [name, ...also]).map(tight);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('allclear');
  });
  it('have names that one can type', () => {
    for (const { name, also = [] } of commands)
      for (const word of [name, ...also]) expect(word).toMatch(/^[a-z][a-z-]*[a-z]$/);
  });
  it('keep out of each other’s slips: no name is a slip of another', () => {
    for (const { name } of commands) expect(named(`/${name}`)).toBe(name);
  });
  it('take details by names that are no kinds of argument in the same command', () => {
    for (const { takes, details = {} } of commands)
      for (const detail of Object.keys(details)) expect(Object.keys(takes)).not.toContain(detail);
  });
});

const all: readonly (readonly [string, Remembers<never, never>])[] = facts.flatMap(
  (fact) => Object.entries(fact.entries) as never,
);

/** An entry of a type, with every word that people can choose set to something hostile. */
function hostile(type: string, text: string, n = 0): Entry {
  const who = { id: 3, login: text.slice(0, 40) };
  const data = {
    ...{
      text,
      how: text,
      why: text,
      of: AT - 60_000,
      title: text,
      role: 'lead',
      many: n % 2 === 1,
      who: type.endsWith('assigned') ? who : [who],
    },
    ...{
      number: n,
      row: 'T1',
      url: 'https://x.example/',
      bridge: 'technical',
      severity: 'sev1',
      status: 'identified',
      expected: AT + 60_000,
    },
    ...{
      since: AT,
      field: 'severity',
      what: text,
      beside: '',
      question: 'help',
      code: 'typo',
      given: true,
      problems: [text],
      problem: text,
      version: text,
      key: `c${n}.1`,
    },
    ...{ on: true, was: false, repositories: [text], passed: [text], comment: n, says: text },
    ...{ repository: text, risk: text, undo: text, ref: text, voids: [n], change: 'c0.1' },
    ...{ audience: text, audiences: [text], words: { [text]: text }, nextAt: AT + 90_000 },
    ...{
      channel: text,
      attempt: 1 + n,
      final: n % 2 === 0,
      notReached: [text],
      target: text,
      channels: [text],
      report: text,
      party: text,
      rows: [],
      on: n % 2 === 0,
      was: n % 2 === 1,
      repositories: [text],
      passed: [text],
      counts: [],
      unseen: [],
    },
    ...{ on: n % 2 === 0, was: false, passed: [text], repositories: [text], comment: n, says: text },
    ...{ due: AT, as: 'done', asked: 'c1.1' },
    ...{ last: { T: n, C: n, U: n, V: n }, ids: { [`c${n}.1`]: 'T1' } },
    ...{ drill: n % 2 === 0, score: [], scenario: { name: text, title: text, severity: null, injects: [] } },
    ...{ name: text, vendor: text.slice(0, 40), caseId: text, clock: n % 2 === 1 ? 'answer' : 'restoration' },
  };
  if (type === 'end_expected') data.of = text as never;
  if (type === 'update_offered') data.words = text as never;
  if (type === 'could_not') data.status = 403 as never;
  if (type === 'refused') data.of = 'c1.1' as never;
  return { ...data, type, at: AT + n, by: { id: 2, login: text.slice(0, 40) } } as unknown as Entry;
}

describe.each(facts.map((fact) => [fact.name, fact] as const))('fact %s', (name, fact) => {
  it('starts from plain data', () => {
    expect(JSON.parse(JSON.stringify(fact.start))).toEqual(fact.start);
  });
  it('owns entries named in the past, as no other fact does', () => {
    for (const type of Object.keys(fact.entries)) {
      expect(type).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(facts.filter((other) => type in other.entries).map((other) => other.name)).toEqual([name]);
    }
  });
  it('minds only entries that some fact owns', () => {
    const also = 'also' in fact ? Object.keys(fact.also as object) : [];
    for (const type of also) expect(all.map(([owned]) => owned)).toContain(type);
  });
  it('folds into its own part alone, leaving entry and earlier state as they were', () => {
    for (const type of Object.keys(fact.entries)) {
      const before = nothingYet();
      const entry = hostile(type, 'x');
      const [stateCopy, entryCopy] = [JSON.stringify(before), JSON.stringify(entry)];
      const after = fold([entry], before);
      expect([JSON.stringify(before), JSON.stringify(entry)]).toEqual([stateCopy, entryCopy]);
      // Others may mind it too; what does not must stay as it was.
      const minding = facts
        .filter(
          (one) => type in one.entries || ('also' in one && type in (one.also as object)) || 'always' in one,
        )
        .map((one) => one.name);
      for (const part of Object.keys(after) as (keyof Incident)[])
        if (!minding.includes(part as never)) expect(after[part]).toEqual(before[part]);
    }
  });
});

describe('all facts', () => {
  const some = all.flatMap(([type], n) => [hostile(type, 'a', n), hostile(type, 'b', n + 100)]);
  it('give the same state for the same entries, in whatever order they come', () => {
    const once = fold(some);
    expect(fold(some)).toEqual(once);
    expect(fold([...some].reverse())).toEqual(once);
    expect(JSON.parse(JSON.stringify(once))).toEqual(once);
  });
  it('give the same state in one go and in two', () => {
    const ordered = [...some].sort((one, other) => one.at - other.at);
    for (let at = 0; at <= ordered.length; at += 1)
      expect(fold(ordered.slice(at), fold(ordered.slice(0, at)))).toEqual(fold(ordered));
  });
  it('pass over entries of types that they do not know', () => {
    const unknown = {
      type: 'from_a_later_version',
      key: 'c9.1',
      at: AT,
      by: { id: 1, login: 'a' },
    } as unknown as Entry;
    expect(fold([unknown])).toEqual(nothingYet());
    expect(lineOf('from_a_later_version')).toBeUndefined();
  });
  it('tell every entry in one line that mentions, commands and hides nothing, whatever people typed', () => {
    const view = viewOf({
      incident: nothingYet(),
      entries: [],
      plan: readPlan(null).plan,
      repository: { owner: 'a', name: 'b', private: true, defaultBranch: 'main' },
      issueUrl: '',
      now: AT,
      earlier: { count: 0, comments: [] },
    });
    for (const [type] of all) {
      const line = lineOf(type) as ((entry: EntryBase, tell: typeof view) => string) | undefined;
      if (!line) continue;
      for (const [n, text] of HOSTILE.entries()) {
        const told = line(hostile(type, text, n), view);
        expect(told, type).not.toMatch(/@\w/);
        expect(told, type).not.toMatch(/^\s*\//);
        expect(told, type).not.toContain('-->');
        expect(told, type).not.toContain('\n');
        expect(told.length, type).toBeLessThan(2_500);
      }
    }
  });
});

describe('automations', () => {
  it('have names of their own and say what they do', () => {
    const names = automations.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, does } of automations) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(does).toMatch(/^[A-Z].{10,150}[^.]$/);
    }
  });
  const text = `
roles: { changes: { needed-at: [sev2] }, scribe: { needed-at: [] }, team: { duties: [look] } }
vendors: { citrix: { severities: { 1: { answer-within: 10m } } }, payco: { call-at: [sev2] } }
teams: { network: { on-call: [dan, eve], answer-within: 10m } }
channels: { mail: { email: { to: [all@acme.example] } } }
audiences: { leadership: { channels: [mail], climb: { after: 10m, to: [mail] } } }`;
  const { plan } = readPlan({ text, path: 'p' });
  const repository = { owner: 'a', name: 'b', private: true, defaultBranch: 'main' };
  const declared = {
    type: 'declared',
    title: 'x',
    key: 'e1',
    at: AT,
    by: { id: 1, login: 'alice' },
    promises: { technical: AT + 3_600_000, leadership: AT + 3_600_000 },
    owed: { leadership: { warning: AT + 2 * 86_400_000, final: AT + 30 * 86_400_000 } },
  } as Entry;
  const alice = { id: 1, login: 'alice' };
  const role = { type: 'role_taken', title: 'x', many: false, by: alice };
  const who = [{ id: 2, login: 'bob' }];
  /** Something for everything that may fall due: a role empty, a holder silent, a role on its way, somebody assigned, an offer. */
  const waiting = [
    declared,
    {
      ...{ type: 'drill_begun', key: 'c1.1', at: AT, by: alice },
      scenario: {
        name: 'a',
        title: 'a',
        severity: null,
        injects: [{ after: 60_000, say: '@bob\n/role lead' }],
      },
    },
    { ...role, role: 'lead', who: [alice], key: 'c2.1', at: AT + 1 },
    { ...role, role: 'comms', who: [alice], key: 'c2.2', at: AT + 2 },
    { ...role, role: 'scribe', who, within: 60_000, key: 'c2.3', at: AT + 2 },
    { ...role, type: 'handover_offered', role: 'lead', who, within: 60_000, key: 'c3.1', at: AT + 3 },
    { type: 'assigned', who: { id: 3, login: 'carol' }, key: 'e5', at: AT + 4, by: alice },
    {
      ...{ type: 'plan_broken', version: 'v', problem: '@bob /role', kept: true, by: alice },
      ...{ key: 'due:plan-broken:v:0', at: AT + 4 },
    },
    {
      ...{ type: 'update_sent', number: 1, audiences: ['leadership'], text: 'so', words: {}, key: 'c6.1' },
      ...{ at: AT + 4, by: alice, promises: { leadership: AT + 3_600_000 } },
    },
    {
      ...{ type: 'update_offered', number: 2, audience: 'leadership', text: 'so', words: 'so', key: 'c9.1' },
      ...{ at: AT + 4, by: alice },
    },
    {
      ...{ type: 'case_opened', number: 1, vendor: 'citrix', name: 'Citrix', key: 'c7.1', at: AT + 4 },
      ...{ by: alice, answerBy: AT + 600_000, restoreBy: AT + 1_200_000 },
    },
    {
      ...{ type: 'task_given', number: 1, text: 'look', who: [], team: 'network', key: 'c8.1', at: AT + 4 },
      ...{
        by: alice,
        answerBy: AT + 600_000,
        asked: [
          { id: 0, login: 'dan' },
          { id: 0, login: 'eve' },
        ],
      },
    },
    {
      ...{ type: 'follow_up_given', text: 'alert earlier', who, due: AT + 14 * 86_400_000, key: 'c10.1' },
      ...{ at: AT + 4, by: alice },
    },
    {
      ...{ type: 'follow_up_opened', asked: 'c10.1', number: 9, url: 'https://github.com/a/b/issues/9' },
      ...{ key: 'follow-up:9:opened', at: AT + 4, by: alice },
    },
    ...['mail', 'chat'].map((channel, n) => ({
      ...{ type: 'not_delivered', row: 1, audience: 'leadership', channel, attempt: 1, of: 'c6.1' },
      ...{
        why: 'no answer',
        final: n === 1,
        key: `sent:c6.1:leadership.${channel}:1`,
        at: AT + 4,
        by: alice,
      },
    })),
    ...[
      { text: 'waits', needsYes: true },
      { text: 'made without a yes, and long', needsYes: true, did: 'started', askAt: AT + 3_600_000 },
    ].map((one, n) => ({
      ...{ ...one, type: 'change_proposed', number: n + 1, key: `c${n + 7}.1`, at: AT + 4 },
      by: { id: 3, login: 'carol' },
    })),
  ] as Entry[];
  const viewAt = (entries: readonly Entry[]) =>
    viewOf({
      ...{ incident: fold(entries), entries, plan, repository, now: AT + 3_600_000 },
      ...{ issueUrl: 'https://github.com/a/b/issues/7', earlier: { count: 0, comments: [] } },
    });
  const ended = {
    ...{ type: 'resolved', key: 'e9', at: AT + 5, by: alice },
    postmortem: { by: AT + 5 * 86_400_000, every: { days: 7 } },
  } as Entry;
  /** What is asked for once it is over. */
  const afterwards = [
    ended,
    { type: 'postmortem_asked', key: 'c20.1', at: AT + 6, by: alice },
    {
      ...{ type: 'postmortem_written', of: 'c20.1', as: 'issue', number: 9, path: null, by: alice },
      ...{ url: 'https://github.com/a/b/issues/9', key: 'document:c20.1', at: AT + 7 },
    },
  ] as Entry[];
  const at = { plan, repository, now: AT, lastHuman: { at: AT, key: 'e1' } };
  it.each(automations.map((one) => [one.name, one] as const))(
    '%s is due to somebody, promised by an entry, once for each key',
    (_, one) => {
      const entries = one.after === 'only' ? [...waiting, ...afterwards] : waiting;
      const due = one.due({ incident: fold(entries), ...at });
      expect(due.length).toBeGreaterThan(0);
      for (const { promisedBy, at, to, text: written, makes, unspoken } of due) {
        expect(entries.map(({ key }) => key)).toContain(promisedBy.replace(/:[a-z.]+$/, ''));
        expect(at).toBeGreaterThan(AT);
        expect(to.length > 0 || unspoken).toBe(true);
        const text = written || (makes?.(viewAt(entries), 1).text ?? '');
        expect(text === '').toBe(unspoken === true);
        expect(text.replace(/`[^`]*`/g, '')).not.toMatch(/@\w|^\s*\//m);
        expect(heard(text)).toEqual([]);
      }
      expect(new Set(due.map(({ promisedBy, rung }) => `${promisedBy}:${rung}`)).size).toBe(due.length);
    },
  );
  it.each(automations.map((one) => [one.name, one] as const))(
    '%s rests before the declaration and after the end',
    (_, one) => {
      const due = (entries: Entry[]): number => one.due({ incident: fold(entries), ...at }).length;
      const resting = one.after === 'only' ? waiting : one.after === 'too' ? [] : [...waiting, ended];
      expect([due([]), due(resting)]).toEqual([0, 0]);
    },
  );
});

it('every refusal is explained, with all that was typed in the form it is given', () => {
  const show = (typed: string): string => `[${typed}]`;
  const said = explain({ code: 'typo', typed: '/rolle', right: '/role lead' }, show);
  expect(said).toBe('[/rolle] is no command. Did you mean [/role lead]?');
  expect(code('a`b')).toBe('``a`b``');
});
