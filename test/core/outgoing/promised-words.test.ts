import { expect, test } from 'vitest';
import { given, type Given } from '../given.ts';

const PLAN = `version: 1
roles: { lead: { on-call: [alice] }, comms: { on-call: [bob] } }
audiences:
  leadership: { channels: [mail] }
  public: { channels: [status] }
channels:
  mail: { email: { to: [boss@acme.example] } }
  status: { repository: acme/status }
`;

/** A severity one that alice leads and bob speaks for. */
function severe(): Given {
  const it = given({ plan: PLAN });
  it.says('alice', '/role lead\n/role comms @bob\n/severity 1');
  return it;
}
/** Next update by **10:12 UTC**, as a moment of the day. */
const said = (words: string): string => /Next update by \*\*(\d\d:\d\d)/.exec(words)?.[1] ?? 'nothing';
const promised = (it: Given, audience: string): string =>
  new Date(it.incident.promises.next[audience]!.at).toISOString().slice(11, 16);

test('an offer that waited promises the time that its words name', () => {
  const it = severe();
  it.says('bob', '/update public We are looking into it.');
  it.later(4);
  it.says('alice', '/approve U1');
  expect(said(it.left.at(-1)!.message.markdown)).toBe(promised(it, 'public'));
});

test('a draft of a reminder promises the time that it names', () => {
  const it = severe();
  it.later(10);
  it.look();
  const draft = it.incident.updates.open.find(({ audience }) => audience === 'leadership')!;
  it.says('bob', `/approve U${draft.number}`);
  expect(said(it.left.at(-1)!.message.markdown)).toBe(promised(it, 'leadership'));
});

test('of several drafts made at once each has the number that its comment names', () => {
  const it = severe();
  it.says('bob', '/update public We are looking into it.');
  it.says('alice', '/approve U1');
  it.says('bob', '/update leadership We are looking into it.');
  it.later(6);
  const { said: comment } = it.says('alice', '/resolve the old version is back');
  const open = it.incident.updates.open.map(({ audience, number }) => ({ audience, number }));
  expect(open).toHaveLength(2);
  for (const { audience, number } of open)
    expect(comment).toMatch(new RegExp(`${audience}\` and how it ended[^]*?/approve U${number}\``, 'i'));
  it.says('bob', open.map(({ number }) => `/approve U${number}`).join('\n'));
  expect(it.left.slice(-2).map(({ message }) => message.kind)).toEqual(['ended', 'ended']);
});
