import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobFor } from '../../action/job.ts';
import { writeKit } from '../../action/kit.ts';
import { outputs } from '../../action/outputs.ts';
import type { Done } from '../../action/perform.ts';
import { shellFor } from '../../action/shell.ts';
import { secretsFromInput } from '../../app/channels/secrets.ts';
import { PLAN } from '../core/views/kit/acme.ts';
import type { LocalGitHub } from '../github/contract.ts';
import { startGitHub } from '../github/start.ts';
import { declared, MOMENT, replica, REPOSITORY } from '../room/room.ts';

const NIGHTLY = 'acme/nightly';
const OPEN = 'acme/open';
const plan = (more = ''): Record<string, string> => ({ '.github/outage-plan.yml': PLAN + more });
let github: LocalGitHub;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'allclear-runner-'));
  github = await startGitHub({
    repositories: {
      [REPOSITORY]: { private: true, labels: ['outage'], files: plan() },
      [NIGHTLY]: { private: true, labels: ['outage'], files: plan('kit: { nightly: true }\n') },
      [OPEN]: { private: false, labels: ['outage'], files: plan('kit: { nightly: true }\n') },
    },
    people: { alice: 'write' },
    now: MOMENT,
  });
  await declared(github, replica(github), '/sev 1\n/impact nobody can pay');
});
afterAll(async () => {
  await github.close();
  rmSync(folder, { recursive: true });
});

/** Writes a kit as a run does. */
function wrote(
  name: string,
  when: 'nightly' | 'wanted',
  more: { dryRun?: boolean; secrets?: string } = {},
): Promise<Done> {
  const { dryRun = false, secrets = 'ALLCLEAR_PHONE_ALICE=+49 30 5550101' } = more;
  const given = secretsFromInput(secrets);
  const inputs = {
    ...{
      token: github.actionsToken,
      plan: undefined,
      dryRun,
      mode: 'kit' as const,
      sealKey: 'a key',
      summary: false,
    },
    ...{ watch: undefined, strict: false, watchToken: '', secrets },
  } as const;
  const [owner = '', repo = ''] = name.split('/');
  // An event may tell of a time when the repository was private still.
  const repository = { owner, name: repo, private: true, defaultBranch: 'main' };
  return writeKit(when, { repository, shell: shellFor(inputs, given, github.url), secrets: given, folder });
}

describe('mode kit', () => {
  it('by hand writes the page where later steps find it, and nothing on GitHub', async () => {
    const before = github.requests.length;
    const done = await wrote(REPOSITORY, 'wanted');
    expect(outputs(done)).toMatchObject({ kit: join(folder, 'allclear-kit.html'), result: 'written' });
    const page = readFileSync(done.kit!, 'utf8');
    expect(page).toContain('nobody can pay');
    expect(page).toContain('tel:+49305550101');
    expect(done.notes?.join('\n')).toContain(
      'only named in it: ALLCLEAR_PHONE_CAROL and ALLCLEAR_PHONE_CITRIX',
    );
    expect(github.requests.slice(before).filter(({ method }) => method !== 'GET')).toEqual([]);
    rmSync(done.kit!);
  });

  it('every night writes it only where the plan wants that', async () => {
    const not = await wrote(REPOSITORY, 'nightly');
    expect([not.kit, not.notes]).toEqual([undefined, [expect.stringContaining('kit: { nightly: true }')]]);
    expect(outputs(not)).toMatchObject({ kit: '', result: 'quiet' });
    const { kit } = await wrote(NIGHTLY, 'nightly');
    expect(readFileSync(kit!, 'utf8')).toContain('Acme: outage kit');
    rmSync(kit!);
  });

  it('refuses in a public repository, with the reason, whatever the event said of it', async () => {
    for (const when of ['nightly', 'wanted'] as const)
      await expect(wrote(OPEN, when)).rejects.toThrow(/everybody can read acme\/open.*npx allclear kit/);
    expect(existsSync(join(folder, 'allclear-kit.html'))).toBe(false);
  });

  it('in a dry run writes nothing', async () => {
    const done = await wrote(REPOSITORY, 'wanted', { dryRun: true });
    expect([done.kit, done.notes?.[0]]).toEqual([undefined, 'The kit would have been written.']);
    expect(existsSync(join(folder, 'allclear-kit.html'))).toBe(false);
  });

  it('is what a workflow asks for, on its schedule or by hand', () => {
    expect(jobFor({ name: 'schedule', payload: {} }, 'kit')).toEqual({ kit: 'nightly' });
    expect(jobFor({ name: 'workflow_dispatch', payload: {} }, 'kit')).toEqual({ kit: 'wanted' });
  });

  it('has a workflow to copy that may write nothing on GitHub, and keeps the page for readers of the repository', () => {
    const path = new URL('../../templates/workflows/allclear-kit.yml', import.meta.url);
    const workflow: any = load(readFileSync(path, 'utf8'));
    expect(workflow.permissions).toEqual({ issues: 'read', contents: 'read' });
    const [kit, upload] = workflow.jobs.kit.steps;
    expect(kit).toEqual({ id: 'kit', uses: 'allclear/allclear@v1', with: { mode: 'kit' } });
    expect(upload).toMatchObject({
      if: "steps.kit.outputs.kit != ''",
      with: { path: '${{ steps.kit.outputs.kit }}' },
    });
  });
});
