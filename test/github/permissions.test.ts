import { expect, test } from 'vitest';
import { asking, installationToken } from './asking.ts';
import { repo, root, stage } from './stage.ts';

const on = stage({ people: { ana: 'admin', mai: 'maintain', bo: 'write', tri: 'triage', out: 'none' } });

test('a permission is told in old names and new', async () => {
  const { ask } = on;
  const of = async (login: string, name = root) => {
    const { body } = await ask('GET', `${name}/collaborators/${login}/permission`);
    return [body.permission, body.role_name, body.user.permissions.push, body.user.permissions.triage];
  };
  expect(await of('ana')).toEqual(['admin', 'admin', true, true]);
  expect(await of('MAI')).toEqual(['write', 'maintain', true, true]);
  expect(await of('bo')).toEqual(['write', 'write', true, true]);
  expect(await of('tri')).toEqual(['read', 'triage', false, true]);
  expect(await of('out')).toEqual(['read', 'read', false, false]);
  expect(await of('out', '/repos/acme/vault')).toEqual(['none', 'none', false, false]);
  expect((await ask('GET', `${root}/collaborators/nobody-here/permission`)).status).toBe(404);
  expect((await ask('GET', `${root}/collaborators/bo`)).status).toBe(204);
  expect((await ask('GET', `${root}/collaborators/out`)).status).toBe(404);
});

test('a token sees and does what its account may', async () => {
  const { github } = on;
  const outsider = asking(github, github.token('out'));
  expect((await outsider('GET', '/repos/acme/vault')).status).toBe(404);
  expect((await outsider('GET', '/repos/acme/vault/issues')).status).toBe(404);
  expect((await outsider('GET', '/repos/acme/vault/contents/README.md')).status).toBe(404);
  expect((await outsider('GET', `${root}/collaborators/bo/permission`)).status).toBe(403);
  expect((await asking(github, '')('GET', `${root}/issues`)).status).toBe(200);
  expect((await asking(github, '')('POST', `${root}/issues`, { title: 'x' })).status).toBe(401);
  expect((await asking(github, 'ghp_unknown')('GET', root)).status).toBe(401);
  const installation = asking(github, await installationToken(github));
  expect((await installation('GET', '/repos/acme/vault/issues')).status).toBe(200);
  expect((await installation('POST', '/repos/acme/vault/issues', { title: 'x' })).status).toBe(201);
  await expect(github.as('out').comment('acme/vault', 1, 'x')).rejects.toThrow('404');
  expect(await github.as('bo').openIssue(repo, { title: 'x' })).toBeGreaterThan(0);
});
