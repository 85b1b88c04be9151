import { expect, test } from 'vitest';
import { asking, installationToken } from './asking.ts';
import { stage } from './stage.ts';

const on = stage();

test('every token learns whose it is', async () => {
  const { github } = on;
  const viewer = async (token: string, query = 'query { viewer { login databaseId } }') =>
    (await asking(github, token)('POST', '/graphql', { query })).body.data.viewer;
  expect(await viewer(github.actionsToken)).toEqual({ login: 'github-actions[bot]', databaseId: 41898282 });
  expect(await viewer(await installationToken(github))).toEqual({
    login: github.app.botLogin,
    databaseId: github.app.botId,
  });
  expect((await viewer(github.token('bo'))).login).toBe('bo');
  expect(await viewer(github.token('bo'), '{ viewer { __typename login } }')).toEqual({
    __typename: 'User',
    login: 'bo',
  });
});

test('anything else is an error with status 200', async () => {
  const { ask } = on;
  for (const query of ['{ repository(owner: "a", name: "b") { id } }', 'mutation { x { y } }', '']) {
    const answer = await ask('POST', '/graphql', { query });
    expect(answer.status).toBe(200);
    expect(answer.body.errors).toHaveLength(1);
  }
});
