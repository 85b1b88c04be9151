import { describe, expect, it } from 'vitest';
import { OVERDUE } from '../../../app/core/plan/labels.ts';
import { PLAN, reached, severe } from '../audiences.ts';
import { given, type Given } from '../given.ts';

/** Minutes pass, and somebody looks each minute. */
function minutes(room: Given, count: number): string {
  const said: string[] = [];
  for (let minute = 0; minute < count; minute += 1) {
    room.later(1);
    said.push(room.look().said);
  }
  return said.filter(Boolean).join('\n');
}
const times = (text: string, words: string): number => text.split(words).length - 1;

describe('a promised update', () => {
  it('is asked for five minutes before, once, with a draft that one word sends', () => {
    const room = severe();
    const said = minutes(room, 9);
    expect(times(said, '@carol **The Public update is due by 10:51 CET.**')).toBe(1);
    const [, row] = /`\/approve (U\d+)`, which sends exactly this/.exec(said)!;
    room.says('carol', `/approve ${row}`);
    expect(reached(room, 'public')).toEqual([expect.stringContaining('nobody can pay by card')]);
  });

  it('is not asked for where it was sent, and the draft of an older moment goes with it', () => {
    const room = severe();
    room.says('carol', '/update leadership Card payments fail.');
    expect(minutes(room, 13)).not.toContain('Leadership update is due');
    minutes(room, 12);
    expect(room.incident.updates.open.map(({ audience }) => audience)).toContain('leadership');
    room.says('carol', '/update leadership Still so.');
    expect(room.incident.updates.open.map(({ audience }) => audience)).not.toContain('leadership');
  });

  it('late is on the card and worn as a label at once, told to the lead five minutes later, and gone once it is sent', () => {
    const room = severe();
    minutes(room, 10);
    expect(room.room.issue.labels).toContain(OVERDUE);
    expect(room.card).toContain('**Public update is late**, promised for 10:51 CET.');
    expect(minutes(room, 6)).toContain('@bob **The Public update is 5 minutes late**');
    room.says('carol', '/update leadership Card payments fail.');
    room.says('carol', '/update public Some customers cannot pay.');
    room.says('bob', '/approve');
    expect(room.room.issue.labels).not.toContain(OVERDUE);
    expect(room.incident.promises.score).toMatchObject({ public: { kept: 0, late: 1 } });
  });

  it('kept to the minute is kept', () => {
    const room = severe();
    room.later(13);
    room.says('carol', '/update leadership Card payments fail.');
    room.later(29);
    room.says('carol', '/update leadership Still so.');
    expect(room.incident.promises.score).toMatchObject({ leadership: { kept: 2, late: 0 } });
  });

  it('four hours unlooked at is one reminder that says how late it is, and one post', () => {
    const room = severe();
    room.later(240);
    const { said } = room.look();
    expect(times(said, 'The Public update')).toBe(1);
    expect(said).toContain('**The Public update is 3 hours 51 minutes late**');
    expect(reached(room, 'technical')).toHaveLength(1);
  });

  it('that waits for a yes is asked of whoever may give it, and no draft takes its place', () => {
    const room = severe();
    room.says('carol', '/update public Some customers cannot pay.');
    expect(minutes(room, 6)).toContain(
      '@bob **The Public update is due by 10:51 CET.** U1 waits for a yes: `/approve U1` sends it.',
    );
    expect(room.incident.updates.open).toMatchObject([{ number: 1, draft: false }]);
  });
});

describe('an update that goes out by itself', () => {
  it('goes with news only, marked, and not to those who have heard it', () => {
    const room = severe();
    minutes(room, 30);
    expect(reached(room, 'technical')).toEqual([
      expect.stringMatching(/stated the impact: nobody can pay by card[^]*sent by itself/),
    ]);
    minutes(room, 30);
    expect(reached(room, 'technical')).toHaveLength(1);
    room.says('bob', '/cause a certificate expired');
    minutes(room, 31);
    expect(reached(room, 'technical')).toHaveLength(2);
    expect(reached(room, 'technical')[1]).not.toContain('stated the impact');
  });

  it('never in a public repository, unless the plan says so', () => {
    const silent = severe({ private: false });
    expect(minutes(silent, 40)).toBe('');
    expect(silent.left).toEqual([]);
    expect(silent.room.issue.labels).toContain(OVERDUE);
    const spoken = severe({ private: false, plan: `${PLAN}\npublic-rooms: { post: true }` });
    minutes(spoken, 40);
    expect(reached(spoken, 'technical')).toHaveLength(1);
  });
});

describe('the moment promised', () => {
  it('is the earlier of the old one and the new interval, when the status changes', () => {
    const room = severe();
    room.says('carol', '/update leadership next: 2h we wait');
    room.says('bob', '/status identified');
    expect(room.incident.promises.next['leadership']!.at - room.now).toBe(30 * 60_000);
    room.says('bob', '/sev 2');
    expect(room.incident.promises.next['leadership']!.at - room.now).toBe(29 * 60_000);
  });

  it('is none where a severity promises none, and the first word after it was raised', () => {
    const room = given({ plan: PLAN, body: '/sev 3' });
    expect(room.incident.promises.next).toEqual({});
    room.says('bob', '/sev 1');
    const { next } = room.incident.promises;
    expect([next['public']!.at - room.now, next['leadership']!.at - room.now]).toEqual([600_000, 900_000]);
  });

  it('is not moved by a plan that has changed since', () => {
    const room = severe();
    const { next } = room.incident.promises;
    room.says('bob', '/note hm');
    expect(room.incident.promises.next).toEqual(next);
  });
});

describe('the end', () => {
  it('is told to those who heard of the beginning: by itself, or by a draft; the card says to whom not', () => {
    const room = severe();
    room.says('carol', '/update leadership technical Card payments fail.');
    const { said } = room.says('bob', '/resolve new certificate');
    expect(reached(room, 'technical').at(-1)).toContain('Resolved at 10:44 CET');
    expect(said + room.look().said).not.toContain('Public');
    expect(room.card).toContain('**Leadership has not been told that it is over.**');
    const offer = room.incident.updates.open[0]!;
    room.says('carol', `/approve U${offer.number}`);
    expect(room.card).not.toContain('has not been told');
    expect(
      room.left.filter(({ message }) => message.kind === 'ended').map(({ audience }) => audience),
    ).toEqual(['technical', 'leadership']);
  });

  it('by hand waits five minutes, and reopened within them says nothing', () => {
    const room = severe();
    room.says('carol', '/update leadership technical Card payments fail.');
    const before = room.left.length;
    room.does('bob', { did: 'closed', reason: 'completed' });
    expect(minutes(room, 4)).toBe('');
    room.does('bob', { did: 'reopened' });
    minutes(room, 3);
    expect(room.left.length).toBe(before);
    room.does('bob', { did: 'closed', reason: 'completed' });
    minutes(room, 6);
    expect(room.left.at(-1)!.message.kind).toBe('ended');
  });
});

describe('a report owed', () => {
  const owed = (room: Given) =>
    room.incident.deadlines.owed['regulator']?.reports.map(({ sentAt }) => sentAt !== null);

  it('is counted from the start that was stated, and answered by updates in turn', () => {
    const room = severe();
    expect(owed(room)).toBeUndefined();
    room.says('carol', '/update regulator from: 10:00 Card payments in the EU fail.');
    expect(owed(room)).toEqual([true, false, false]);
    expect(room.card).toContain('- **Regulator:** 10:43, report by **25 Nov 10:00**');
    expect(reached(room, 'regulator')[0]).toContain('25 Nov 10:00');
  });

  it('that waits for a yes is asked of whoever may say it', () => {
    const room = severe({
      plan: PLAN.replace('deadlines-from: stated', 'deadlines-from: stated, approved-by: lead'),
    });
    room.says('carol', '/update regulator from: 10:00 Card payments in the EU fail.');
    room.says('bob', '/approve U1');
    room.says('bob', '/resolve new certificate');
    room.says('carol', '/update regulator The certificate was replaced.');
    room.later(48 * 60 - 40);
    expect(room.look().said).toMatch(/@bob \*\*Regulator is owed the report by [^]*U3 waits for a yes/);
  });

  it('is asked for a day and an hour before, also after the end, and marked once missed', () => {
    const room = severe();
    room.says('carol', '/update regulator from: 10:00 Card payments in the EU fail.');
    room.says('bob', '/resolve new certificate');
    room.later(48 * 60 - 40);
    expect(room.look().said).toContain('@carol **Regulator is owed the report by 25 Nov 10:00.**');
    room.later(23 * 60);
    expect(room.look().said).toContain('is owed the report by');
    room.later(2 * 60);
    room.look();
    expect(room.incident.deadlines.owed['regulator']!.reports[1]).toMatchObject({
      name: 'report',
      missed: true,
    });
  });
});
