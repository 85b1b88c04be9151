import { afterEach, expect, test } from 'vitest';
import type { LocalGitHub } from '../github/contract.ts';
import { replica, REPOSITORY, type Replica } from './room.ts';
import { comments, desksOf, plan, trainedShop } from './training.ts';

let github: LocalGitHub;
afterEach(() => github.close());

async function opened(text: string): Promise<Replica> {
  github = await trainedShop(text);
  const one = replica(github);
  await one.upkeep();
  return one;
}

test('the register is opened once with its table, and whose training runs out soon has an issue', async () => {
  const one = await opened(plan());
  await one.upkeep();
  await replica(github).upkeep();
  const [register, due, more] = await desksOf(github);
  expect(more).toBeUndefined();
  expect(register).toMatchObject({ title: 'Training register', state: 'open', assignees: [] });
  expect(register!.said).toEqual([
    expect.stringContaining('| Alice Example (alice) | Incident Lead | 6 Dec 2025 | **6 Dec 2026**, soon |'),
  ]);
  expect(due).toMatchObject({
    title: 'Training of Alice Example runs out on 6 Dec 2026: Incident Lead',
    assignees: ['alice'],
    said: [],
  });
  expect(due!.body).toContain('@alice, training of yours runs out on **6 Dec 2026**:');
  expect(due!.body).toContain('To renew it: <https://learn.example/lead>');
});

const DESK = { register: 1, due: 2 };
const pulls = () => github.as('alice').request('GET', `/repos/${REPOSITORY}/pulls?state=all`);

test('in the plan: a record is proposed as a pull request, and counts once it is merged', async () => {
  const one = await opened(plan());
  await comments(github, one, DESK.due, 'bob', 'Done today.\n\n/trained @alice lead');
  await one.tend(DESK.due);
  const [pull, more] = await pulls();
  expect([pull.title, more]).toEqual(['Record a training', undefined]);
  const branch = pull.head.ref;
  const file = await github
    .as('alice')
    .request('GET', `/repos/${REPOSITORY}/contents/.github/outage-plan.yml?ref=${branch}`);
  const text = Buffer.from(file.content, 'base64').toString();
  expect(text).toBe(plan().replace('lead: 2025-12-06', 'lead: 2026-11-22'));
  const [, due] = await desksOf(github);
  expect(due!.said).toEqual([
    `Proposed in ${pull.html_url}: Alice Example was trained as Incident Lead on 22 Nov 2026. It counts once that is merged.`,
  ]);
  expect([due!.state, due!.reactions]).toEqual(['open', ['+1']]);
  await github.as('alice').writeFile(REPOSITORY, '.github/outage-plan.yml', text);
  one.planChanged();
  await one.upkeep();
  const [register, closed] = await desksOf(github);
  expect([closed!.state, closed!.reason]).toEqual(['closed', 'completed']);
  expect(register!.said[0]).toContain('| 22 Nov 2026 | 22 Nov 2027 |');
});

test('where contents may not be written, the lines to add are said', async () => {
  const one = await opened(plan());
  github.faults.add({ method: 'POST', path: /\/git\/refs$/, answer: 403, times: 9 });
  await comments(github, one, DESK.register, 'bob', '/trained @alice lead\n/trained bob lead 2026-11-01');
  const [register] = await desksOf(github);
  expect(register!.said.at(-1)).toContain(
    'Add to it:\n```yaml\npeople:\n  alice:\n    trained:\n      lead: 2026-11-22\n  bob:\n    trained:\n      lead: 2026-11-01\n```',
  );
});

test('in an issue: the register holds it at once, wherever it was said, and the issue about it closes', async () => {
  const one = await opened(plan('{ keep: issue }'));
  await comments(github, one, DESK.register, 'bob', '/trained @bob lead 2026-10-01');
  await comments(github, one, DESK.due, 'bob', '/trained @alice lead yesterday');
  await one.tend(DESK.due);
  const [register, due] = await desksOf(github);
  expect(register!.said).toHaveLength(1);
  expect(register!.said[0]).toContain(
    '| Alice Example (alice) | Incident Lead | 21 Nov 2026 | 21 Nov 2027 |',
  );
  expect(register!.said[0]).toContain('| Bob Ray (bob) | Incident Lead | 1 Oct 2026 | 1 Oct 2027 |');
  expect(due!.said).toEqual(['On record: Alice Example was trained as Incident Lead on 21 Nov 2026.']);
  expect([due!.state, due!.reason]).toEqual(['closed', 'completed']);
});

test('in an issue: the last word counts, and none takes it back', async () => {
  const one = await opened(plan('{ keep: issue }'));
  await comments(github, one, DESK.register, 'bob', '/trained @bob lead 2026-10-01');
  await comments(github, one, DESK.register, 'bob', '/trained @bob lead 2026-08-01');
  expect((await desksOf(github))[0]!.said[0]).toContain('| 1 Aug 2026 |');
  await comments(github, one, DESK.register, 'bob', '/trained @bob lead none');
  expect((await desksOf(github))[0]!.said[0]).not.toContain('Bob Ray (bob)');
});

test.each([
  [
    '/trained @alice lead 2026-11-23',
    'That day is yet to come. Right would be `/trained @alice lead 2026-11-22`',
  ],
  ['/trained @zoe lead', '`zoe` is not in the outage plan. Their name goes under `people` first.'],
  ['/trained @alice juggling', '`juggling` is not a role or a tool of the plan here: use `lead`,'],
])('%s is refused once, and nothing is recorded', async (line, words) => {
  const one = await opened(plan('{ keep: issue }'));
  const before = (await desksOf(github))[0]!.said[0];
  await comments(github, one, DESK.register, 'bob', line);
  await one.tend(DESK.register);
  const [register] = await desksOf(github);
  expect(register!.said).toEqual([before, expect.stringContaining(words)]);
  expect(register!.reactions).toEqual(['confused']);
});

test('who may record it is for the plan to say, else for whoever may steer', async () => {
  const one = await opened(plan('{ keep: issue, recorded-by: [bob] }'));
  await comments(github, one, DESK.register, 'alice', '/trained me lead');
  const said = (await desksOf(github))[0]!.said;
  expect(said.at(-1)).toBe('Trainings are recorded by those whom the plan names for it: `bob`.');
  await github.close();
  const other = await opened(plan('{ keep: issue }'));
  await comments(github, other, DESK.register, 'mallory', '/trained me lead');
  expect((await desksOf(github))[0]!.said.at(-1)).toContain('That is for people who may steer here');
  await comments(github, other, DESK.register, 'carol', '/trained @alice lead 2026-11-20');
  expect((await desksOf(github))[0]!.said[0]).toContain('| 20 Nov 2026 |');
});
