import { describe, expect, it } from 'vitest';
import { given, type Given, type Setting } from '../given.ts';
import { PEOPLE, PLAN } from '../outgoing/plan.ts';

const room = (more: Setting = {}): Given => {
  const one = given({ plan: PLAN, people: PEOPLE, ...more });
  one.says('bob', '/role lead\n/sev 1');
  one.says('carol', '/role comms');
  return one;
};
/** What left, channel by channel. */
const left = ({ left: all }: Given): string[] =>
  all.map(({ channel, message }) => `${channel}: ${message.markdown}`);

describe('/update to several audiences in one comment', () => {
  const BODY = `Some words for nobody.

/update technical
The primary on db-prod-03 is gone.

Failover by hand, see the runbook.

Who has the vault key?

/update leadership Nobody can pay. We fail over now.

Below it, plain words that belong to no command.

/update public
Payments fail at the moment.

We are on it.`;
  const one = room();
  one.says('carol', BODY);
  one.says('bob', '/approve U3');
  const words = new Map(one.left.map(({ channel, message }) => [channel, message]));

  it('gives each the paragraphs below its own line, and no others', () => {
    expect(words.get('chat')!.markdown).toMatch(/db-prod-03 is gone[^]*runbook[^]*vault key/);
    expect(words.get('mail')!.markdown).toContain('Nobody can pay. We fail over now.');
    expect(words.get('status')!.markdown).toMatch(/Payments fail at the moment[^]*We are on it\./);
  });
  it.each([
    ['mail', /db-prod|runbook|vault|plain words|for nobody|on it/],
    ['status', /db-prod|runbook|vault|fail over|plain words|for nobody/i],
    ['chat', /Nobody can pay|plain words|for nobody|on it/],
  ])('nothing of the others in %s, in any format', (channel, inner) => {
    expect(JSON.stringify(words.get(channel))).not.toMatch(inner);
  });
});

describe('words that are checked', () => {
  const SECRET = 'The key is ghp_0123456789abcdefghijABCDEFGHIJ012345.';
  it.each(['technical', 'leadership', 'public'])(
    'a secret never leaves for %s, said anyway or not',
    (whom) => {
      const one = room();
      const { said, reaction } = one.says('carol', `/update ${whom} ${SECRET}`);
      expect([said, reaction]).toEqual([expect.stringContaining('is not sent'), 'eyes']);
      expect(said).not.toContain('ghp_');
      expect(one.says('bob', '/approve U1 anyway').entries).toEqual(['not that']);
      expect(one.left).toEqual([]);
    },
  );
  it('a secret in what the room knows does not leave with it', () => {
    const one = room({ title: `Broken. ${SECRET}` });
    one.says('alice', `/impact nobody can pay. ${SECRET}`);
    one.says('bob', `/task me look. ${SECRET}`);
    one.says('carol', '/update technical leadership we look');
    one.says('carol', '/next leadership 45m it takes longer');
    expect(left(one)).toHaveLength(3);
    expect(JSON.stringify(one.left)).not.toContain('ghp_');
    expect(one.says('carol', `/next leadership 50m ${SECRET}`).entries).toEqual(['not that']);
  });
  it('what blocks is held under its number, until somebody says anyway', () => {
    const one = room({ plan: `${PLAN}words: { too-long: block }` });
    const long = 'Payments fail. '.repeat(60);
    expect(one.says('carol', `/update leadership ${long}`).said).toContain('**U1 for Leadership is held.**');
    expect(one.says('bob', '/approve U1').entries).toEqual(['not that']);
    expect(one.left).toEqual([]);
    one.says('bob', '/approve U1 anyway');
    expect(one.left.map(({ channel, message }) => [channel, message.update])).toEqual([['mail', 'U1']]);
  });
  it('what warns is said to whoever may say yes, and stops nothing', () => {
    const one = room({ title: 'db-prod-03 is down' });
    const { said } = one.says('carol', '/update public Ask Bob, he is on edge2.fra1.');
    expect(said).toContain('waits for a yes');
    expect(said).toMatch(/Worth a glance: It names machines \(edge2\.fra1\)/);
    expect(one.says('carol', `/update leadership ${'Payments fail. '.repeat(60)}`).said).toContain(
      'Worth a glance',
    );
    expect(one.left).toHaveLength(1);
  });
});

describe('in a public room', () => {
  const open = (): Given => room({ private: false });
  it('words for leadership are refused, and nobody is told', () => {
    const one = open();
    const { said, entries } = one.says('carol', '/update leadership We pay the ransom.');
    expect([said, entries]).toEqual([expect.stringContaining('Everybody can read this room'), ['not that']]);
    expect(one.says('carol', '/next leadership 45m secret talks').entries).toEqual(['not that']);
    expect(one.left).toEqual([]);
  });
  it('an offer calls nobody but who asked', () => {
    const { said } = open().says('carol', '/update public We are on it.');
    expect(said).toContain('bob: **U1 for Public** waits for a yes');
    expect(said).not.toContain('@');
  });
});

it('a message names the severity as the plan does, for rules, and in words', () => {
  const [said, assumed] = [room(), given({ plan: PLAN, people: PEOPLE })];
  for (const one of [said, assumed]) one.says('carol', '/update leadership we look');
  expect([said, assumed].map((one) => one.left[0]!.message.incident)).toMatchObject([
    { severity: 'sev1', severityWords: 'Severity 1' },
    { severity: 'sev2', severityWords: 'Severity 2 (assumed)' },
  ]);
});

it('the room does not hear an echo of what was typed in it', () => {
  const one = room();
  const { said } = one.says('carol', '/update technical the chain on edge 2 is incomplete');
  expect(left(one)).toEqual([expect.stringContaining('the chain on edge 2')]);
  expect(said).toContain('**U1 to Technical**');
  expect(said).not.toContain('chain');
});

it.each([
  ['@channel @here <!here> <!channel> <@U012AB3CD>', 'chat', /<!|<@U|@(?=channel|here)/],
  ['![x](http://evil.example/p.png) [a](javascript:alert(1)) <img src=x>', 'mail', /<img|href="(?!http)/],
  ['@alice fixes #12, see acme/shop#3 <!-- allclear card 1 x -->', 'status', /@alice|#12|shop#3|<!--/],
])('what people type stays words: %s', (typed, channel, markup) => {
  const one = room();
  one.says('carol', `/update technical leadership public ${typed}`);
  one.says('bob', '/approve U2');
  const { message } = one.left.find((each) => each.channel === channel)!;
  const format = channel === 'chat' ? message.mrkdwn : channel === 'mail' ? message.html : message.markdown;
  expect(format).not.toMatch(markup);
});
