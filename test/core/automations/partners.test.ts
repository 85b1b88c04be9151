import { describe, expect, it } from 'vitest';
import { vendorBreached } from '../../../app/core/automations/vendor-breached.ts';
import { MINUTE } from '../../../app/core/incident/words.ts';
import { readPlan } from '../../../app/core/plan/read.ts';
import { AT, given, type Given } from '../given.ts';
import { partners, PLAN } from '../partners/plan.ts';

/** Bob leads a severity 1 with his other roles out of the way. */
function severe(more: Parameters<typeof partners>[0] = {}, after = 0): Given {
  const room = given(
    partners({
      plan: PLAN.replace('lead: {', 'comms: { needed-at: [] }, changes: { needed-at: [] }, lead: {'),
      ...more,
    }),
  );
  room.later(after);
  room.says('bob', '/role lead\n/sev 1');
  return room;
}

describe('a vendor that nobody has called', () => {
  it('is chased once, of the lead, after the time of the plan', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    room.later(6);
    expect(room.look().said).not.toContain('PayCo');
    room.later(4);
    expect(room.look().said).toContain(
      '@bob **Nobody has called PayCo Networks yet**, asked for 12 minutes ago. Call at the first hint: a case can be closed again. Open a case and comment `/vendor payco` with its number, or `/vendor payco not needed` and why.',
    );
    room.later(30);
    expect(room.look().said).not.toContain('Nobody has called PayCo');
  });

  it('is asked for from the moment that the severity asks for it', () => {
    const room = severe({}, 30);
    room.says('frank', '/vendor payco 4711');
    room.later(8);
    expect(room.look().said).not.toContain('Citrix');
    room.later(1);
    expect(room.look().said).toContain('**Nobody has called Citrix yet**, asked for 10 minutes ago');
  });
});

describe('a vendor that breaks its clock', () => {
  it('is told of to whoever opened the case, once, with whom to call and what to say', () => {
    const room = severe();
    room.says('alice', '/impact cards fail @bob');
    room.says('frank', '/vendor citrix 81234567');
    room.later(11);
    const { said, entries } = room.look();
    expect(entries).toContain('case_late');
    expect(said).toContain(
      '@frank **V1 Citrix has not answered**, due 10:54 CET, 1 minute ago. Call Jo Duty (critical situations), +1 555 0100. Say:',
    );
    expect(said).toContain(
      '> Our case 81234567, severity 1, has been open since 10:44 CET. Your contract C-99 promises an answer within 10 minutes, and that has passed. cards fail @\u200Bbob. We ask for your duty manager',
    );
    expect(room.card).toContain(
      '- **V1 Citrix has not answered**, due 10:54 CET. Frank: call Jo Duty (critical situations), +1 555 0100, then `/vendor V1 escalated`.',
    );
    expect(room.card).not.toContain('- **V1** Citrix');
    room.later(30);
    expect(room.look().said).not.toContain('Citrix has not answered');
  });

  it('has the whole minute that was promised', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    room.later(10);
    expect(room.look().entries).not.toContain('case_late');
    expect(room.says('grace', '/vendor citrix answered', { at: room.now }).said).toBe('');
    expect(room.card).toContain('Citrix answered in 10 minutes (contract 10)');
  });

  it('and is escalated, then restores late', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    room.later(15);
    room.says('frank', '/vendor V1 escalated Jo is on it');
    expect(room.card).toContain(
      'due 10:53 CET, escalated at 10:59. Frank: `/vendor V1 answered` once it has.',
    );
    room.says('frank', '/vendor V1 answered');
    room.later(240);
    expect(room.look().said).toContain('**V1 Citrix has not restored**, due 14:43 CET, 17 minutes ago.');
  });

  it('is on record in a public room, which hears no word of it and shows no number', () => {
    const room = severe({ private: false });
    room.says('frank', '/vendor citrix 81234567 sev: 1');
    room.later(11);
    const { said, entries } = room.look();
    expect([said, entries]).toEqual(['', ['reminded', 'case_late']]);
    expect(room.card).toContain('Frank: call Jo Duty (critical situations), then');
    expect(room.card).not.toContain('555');
  });

  it('has promised what it promised, though the plan has lost it', () => {
    const room = severe();
    room.says('frank', '/vendor citrix 81234567');
    const due = vendorBreached.due({
      ...{ incident: room.incident, plan: readPlan(null).plan, repository: room.room.repository },
      ...{ now: room.now, lastHuman: { at: AT, key: 'e1' } },
    });
    expect(due.map(({ at, to }) => [(at - room.now) / MINUTE, to.length])).toEqual([
      [11, 1],
      [11, 0],
      [241, 1],
      [241, 0],
    ]);
  });
});

describe('a team that is given a task', () => {
  /** No vendor is waited for. */
  function led(): Given {
    const room = severe();
    room.says('alice', '/vendor citrix not needed\n/vendor payco not needed', { at: room.now });
    return room;
  }

  it('is asked at once by its first on call, whom its channels wake, with the tool', () => {
    const room = led();
    expect(room.says('bob', '/task network look at what is on the wire').entries).toEqual([
      'task_given',
      'reminded',
    ]);
    expect(room.left.map(({ channel }) => channel)).toEqual(['pager']);
    expect(room.card).toContain(
      'Network (answer due **10:58**): look at what is on the wire (tool: [Wireshark](<https://wiki.example/wireshark>))',
    );
  });

  it.each([
    ['plain words of theirs', 'grace', 'on it'],
    ['any command of theirs', 'frank', '/note edge 2 is slow'],
    ['a note on the row by anybody else', 'alice', '/note T1 Frank called me'],
  ])('is answered by %s', (_, who, line) => {
    const room = led();
    room.says('bob', '/task network look at the edge');
    room.later(4);
    room.says(who, line);
    expect(room.incident.tasks.open[0]!.clock).toMatchObject({
      answeredAt: room.now,
      answeredBy: { login: who },
    });
    room.later(20);
    expect(room.look().said).not.toContain('Network');
  });

  it('is not answered by whoever gave it, though they are on call', () => {
    const room = led();
    room.says('frank', '/task network look at the edge');
    room.says('frank', '/note T1 hurry');
    expect(room.incident.tasks.open[0]!.clock!.answeredAt).toBeNull();
  });

  it('is late once: the next on call and whoever gave it hear, and the card says so', () => {
    const room = led();
    room.says('bob', '/task network look at the edge');
    room.later(16);
    expect(room.look().said).toContain(
      '@grace and @bob **Network has not answered T1** in 16 minutes (promised 15, 1 late): look at the edge. grace, can you take it?',
    );
    expect(room.card).toContain(
      '- **Network has not answered T1**, due 10:58 CET: look at the edge. Frank and grace:',
    );
    expect(room.card).not.toContain('- **T1**');
  });
});
