import { expect, test } from 'vitest';
import { startClock } from './clock.ts';
import { repo, root, stage } from './stage.ts';

const on = stage();

test('every stamp and the Date header follow the clock, to the second', async () => {
  const { github, ask } = on;
  const number = await github.as('ana').openIssue(repo, { title: 'One' });
  github.clock.advance(90_500);
  const id = await github.as('bo').comment(repo, number, 'x');
  const comment = await ask('GET', `${root}/issues/comments/${id}`);
  expect(comment.body.created_at).toBe('2019-07-02T13:43:30Z');
  expect(comment.headers.get('date')).toBe('Tue, 02 Jul 2019 13:43:30 GMT');
  const issue = (await ask('GET', `${root}/issues/${number}`)).body;
  expect([issue.created_at, issue.updated_at]).toEqual(['2019-07-02T13:42:00Z', '2019-07-02T13:43:30Z']);
  expect((await ask('GET', root)).body.created_at).toBe('2019-07-02T13:42:00Z');
  expect(github.clock.now()).toEqual(new Date('2019-07-02T13:43:30.500Z'));
});

test('the time of the test process is left alone', () => {
  expect(Math.abs(new Date().getTime() - Date.now())).toBeLessThan(50);
  expect(new Date().getFullYear()).toBeGreaterThan(2024);
});

test('a clock runs at its speed', async () => {
  const clock = startClock(new Date('2019-01-01T00:00:00Z'), 1_000);
  await new Promise((resolve) => setTimeout(resolve, 30));
  const passed = clock.now().getTime() - Date.parse('2019-01-01T00:00:00Z');
  expect(passed).toBeGreaterThan(25_000);
  clock.speed = 0;
  const stood = clock.now();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(clock.now()).toEqual(stood);
});

test('a moment of the wall keeps the time it had', async () => {
  const clock = startClock(new Date('2019-01-01T00:00:00Z'), 0);
  const before = Date.now();
  clock.advance(3_600_000);
  const after = Date.now();
  clock.keep();
  clock.advance(3_600_000);
  expect(clock.ofWall(before)).toBe('2019-01-01T00:00:00Z');
  expect(clock.ofWall(after)).toBe('2019-01-01T01:00:00Z');
  expect(clock.stamp()).toBe('2019-01-01T02:00:00Z');
});
