import { describe, expect, it } from 'vitest';
import { CALENDAR, DURATION, SPAN, WORKING_DAYS } from '../../../app/core/plan/kinds/durations.ts';
import { HOURS } from '../../../app/core/plan/kinds/hours.ts';
import type { Kind } from '../../../app/core/plan/kinds/kind.ts';
import {
  LOGIN,
  MENTION,
  REPOSITORY,
  ROLE,
  SEVERITY,
  severityName,
} from '../../../app/core/plan/kinds/names.ts';
import { SHARE, YES_NO, count } from '../../../app/core/plan/kinds/numbers.ts';
import { SECRET, looksSecret } from '../../../app/core/plan/kinds/secrets.ts';
import { DATE, EMAIL, PHONE, URL_, ZONE } from '../../../app/core/plan/kinds/texts.ts';
import { distance, nearest } from '../../../app/core/plan/nearest.ts';

const no = undefined;

describe.each<[string, Kind<unknown>, [string, unknown][]]>([
  [
    'duration',
    DURATION,
    [
      ['30m', 1_800_000],
      ['4h', 14_400_000],
      ['1h30m', 5_400_000],
      ['1h 30m', 5_400_000],
      ['90min', 5_400_000],
      ['0m', no],
      ['', no],
      ['h', no],
      ['5', no],
      ['2d', no],
      ['1.5h', no],
      ['-5m', no],
      ['9999h', no],
    ],
  ],
  [
    'calendar',
    CALENDAR,
    [
      ['5d', { days: 5 }],
      ['2w', { days: 14 }],
      ['12mo', { months: 12 }],
      ['1y', { months: 12 }],
      ['0d', no],
      ['12m', no],
      ['1h', no],
      ['99y', no],
    ],
  ],
  [
    'span',
    SPAN,
    [
      ['24h', 86_400_000],
      ['1mo', { months: 1 }],
      ['soon', no],
    ],
  ],
  [
    'working days',
    WORKING_DAYS,
    [
      ['5d', 5],
      ['10 d', 10],
      ['5', no],
      ['0d', no],
    ],
  ],
  [
    'date',
    DATE,
    [
      ['2026-03-01', '2026-03-01'],
      ['2024-02-29', '2024-02-29'],
      ['2026-02-29', no],
      ['2026-13-01', no],
      ['1.3.2026', no],
    ],
  ],
  [
    'login',
    LOGIN,
    [
      ['alice', 'alice'],
      ['@Bob', 'Bob'],
      ['a-b-1', 'a-b-1'],
      ['octo_acme', 'octo_acme'],
      ['-a', no],
      ['a-', no],
      ['a--b', no],
      ['a b', no],
      ['a'.repeat(40), no],
    ],
  ],
  [
    'mention',
    MENTION,
    [
      ['acme/network', 'acme/network'],
      ['@acme/network', 'acme/network'],
      ['acme', no],
    ],
  ],
  [
    'repository',
    REPOSITORY,
    [
      ['acme/status', 'acme/status'],
      ['acme/.github', 'acme/.github'],
      ['acme', no],
      ['https://github.com/acme/status', no],
    ],
  ],
  [
    'name',
    ROLE,
    [
      ['lead', 'lead'],
      ['on-site-2', 'on-site-2'],
      ['Lead', no],
      ['a b', no],
      ['__proto__', no],
      ['', no],
    ],
  ],
  [
    'severity',
    SEVERITY,
    [
      ['sev1', 'sev1'],
      ['1', 'sev1'],
      ['SEV-1', 'sev1'],
      ['S9', 'sev9'],
      ['sev0', no],
      ['sev10', no],
      ['severe', no],
    ],
  ],
  [
    'secret',
    SECRET,
    [
      ['ALLCLEAR_X', 'ALLCLEAR_X'],
      ['ALLCLEAR_ACME__SLACK_TECH', 'ALLCLEAR_ACME__SLACK_TECH'],
      ['ALLCLEAR_', no],
      ['allclear_x', no],
      ['SLACK', no],
    ],
  ],
  [
    'url',
    URL_,
    [
      ['https://meet.example/tech', 'https://meet.example/tech'],
      ['http://x', 'http://x'],
      ['javascript:alert(1)', no],
      ['https://', no],
      ['https://a b', no],
      ['meet.example', no],
    ],
  ],
  [
    'phone',
    PHONE,
    [
      ['+49 30 5550100, PIN 4411', '+49 30 5550100, PIN 4411'],
      ['ALLCLEAR_PHONE', 'ALLCLEAR_PHONE'],
      ['ask Bob', no],
    ],
  ],
  [
    'mail',
    EMAIL,
    [
      ['a@b.example', 'a@b.example'],
      ['a@b\nBcc: c@d', no],
      ['A <a@b>', no],
      ['a', no],
    ],
  ],
  [
    'zone',
    ZONE,
    [
      ['Europe/Berlin', 'Europe/Berlin'],
      ['UTC', 'UTC'],
      ['Mars/Olympus', no],
      ['', no],
    ],
  ],
  [
    'hours',
    HOURS,
    [
      ['09:00-17:30', { days: [1, 2, 3, 4, 5], from: 540, to: 1050 }],
      ['22:00-06:00', { days: [1, 2, 3, 4, 5], from: 1320, to: 1800 }],
      ['Sat-Mon 00:00-24:00', { days: [1, 6, 7], from: 0, to: 1440 }],
      ['wed  fri 07:00 – 07:00', { days: [3, 5], from: 420, to: 1860 }],
      ['Sat-Sun-Mon 09:00-17:30', no],
      ['Day 09:00-17:30', no],
      ['09:00-24:30', no],
      ['9-5', no],
    ],
  ],
  [
    'yes or no',
    YES_NO,
    [
      ['true', true],
      ['Yes', true],
      ['on', true],
      ['off', false],
      ['n', no],
    ],
  ],
  [
    'share',
    SHARE,
    [
      ['25%', 0.25],
      ['12.5 %', 0.125],
      ['0%', no],
      ['101%', no],
      ['25', no],
    ],
  ],
  [
    'number',
    count(1, 10),
    [
      ['1', 1],
      ['10', 10],
      ['0', no],
      ['11', no],
      ['1e1', no],
      ['0x1', no],
    ],
  ],
])('%s', (_, kind, cases) => {
  it.each(cases)('%j is %j', (text, value) => expect(kind.read(text)).toEqual(value));
});

describe('hints', () => {
  it.each<[Kind<unknown>, string, string | undefined]>([
    [DURATION, '5 minutes', '5m'],
    [DURATION, '2 hours', '2h'],
    [DURATION, '2d', '48h'],
    [DURATION, '30', '30m'],
    [DURATION, 'soon', no],
    [CALENDAR, '12m', '12mo'],
    [WORKING_DAYS, '5', '5d'],
    [REPOSITORY, 'https://github.com/acme/status', 'acme/status'],
    [ROLE, 'Site Lead', 'site-lead'],
    [SHARE, '25', '25%'],
    [SHARE, '0.25', '25%'],
    [SECRET, 'SLACK_TECH', 'ALLCLEAR_SLACK_TECH'],
    [SECRET, 'xoxb-1', no],
  ])('%#: %j', (kind, text, expected) => expect(kind.hint?.(text).nearest).toBe(expected));

  it('each offers what its own kind reads', () => {
    for (const kind of [DURATION, CALENDAR, WORKING_DAYS, REPOSITORY, ROLE, SHARE]) {
      for (const text of ['5', '12m', '2d', '5 hours', '0.25', 'My Role', 'https://github.com/a/b']) {
        const near = kind.hint?.(text).nearest;
        if (near !== undefined) expect(kind.read(near), `${kind.name} offers ${near}`).toBeDefined();
      }
    }
  });
});

describe('nearest', () => {
  const keys = ['label', 'roles', 'timezone', 'severities', 'on-call', 'kit'];
  it.each([
    ['lable', 'label'],
    ['timezoen', 'timezone'],
    ['severity', 'severities'],
    ['onCall', 'on-call'],
    ['on_call', 'on-call'],
    ['role', 'roles'],
    ['kti', 'kit'],
    ['weather', no],
    ['x'.repeat(1000), no],
  ])('%s is %s', (word, expected) => expect(nearest(word, keys)).toBe(expected));
  it.each([
    ['ab', 'ba', 1],
    ['abc', 'abd', 1],
    ['', 'abc', 3],
    ['abc', 'abc', 0],
    ['kitten', 'sitting', 3],
  ])('%s to %s: %i', (a, b, n) => {
    expect(distance(a, b)).toBe(n);
  });
});

describe('what might be a secret', () => {
  it.each([
    'Europe/Berlni',
    'accept-within',
    '+49 30 5550100',
    'https://meet.example/technical',
    'ALLCLEAR_SLACK_TECH_1234567890123',
    'leaders@acme.example',
    '2026-03-01',
  ])('%s is not', (text) => expect(looksSecret(text)).toBe(false));
  it.each([
    'password=hunter2',
    'token: abc',
    'https://u:p@x.example',
    'eyJhbGciOiJIUzI1NiJ9.x',
    '-----BEGIN KEY',
  ])('%s is', (text) => expect(looksSecret(text)).toBe(true));
});

it('severityName reads what people write', () => {
  expect(['1', 's1', 'SEV-2', 'sev 3', 'sev_4', 'P1', ''].map(severityName)).toEqual([
    'sev1',
    'sev1',
    'sev2',
    'sev3',
    'sev4',
    no,
    no,
  ]);
});
