import { expect, test } from 'vitest';
import { asking, installationToken } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const files = {
  '.github/workflows/watch.yml': 'on: { workflow_dispatch: { inputs: { mode: {} } } }',
  '.github/workflows/check.yml': 'on: { push: {} }',
};
const permissions = { metadata: 'read', issues: 'write', actions: 'read' };
const on = stage({ repositories: { [repo]: { files } }, permissions });
const path = (file: string) => `${root}/actions/workflows/${file}`;
const dispatch = (file: string, body: object) => on.ask('POST', `${path(file)}/dispatches`, body);

test('a workflow is started with its inputs, and its run shows until it is over', async () => {
  const { github, ask } = on;
  expect((await dispatch('watch.yml', { ref: 'main', inputs: { mode: 'watch' } })).status).toBe(204);
  const [run] = github.workflowRuns;
  expect(run).toMatchObject({
    repo,
    file: 'watch.yml',
    ref: 'main',
    inputs: { mode: 'watch' },
    by: 'github-actions[bot]',
  });
  const statuses = async () => (await ask('GET', `${path('watch.yml')}/runs`)).body.workflow_runs;
  expect(await statuses()).toMatchObject([{ id: run!.id, status: 'queued', conclusion: null }]);
  run!.status = 'completed';
  expect(await statuses()).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
  expect((await ask('GET', `${path('watch.yml')}/runs?status=queued`)).body.total_count).toBe(0);
});

test('what GitHub would refuse is refused', async () => {
  const { github } = on;
  const said = async (file: string, body: object) => {
    const { status, body: answer } = await dispatch(file, body);
    return `${status} ${answer.errors?.[0].message ?? answer.message}`;
  };
  expect(await said('none.yml', { ref: 'main' })).toMatch(/^404/);
  expect(await said('watch.yml', {})).toMatch(/^422 .*ref/s);
  expect(await said('watch.yml', { ref: 'other' })).toBe('422 No ref found for: other');
  expect(await said('check.yml', { ref: 'main' })).toMatch(/^422 .*workflow_dispatch/);
  expect(await said('watch.yml', { ref: 'main', inputs: { speed: '1' } })).toBe(
    '422 Unexpected inputs provided: ["speed"]',
  );
  for (const token of [github.token('rea'), await installationToken(github)]) {
    const { status } = await asking(github, token)('POST', `${path('watch.yml')}/dispatches`, {
      ref: 'main',
    });
    expect(status).toBe(403);
  }
});
