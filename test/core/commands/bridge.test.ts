import { expect, it } from 'vitest';
import { given } from '../given.ts';

it('says where to join, before what the plan says', () => {
  const room = given({
    plan: "bridges: { technical: { url: 'https://meet.example/old', phone: '+49 30 555' } }",
  });
  room.says('carol', '/bridge https://meet.example/new PIN 4411');
  expect(room.card).toContain(
    '- **Join:** [technical bridge](<https://meet.example/new>) (PIN 4411) or +49 30 555.',
  );
});

it('shows no numbers in a public repository, unless the plan says so', () => {
  const plan = "bridges: { technical: { url: 'https://meet.example/t', phone: '+49 30 555' } }";
  const card = (more: string): string => given({ private: false, plan: plan + more }).card;
  expect([card('').includes('+49'), card('\npublic-rooms: { phone-numbers: yes }').includes('+49')]).toEqual([
    false,
    true,
  ]);
});

it('never shows the name of a secret', () => {
  const room = given({ plan: 'bridges: { technical: { phone: ALLCLEAR_PHONE_TECH } }' });
  expect(room.card).not.toContain('ALLCLEAR_PHONE');
});

it('needs a link', () => {
  expect(given().says('carol', '/bridge upstairs').said).toContain(
    '`upstairs` is not a link here: use `https://…`.',
  );
});

it('shows no way into a bridge where everybody reads, and no password in the record', () => {
  const plan = "bridges: { technical: { url: 'https://meet.example/t?pwd=abc' } }";
  const room = given({ private: false, plan });
  room.says('bob', '/bridge leadership https://meet.example/l?pwd=abc#x PIN 4411');
  for (const part of ['pwd', '4411', 'Join']) expect(room.card).not.toContain(part);
  const open = given({ private: false, plan: `${plan}\npublic-rooms: { phone-numbers: yes }` });
  expect(open.card).toContain('[technical bridge](<https://meet.example/t?pwd=abc>)');
});
