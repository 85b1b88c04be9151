import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { jsonLog } from '../../app/hosting/log.ts';
import { settingsFrom } from '../../app/hosting/settings.ts';
import { type Running, serve } from '../../app/server.ts';
import { listen, type Listener } from '../channels/listener.ts';
import { mailbox, opened, type Mailbox } from '../channels/mailbox.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { REPOSITORY, shop, shows, type Shown } from './room.ts';

const SECRET = 'a webhook secret';
const EXAMPLE = readFileSync(new URL('../../templates/drills/vendor-outage.yml', import.meta.url), 'utf8');
const SCENARIO = EXAMPLE.replace(
  '    # Where the plan names the partner',
  '    expect: vendor citrix\n    # Where',
);
const PLAN = `version: 1
organization: Acme
timezone: Europe/Berlin
roles:
  lead: { on-call: [bob], accept-within: 5m, call: [pager] }
  comms: { accept-within: 10m }
  changes: { needed-at: [sev1], accept-within: 10m }
audiences:
  leadership: { channels: [mail], climb: { after: 5m, to: [pager] } }
  public: { channels: [status] }
channels:
  mail: { email: { to: [leaders@acme.example] } }
  pager: { webhook: ALLCLEAR_PAGER }
  status: { repository: acme/status }
  trial: { email: { to: [drill@acme.example] } }
vendors: { citrix: { name: Citrix, open-within: 10m } }
changes: { freeze-at: [sev1] }
drills: { every: 6mo, channels: [trial] }
`;
let github: LocalGitHub;
let running: Running;
let mail: Mailbox;
let pager: Listener;

beforeEach(async () => {
  [mail, pager] = await Promise.all([mailbox(), listen()]);
  github = await shop(
    {},
    { '.github/outage-plan.yml': PLAN, '.github/outage-plan/drills/vendor-outage.yml': SCENARIO },
  );
  github.clock.speed = 0;
  const settings = settingsFrom({
    ...{ APP_ID: String(github.app.id), WEBHOOK_SECRET: SECRET, GITHUB_API_URL: github.url },
    PRIVATE_KEY: Buffer.from(github.app.privateKey).toString('base64'),
    ...{ HOST: '127.0.0.1', PORT: '0', SWEEP_EVERY: 'off' },
  });
  if ('problems' in settings) throw new Error(settings.problems.join('\n'));
  const log = jsonLog('error', () => undefined);
  running = await serve(settings, log, { ALLCLEAR_SMTP_URL: mail.url, ALLCLEAR_PAGER: pager.url });
  github.deliveries.target(`${running.url}/api/github/webhooks`, SECRET);
});
afterEach(async () => {
  await running.stop();
  await Promise.all([github.close(), mail.close(), pager.close()]);
});

const seen = (): Promise<Shown> => shows(github, 1, github.app.botLogin);
/** Somebody says something so many minutes later, and the App has heard it. */
async function says(login: string, minutes: number, body: string): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) github.clock.advance(60_000);
  await github.as(login).comment(REPOSITORY, 1, body);
  await github.deliveries.settled();
}
const injects = async (): Promise<string[]> =>
  (await seen()).replies.flatMap((text) => /\*\*Inject (\d) of 5/.exec(text)?.[1] ?? []);

it('a drill runs from its label to its score, and nobody is alarmed who does not take part', async () => {
  const room = { title: 'Drill', body: '/drill vendor-outage', labels: ['outage', 'drill'] };
  await github.as('alice').openIssue(REPOSITORY, room);
  await github.deliveries.settled();
  const begun = await seen();
  expect(begun.card).toMatch(/^\*\*DRILL\. Severity 1, investigating: Drill\.\*\*/);
  expect(begun.card).toContain('Words leave for trial alone.');
  expect(begun.replies.join()).toContain(
    '**DRILL: A partner that we depend on does not answer.** 5 injects come',
  );
  expect(begun.labels).toEqual(['drill', 'outage', 'sev1']);

  // The file as it is from now on is for the next drill.
  await github.as('alice').writeFile(REPOSITORY, '.github/outage-plan/drills/vendor-outage.yml', 'title: x');
  await github.deliveries.settled();
  await says('alice', 1, '/role lead @bob\n/role comms @carol');
  await says('bob', 2, 'I am here');
  expect(await injects()).toEqual(['1']);
  await says('carol', 2, '/update leadership Nobody can log in. We call our partner.');
  await says('bob', 3, '/vendor citrix 81234567');
  await says('bob', 4, '/start a gateway was restarted');
  await says('bob', 4, '/done it helped for two minutes');
  await says('carol', 8, '/update leadership Logins work again.');
  expect(await injects()).toEqual(['1', '2', '3', '4', '5']);
  await says('bob', 3, '/resolve the partner mended it');

  const { card, replies, labels, state } = await seen();
  expect([labels, state]).toEqual([['drill', 'outage', 'sev1'], 'closed']);
  expect(card).toMatch(/^\*\*DRILL\. Resolved at 11:/);
  const score = replies.find((text) => text.includes('Score of the drill'))!;
  for (const text of [card, score]) {
    expect(text).toContain('- **Roles taken in time:** 2 of 3. Missed: Change Manager.');
    expect(text).toContain('- **Changes logged:** 1 of 1.');
    expect(text).toContain('- **Vendors called in time:** 1 of 1.');
    expect(text).toContain('- **What else was expected:** 1 of 1.');
  }
  const [points = ''] = score.replace(/^\*\*DRILL\.\*\* @bob/, '').split('\n\n@');
  expect(points).not.toMatch(/\b(alice|bob|carol)\b/i);

  expect(new Set(mail.got.flatMap(({ to }) => to))).toEqual(new Set(['drill@acme.example']));
  expect(mail.got.length).toBeGreaterThanOrEqual(3);
  for (const { raw } of mail.got) {
    const { headers, parts } = opened(raw);
    expect(headers.get('subject')).toMatch(/^DRILL \[Acme drill/);
    expect(parts[0]!.body).toMatch(/^DRILL\b/);
  }
  expect(pager.heard).toEqual([]);
  const others = github.requests.filter(
    ({ method, path }) => method !== 'GET' && /status|check-runs/.test(path),
  );
  expect(others).toEqual([]);
}, 120_000);
