import { afterEach, beforeEach, expect, it } from 'vitest';
import { jsonLog } from '../../app/hosting/log.ts';
import { settingsFrom } from '../../app/hosting/settings.ts';
import { type Running, serve } from '../../app/server.ts';
import { shown } from '../../app/core/wire/marker.ts';
import { type LocalGitHub, startGitHub } from '../github/start.ts';

const SECRET = 'a webhook secret';
const ROOM = 'acme/shop';
const STATUS = 'acme/status';
const PLAN = `version: 1
roles: { lead: { title: Incident Lead }, comms: { title: Communication Lead } }
audiences: { public: { channels: [status] } }
channels: { status: { repository: ${STATUS} } }
`;
let github: LocalGitHub;
let running: Running;
let lines: Record<string, unknown>[];

beforeEach(async () => {
  github = await startGitHub({
    repositories: {
      [ROOM]: { private: true, labels: ['outage'], files: { '.github/outage-plan.yml': PLAN } },
      [STATUS]: { labels: ['incident'] },
    },
    people: { alice: 'write', bob: 'write', mallory: { [ROOM]: 'none', [STATUS]: 'read' } },
  });
  running = await app();
});
afterEach(async () => {
  await running.stop();
  await github.close();
});

/** The App in a process of its own memory, where GitHub delivers to it. */
async function app(): Promise<Running> {
  const settings = settingsFrom({
    APP_ID: String(github.app.id),
    PRIVATE_KEY: Buffer.from(github.app.privateKey).toString('base64'),
    WEBHOOK_SECRET: SECRET,
    GITHUB_API_URL: github.url,
    HOST: '127.0.0.1',
    PORT: '0',
    SWEEP_EVERY: 'off',
  });
  if ('problems' in settings) throw new Error(settings.problems.join('\n'));
  lines = [];
  const log = jsonLog('info', (line) => lines.push(JSON.parse(line)));
  const started = await serve(settings, log);
  github.deliveries.target(`${started.url}/api/github/webhooks`, SECRET);
  return started;
}

/** Somebody comments; resolves when every delivery of it was answered. */
async function says(login: string, repo: string, body: string): Promise<number> {
  const id = await github.as(login).comment(repo, 1, body);
  await github.deliveries.settled();
  return id;
}
const ours = async (repo: string): Promise<string[]> =>
  (await github.look(repo, 1)).comments
    .filter(({ user, body }) => user.login === github.app.botLogin && !body.includes('allclear card'))
    .map(({ body }) =>
      shown(body)
        .replace(/<!--.*?-->/gs, '')
        .trim(),
    );
const worn = async (repo: string, id: number): Promise<string[]> =>
  (await github.look(repo, 1)).reactions
    .filter(({ on, login }) => on === id && login === github.app.botLogin)
    .map(({ content }) => content);

async function mirrored(): Promise<void> {
  await github.as('alice').openIssue(ROOM, { title: 'Checkout is down', labels: ['outage'] });
  await github.deliveries.settled();
  await says('bob', ROOM, '/role lead');
  await says('alice', ROOM, '/update public We look into it.');
  await says('bob', ROOM, '/approve U1');
}

it('hears what is said in the mirror by its delivery, twice or not, and sends it after a yes', async () => {
  await mirrored();
  const id = await says('alice', STATUS, '/update We found it and repair it.');
  const [delivery] = github.deliveries.all.filter(
    ({ event, payload }) => event === 'issue_comment' && (payload['comment'] as { id: number }).id === id,
  );
  await github.deliveries.send(delivery!);
  const offers = (await ours(ROOM)).filter((one) => one.includes('We found it and repair it.'));
  expect(offers).toEqual([expect.stringContaining('waits for a yes')]);
  expect(await worn(STATUS, id)).toEqual(['eyes']);
  await says('bob', ROOM, '/approve U2');
  expect(await ours(STATUS)).toEqual([expect.stringContaining('We found it and repair it.')]);
});

it('does not tell an outsider anything, nor look because of prose', async () => {
  await mirrored();
  const id = await says('mallory', STATUS, '/update All is well.');
  expect([await worn(STATUS, id), await ours(STATUS)]).toEqual([['confused'], []]);
  const before = github.requests.length;
  await says('mallory', STATUS, 'When will it be well? /update us');
  expect(github.requests.slice(before)).toEqual([]);
});

it('started anew knows no mirrors until it has swept, and then has heard all', async () => {
  await mirrored();
  await running.stop();
  running = await app();
  const id = await says('alice', STATUS, '/update We found it and repair it.');
  expect(lines).toContainEqual(expect.objectContaining({ why: 'a mirror of no room that is known here' }));
  await says('bob', ROOM, '/note somebody leads here');
  await running.sweep();
  expect(await worn(STATUS, id)).toEqual(['eyes']);
  expect((await ours(ROOM)).filter((one) => one.includes('We found it'))).toHaveLength(1);
});
