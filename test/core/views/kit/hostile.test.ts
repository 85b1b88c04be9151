import { describe, expect, it } from 'vitest';
import { fold, type Entry } from '../../../../app/core/incident/fold.ts';
import { readPlan } from '../../../../app/core/plan/read.ts';
import { kitPage } from '../../../../app/core/views/kit/page.ts';
import { numbersOf } from '../../../../app/core/views/kit/numbers.ts';
import { HOSTILE } from '../../hostile.ts';
import { acme, NOW, PLAN } from './acme.ts';

const alice = { id: 1, login: 'alice' };
const FORGED = [
  '</style></script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='alert(1)",
  '</pre></textarea></select><iframe src=https://evil.example>',
];

/** A page in which every name and text that people choose is this one. */
function pageOf(text: string): string {
  const words = JSON.stringify(text.slice(0, 50).replace(/[\p{Cc}\p{Cs}\u2028\u2029\u0085]/gu, ' '));
  const plan = readPlan({
    path: 'p',
    text: `organization: ${words}
severities: { sev1: { means: ${words} } }
roles: { lead: { title: ${words}, on-call: [alice], duties: [${words}] } }
people: { alice: { name: ${words}, phone: ${JSON.stringify(`1 ${JSON.parse(words)}`)} } }
teams: { network: { title: ${words}, on-call: [alice] } }
audiences: { public: { title: ${words}, channels: [room] }, technical: { title: ${words}, channels: [room] } }
vendors: { citrix: { name: ${words}, contract: ${words}, contacts: { name: ${words}, for: ${words} } } }
tools: { wireshark: { name: ${words}, for: ${words} } }
environment: { Site: ${words} }`,
  }).plan;
  const told = (type: string, more: object): Entry =>
    ({ key: `c1.${type.length}`, at: NOW, by: alice, type, ...more }) as never;
  const incident = fold([
    told('declared', { title: text || 'nothing' }),
    told('impact_stated', { text }),
    told('cause_stated', { text }),
    told('task_given', { number: 1, text, who: [] }),
  ]);
  const url = 'https://github.com/acme/outages/issues/1';
  return kitPage(acme({ plan, problems: 0, rooms: [{ number: 1, title: text, url, incident }] }));
}

/** Elements and the names of their attributes, in order. */
const elements = (page: string): string[] =>
  [...page.matchAll(/<(\/?[a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/gi)].map(
    ([, name, attributes]) =>
      [name, ...[...attributes!.matchAll(/([a-z-]+)(?:=|\s|$)/g)].map((one) => one[1])].join(' '),
  );

describe('people’s words in the kit', () => {
  const allowed = new Set(elements(kitPage(acme())).concat(['blockquote', '/blockquote', 'hr', 'em', '/em']));

  it.each([...HOSTILE, ...FORGED].map((text) => [text.slice(0, 60), text]))('stay words: %j', (_, text) => {
    const page = pageOf(text)
      .replace(/<(style|script)>[^]*?<\/\1>/, '')
      .replace(/<script>[^]*?<\/script>/, '');
    expect(elements(page).filter((one) => !allowed.has(one))).toEqual([]);
    // Whatever is no element of ours is no element: every other sign of one is escaped.
    expect(
      page.replace(/<\/?[a-z][a-z0-9]*(?:\s+[a-z-]+(?:="[^"<>]*")?)*\s*\/?>|<!doctype html>/gi, ''),
    ).not.toContain('<');
    expect([...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, to]) => to)).not.toContainEqual(
      expect.stringMatching(/^(?!https?:|mailto:|tel:|#)/),
    );
  });
});

describe('secrets named as numbers', () => {
  const plan = readPlan({ text: PLAN, path: 'p' }).plan;

  it.each(['+49 30 5550101', '(030) 555-01 01', '0800 123 PIN 4411', '112', '+1 800 555 0111 ext. 12'])(
    'are shown: %s',
    (value) => expect(numbersOf(plan, () => value).odd).toEqual([]),
  );

  it.each([
    'smtps://user:hunter2@mail.example',
    'https://hooks.slack.com/services/T0/B0/x',
    'ghp_0123456789abcdefghij',
    'hunter2',
    '9f86d081884c7d659a2feaa0c55ad015',
    '-----BEGIN RSA PRIVATE KEY-----',
    '12',
  ])('are not, where they hold something else: %s', (value) => {
    const { numbers, odd, missing } = numbersOf(plan, () => value);
    expect({ ...numbers }).toEqual({});
    expect(odd).toEqual(['ALLCLEAR_PHONE_ALICE', 'ALLCLEAR_PHONE_CAROL', 'ALLCLEAR_PHONE_CITRIX']);
    expect(missing).toEqual([]);
  });

  it('are not even looked up where the kit holds no numbers, nor are other secrets of the plan', () => {
    const asked: string[] = [];
    const secret = (name: string): undefined => void asked.push(name);
    const without = readPlan({ text: `${PLAN}kit: { phone-numbers: false }\n`, path: 'p' }).plan;
    expect(numbersOf(without, secret).missing).toEqual([]);
    expect(asked).toEqual([]);
    numbersOf(plan, secret);
    expect(asked).not.toContain('ALLCLEAR_SLACK_TECH');
  });
});
