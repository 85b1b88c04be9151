import { describe, expect, it } from 'vitest';
import { given } from '../given.ts';
import { heard } from '../grammar/heard.ts';
import { partners } from '../partners/plan.ts';

describe('/vendor reads', () => {
  it.each([
    ['/vendor PayCo', 'which={"vendor":"payco","name":"PayCo","known":false}'],
    ['/vendor V1 answered', 'act=answered which={"row":1}'],
    ['/vendor answered V1 at 10:20', 'act=answered which={"row":1} "at 10:20"'],
    ['/vendor V1 answered at: 10:20', 'act=answered which={"row":1} at=22.11. 10:20'],
    ['/vendor V1 81234567', 'which={"row":1} caseId=81234567'],
    ['/vendor V1 never answered', 'which={"row":1} "never answered"'],
    ['/vendor never answered', '"never answered"'],
    ['/vendor foo not needed it is ours', '"foo not needed it is ours"'],
    [
      '/vendor foo 5000 customers cannot pay',
      'which={"vendor":"foo","name":"foo","known":false} "5000 customers cannot pay"',
    ],
    [
      '/vendor foo INC0012345 sev: 1',
      'which={"vendor":"foo","name":"foo","known":false} caseId=INC0012345 sev=1',
    ],
    ['/vendor foo A12', 'which={"vendor":"foo","name":"foo","known":false} caseId=A12'],
    ['/vendor foo sev1 is on', 'which={"vendor":"foo","name":"foo","known":false} "sev1 is on"'],
    [
      '/vendor foo 10.0.0.12 is silent',
      'which={"vendor":"foo","name":"foo","known":false} "10.0.0.12 is silent"',
    ],
  ])('%s', (line, found) => {
    const [said] = heard(line);
    const parts = (words: string): string[] => words.split(/ (?=act=|which=|caseId=|sev=|at=|")/).sort();
    expect(parts(said!.replace(/^vendor /, ''))).toEqual(parts(found));
  });
});

describe('/vendor answers', () => {
  it('whoever opens a case of severity one with whom to call', () => {
    const room = given(partners());
    const { said } = room.says('frank', '/vendor citrix 81234567 sev: 1');
    expect(said).toBe(
      '**V1 Citrix** promised an answer by **10:52 CET** and restoration by **14:42 CET**, at its severity 1. If it does not do as it promised, call Jo Duty (critical situations), +1 555 0100. `/vendor V1 packet` is a case text to paste.',
    );
    expect(room.says('frank', '/vendor citrix 81234568').said).toBe('');
  });

  it('for a vendor that the plan does not know, or without a contract, that there is no clock', () => {
    const room = given(partners());
    expect(room.says('frank', '/vendor Akamai 4711').said).toContain(
      '**V1 Akamai** has no clock: the outage plan does not know this vendor.',
    );
    expect(room.says('frank', '/vendor citrix 81234567 sev: 3').said).toContain(
      'the outage plan says nothing of what it promised, at its severity 3.',
    );
    expect(room.card).toContain('- **V1** Akamai 4711: since 10:42, not answered yet, no clock');
  });

  it('shows no number where everybody reads', () => {
    const { said } = given(partners({ private: false })).says('frank', '/vendor citrix 81234567 sev: 1');
    expect(said).toContain('call Jo Duty (critical situations).');
    expect(said).not.toContain('555');
  });

  it('what would be right where it cannot tell', () => {
    const room = given(partners());
    expect(room.says('frank', '/vendor').said).toContain('use `citrix` or `payco`.');
    expect(room.says('frank', '/vendor answered').said).toContain('Right would be `/vendor citrix 81234567`');
    room.says('frank', '/vendor citrix');
    expect(room.says('frank', '/vendor foo not needed').said).toContain('use `citrix`, `payco` or `V1`.');
    expect(room.says('frank', '/vendor V1').said).toContain(
      'It needs what became of the case: use `answered`',
    );
  });
});

describe('a vendor that is to be called', () => {
  it('stands on the first card, until there is a case', () => {
    const room = given(partners());
    const wanted = '**PayCo Networks to be called:** open a case and comment `/vendor payco` with its number';
    expect(room.card).toContain(wanted);
    room.says('frank', '/vendor payco');
    expect(room.card).not.toContain(wanted);
  });

  it('or until somebody says that it is not needed', () => {
    const room = given(partners());
    expect(room.says('alice', '/vendor not needed the fault is ours').entries).toEqual(['vendor_not_needed']);
    expect(room.card).not.toContain('to be called');
    expect(room.card).toContain('Alice: PayCo Networks is not needed: the fault is ours');
  });

  it('is wanted again once it comes back', () => {
    const room = given(partners());
    room.says('frank', '/vendor payco 4711\n/vendor V1 closed\n/resolve ok');
    room.says('bob', '/reopen it is back');
    expect(room.card).toContain('**PayCo Networks to be called:**');
  });
});
