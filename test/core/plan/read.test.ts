import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemLine } from '../../../app/core/plan/problems.ts';
import { builtInPlan, readPlan } from '../../../app/core/plan/read.ts';

export const read = (text: string) => readPlan({ text, path: '.github/outage-plan.yml' });
const page = readFileSync(new URL('../../../docs/plan.md', import.meta.url), 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';

const lines = (text: string) =>
  read(text).problems.map(({ line, column, path, value, nearest }) => [line, column, path, value, nearest]);

describe('the example of the docs', () => {
  const { plan, problems } = read(example);

  it('reads without a problem', () => {
    expect(example).toContain('organization: Acme');
    expect(problems).toEqual([]);
    expect(plan.given).toBe(true);
  });

  it('means what it says', () => {
    expect(plan.severities['sev1']?.restoreWithin).toBe(4 * 3_600_000);
    expect(plan.severities['sev1']?.updates['public']).toEqual({
      investigating: 20 * 60_000,
      identified: 30 * 60_000,
      monitoring: 60 * 60_000,
    });
    expect(plan.people['alice']?.trained).toEqual({ lead: '2026-03-01', 'packet-capture': '2026-05-12' });
    expect(plan.channels['pager']).toEqual({ kind: 'webhook', secret: 'ALLCLEAR_PAGER', signWith: null });
    expect(plan.channels['mail-leaders']).toMatchObject({ kind: 'email', to: ['leaders@acme.example'] });
    expect(plan.vendors['citrix']?.severities['1']).toEqual({
      answerWithin: 600_000,
      restoreWithin: 14_400_000,
    });
    expect(plan.vendors['citrix']?.escalateTo).toHaveLength(1);
    expect(plan.tools['packet-capture']?.validFor).toEqual({ months: 12 });
    expect(plan.review.every).toEqual({ months: 12 });
    expect(plan.review.ask).toEqual({
      'End users': { by: 'mail', to: 'support@acme.example' },
      Management: { by: 'mention', who: 'boss' },
      Vendors: { by: 'owner' },
    });
    expect(plan.postmortem.due).toEqual({ sev1: 5, sev2: 10 });
    expect(plan.commands).toEqual({ allow: 'triage', prefix: 'optional' });
  });
});

describe('what does not fit is told where it stands, with what was meant', () => {
  it.each<[string, string, unknown[][]]>([
    ['an unknown key', 'lable: x', [[1, 1, 'lable', 'lable', 'label']]],
    ['swapped letters', 'timezoen: UTC', [[1, 1, 'timezoen', 'timezoen', 'timezone']]],
    [
      'underscores',
      'roles:\n  lead:\n    accept_within: 5m',
      [[3, 5, 'roles.lead.accept_within', 'accept_within', 'accept-within']],
    ],
    ['camel case', 'roles: { lead: { onCall: [a] } }', [[1, 18, 'roles.lead.onCall', 'onCall', 'on-call']]],
    ['a bad value', 'timezone: Europe/Berlni', [[1, 11, 'timezone', 'Europe/Berlni', 'Europe/Berlin']]],
    [
      'a number without its unit',
      'roles: { lead: { accept-within: 5 } }',
      [[1, 33, 'roles.lead.accept-within', '5', '5m']],
    ],
    ['a word for a group', 'changes: 5', [[1, 10, 'changes', '5', undefined]]],
    ['a group for a word', 'label: { a: b }', [[1, 8, 'label', 'a group of settings', undefined]]],
    ['a closed set', 'commands: { allow: trige }', [[1, 20, 'commands.allow', 'trige', 'triage']]],
    [
      'one of a list',
      'roles:\n  lead: { on-call: [alice, "b ob", carol] }',
      [[2, 28, 'roles.lead.on-call[1]', 'b ob', undefined]],
    ],
    [
      'a severity nobody defined',
      'roles: { team: { needed-at: [sev1, sev7] } }',
      [[1, 36, 'roles.team.needed-at[1]', 'sev7', undefined]],
    ],
    [
      'a channel nobody defined',
      'roles: { lead: { call: pagr } }\nchannels: { pager: { webhook: ALLCLEAR_P } }',
      [[1, 24, 'roles.lead.call', 'pagr', 'pager']],
    ],
    [
      'an audience nobody defined',
      'severities: { sev1: { updates: { technicl: 5m } } }',
      [[1, 34, 'severities.sev1.updates.technicl', 'technicl', 'technical']],
    ],
    [
      'a bridge nobody defined',
      'audiences: { technical: { bridge: tech } }',
      [[1, 35, 'audiences.technical.bridge', 'tech', undefined]],
    ],
    [
      'a single role for many',
      'roles: { lead: { many: yes } }',
      [[1, 24, 'roles.lead.many', 'yes', undefined]],
    ],
    [
      'an audience without a channel',
      'audiences: { public: { length: 300 } }',
      [[1, 14, 'audiences.public', 'public', undefined]],
    ],
    [
      'a bridge without a door',
      'bridges: { technical: }',
      [[1, 12, 'bridges.technical', 'technical', undefined]],
    ],
    [
      'two ways in one channel',
      'channels: { x: { room: true, teams: ALLCLEAR_T } }',
      [[1, 16, 'channels.x', 'a group of settings', undefined]],
    ],
    ['a name in capitals', 'roles: { Chief: { title: x } }', [[1, 10, 'roles.Chief', 'Chief', 'chief']]],
    ['a day that is not', 'review: { last: 2026-02-30 }', [[1, 17, 'review.last', '2026-02-30', undefined]]],
    [
      'two severities that are one',
      'severities: { 1: { means: a }, sev1: { means: b } }',
      [[1, 32, 'severities.sev1', 'sev1', undefined]],
    ],
    [
      'a comma in a text',
      'severities: { sev1: { means: a, or b } }',
      [[1, 33, 'severities.sev1.or b', 'or b', undefined]],
    ],
    ['windows line ends', 'label: x\r\nlabl: y\r\n', [[2, 1, 'labl', 'labl', 'label']]],
    ['letters beyond the alphabet', '# 😀 ä\norganization: ä😀\nlabl: y', [[3, 1, 'labl', 'labl', 'label']]],
    ['a byte order mark', '\uFEFFlabl: y', [[1, 1, 'labl', 'labl', 'label']]],
  ])('%s', (_, text, expected) => {
    expect(lines(text)).toEqual(expected);
  });

  it('everything together, in the order of the file', () => {
    const text =
      'lable: x\ntimezone: Mars\nroles:\n  lead: { accept-within: soon, needed-at: [sev9] }\nkit: 3\n';
    expect(lines(text).map(([line]) => line)).toEqual([1, 2, 4, 4, 5]);
  });

  it('once, and not again for what follows from it', () => {
    const text = 'channels: { chat: { slack: nope } }\naudiences: { public: { channels: [chat] } }';
    expect(read(text).problems.map((problem) => problem.path)).toEqual(['channels.chat.slack']);
    expect(read(text).plan.audiences['public']).toBeUndefined();
  });

  it('in a sentence that says what would be right', () => {
    const { problems } = read('roles: { lead: { accept-within: 5 minutes } }');
    expect(problems.map((problem) => problemLine('plan.yml', problem))).toEqual([
      'plan.yml:1:33 roles.lead.accept-within: "5 minutes" does not fit: this takes a length of time in hours and minutes, like 30m, 4h or 1h30m, or none. Did you mean 5m?',
    ]);
  });

  it('the first 199 of very many, and how many more', () => {
    const { problems } = read(Array.from({ length: 5000 }, (_, n) => `wrong${n}: 1`).join('\n'));
    expect(problems).toHaveLength(200);
    expect(problems.at(-1)?.message).toBe('4801 more problems are in this file. These come first.');
  });
});

describe('a problem touches nothing but its own setting', () => {
  it('the rest of the section stays', () => {
    const { plan } = read(
      'roles:\n  lead: { accept-within: soon, on-call: [alice, "b ob"], title: Boss }\n  comms: 5\n',
    );
    expect(plan.roles['lead']).toMatchObject({ acceptWithin: 300_000, onCall: ['alice'], title: 'Boss' });
    expect(plan.roles['comms']?.title).toBe('Communication Lead');
  });

  it('a bad interval falls back to that of its severity, audience and status', () => {
    const { plan } = read(
      'channels: { s: { repository: a/b } }\naudiences: { public: { channels: s } }\nseverities: { sev1: { updates: { public: { investigating: 10m, identified: x } } } }',
    );
    expect(plan.severities['sev1']?.updates['public']).toEqual({
      investigating: 600_000,
      identified: 1_800_000,
      monitoring: 3_600_000,
    });
  });
});

describe('a file that cannot be read leaves the built-in plan, and one clear problem', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghi'.split('').map((name, n) => {
      const last = 'abcdefgh'[n];
      return `${name}: &${name} [*${last},*${last},*${last},*${last},*${last},*${last},*${last},*${last},*${last}]`;
    }),
  ].join('\n');

  it.each<[string, string, number, number, RegExp]>([
    ['tabs', 'roles:\n\tlead: x', 2, 1, /tab/i],
    ['bad indentation', 'label: b\n  c: d\n', 2, 4, /not valid YAML/],
    ['an open bracket', 'roles: {lead: x', 1, 16, /not valid YAML/],
    ['an unquoted @', 'review: { owner: [@alice] }', 1, 19, /quotes/],
    ['two documents', 'label: a\n---\nlabel: b\n', 3, 1, /more than one document/],
    ['a list', '- label\n', 1, 1, /holds a list/],
    ['a text', 'outage', 1, 1, /holds a text/],
    ['exploding aliases', bomb, 5, 11, /more than 20000 values/],
    ['an alias of itself', 'a: &a [*a]', 1, 8, /stands for nothing/],
    ['more than 1 MB', `# ${'x'.repeat(1_000_001)}`, 1, 1, /larger than 1 MB/],
    ['nesting without end', `a: ${'['.repeat(500)}`, 1, 53, /not valid YAML/],
    ['a NUL', 'label: a\0b', 1, 9, /no UTF-8 text/],
  ])('%s', (_, text, line, column, message) => {
    const { plan, problems } = read(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ line, column, path: '' });
    expect(problems[0]?.message).toMatch(message);
    expect(plan).toEqual(builtInPlan());
    expect(plan.given).toBe(false);
  });

  it.each(['', '# nothing yet\n', '---\n', 'null', '~', 'version: 1', '{}'])(
    'but an empty plan is a plan: %j',
    (text) => {
      const { plan, problems } = read(text);
      expect(problems).toEqual([]);
      expect(plan.given).toBe(true);
    },
  );
});

describe('YAML that surprises', () => {
  it.each<[string, string, (plan: ReturnType<typeof read>['plan']) => unknown, unknown]>([
    [
      'a phone number keeps its zero',
      'people: { alice: { phone: 030123 } }',
      (plan) => plan.people['alice']?.phone,
      '030123',
    ],
    [
      'a number can be a login',
      'roles: { lead: { on-call: [1234, 0x1f] } }',
      (plan) => plan.roles['lead']?.onCall,
      ['1234', '0x1f'],
    ],
    ['yes is true', 'roles: { team: { many: yes } }', (plan) => plan.roles['team']?.many, true],
    ['a date stays a date', 'review: { last: 2026-03-01 }', (plan) => plan.review.last, '2026-03-01'],
    [
      'a severity may be a number',
      'severities: { 1: { means: a }, S2: { means: b } }',
      (plan) => Object.keys(plan.severities),
      ['sev1', 'sev2'],
    ],
    ['off is a word', 'words: { names: off }', (plan) => plan.words.names, 'off'],
    [
      'a list of one needs no brackets',
      'roles: { lead: { on-call: alice } }',
      (plan) => plan.roles['lead']?.onCall,
      ['alice'],
    ],
    [
      'an @ may be kept',
      'roles: { lead: { on-call: ["@alice"] } }',
      (plan) => plan.roles['lead']?.onCall,
      ['alice'],
    ],
    [
      'nothing is the default',
      'label:\nroles:\n  lead: { accept-within: }\n  sre:\n',
      (plan) => [plan.label, plan.roles['lead']?.acceptWithin, plan.roles['sre']?.title],
      ['outage', 300_000, 'Sre'],
    ],
    [
      'none switches off',
      'roles: { lead: { accept-within: none } }',
      (plan) => plan.roles['lead']?.acceptWithin,
      null,
    ],
    [
      'an alias repeats a value',
      'roles: { lead: { on-call: &us [a, b] }, comms: { on-call: *us } }',
      (plan) => plan.roles['comms']?.onCall,
      ['a', 'b'],
    ],
    ['constructor is a name like others', 'roles: { sre: }', (plan) => plan.roles['constructor'], undefined],
  ])('%s', (_, text, look, expected) => {
    const { plan, problems } = read(text);
    expect(problems).toEqual([]);
    expect(look(plan)).toEqual(expected);
  });

  it.each<[string, string, RegExp]>([
    ['the first of two equal keys counts', 'label: one\nlabel: two', /set twice.*first one counts/],
    ['merge keys are not read', 'label: one\n<<: { label: two }', /Merge keys/],
    ['tags are not read', 'label: one\ntimezone: !here Europe/Berlin', /Tags/],
    ['__proto__ is a key like others', 'label: one\n__proto__: { label: two }', /not a setting/],
    ['lists are no keys', 'label: one\n? [a]\n: b', /must be a word/],
  ])('%s', (_, text, message) => {
    const { plan, problems } = read(text);
    expect(problems.map((problem) => problem.message)).toEqual([expect.stringMatching(message)]);
    expect(plan.label).toBe('one');
    expect(({} as Record<string, unknown>)['label']).toBeUndefined();
  });
});

describe('a secret in the file is never repeated', () => {
  const secrets = [
    'https://hooks.slack.com/services/T00000000/B00000000/XXXXXXXXXXXXXXXXXXXXXXXX',
    'xoxb-123456789012-abcdefghijkl',
    'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
    'https://user:hunter2@mail.example',
    'AKIAIOSFODNN7EXAMPLE',
    'c2VjcmV0LXZhbHVlLXRoYXQtaXMtbG9uZw1',
  ];
  const places: [string, (secret: string) => string][] = [
    ['where its name belongs', (secret) => `channels: { x: { slack: "${secret}" } }`],
    ['as a number to call', (secret) => `people: { alice: { hours: "${secret}" } }`],
    ['as a key', (secret) => `"${secret}": x`],
    ['as a key inside', (secret) => `roles: { "${secret}": { titel: x } }`],
    ['as a name', (secret) => `audiences: { technical: { channels: ["${secret.toLowerCase()}"] } }`],
    ['where nothing can be read', (secret) => `label: x\nroles: *${secret.replace(/\W/g, '')}`],
  ];
  const cases = places.flatMap(([place, text]) =>
    secrets.map((secret) => [place, secret, text(secret)] as const),
  );
  it.each(cases)('%s: %s', (_, secret, text) => {
    const { problems } = read(text);
    expect(problems.length).toBeGreaterThan(0);
    const said = JSON.stringify(problems).toLowerCase();
    expect(said).not.toContain(secret.toLowerCase());
    expect(said).not.toContain(secret.toLowerCase().slice(0, 20));
  });

  it('its prefix forgotten, the name is offered', () => {
    const { problems } = read('channels: { x: { slack: slack_tech } }');
    expect(problems[0]).toMatchObject({ value: '(not shown)', nearest: 'ALLCLEAR_SLACK_TECH' });
  });
});
