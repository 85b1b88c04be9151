import { expect, it } from 'vitest';
import { commands } from '../../../app/core/commands/all.ts';
import { given } from '../given.ts';

it('lists every command in a table', () => {
  const { said, entries } = given().says('carol', '/help');
  expect([said.match(/^\| `\//gm)!.length, entries]).toEqual([commands.length, ['answered']]);
});

it('explains one, by any of its names', () => {
  expect(given().says('carol', '/help sev').said).toBe(
    '**Says how bad it is; 1 is the worst.**\n\n- `/severity 1`\n- `/sev 2 why`\n\nAlso `/sev`.',
  );
  expect(given().says('carol', '/help /note').said).toContain('Details: `at:`.');
});

it('with a word that it does not know lists all', () => {
  expect(given().says('carol', '/help dance').said).toContain('| `/join` |');
});

it('is written with the prefix where the plan requires it', () => {
  const room = given({ plan: 'commands: { prefix: required }' });
  expect(room.says('carol', '/allclear help role').said).toContain('- `/allclear role lead @name`');
  expect(room.says('carol', '/allclear role boss @bob @x').said).not.toContain('`/role');
  expect([room.card.includes('`/allclear role lead`'), /`\/(?!allclear)/.test(room.card)]).toEqual([
    true,
    false,
  ]);
});
