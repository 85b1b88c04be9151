import type { Answer } from './answers.ts';
import { repoOf } from './permissions.ts';
import { checkRunCompleted, completed, listed } from './pull-shape.ts';
import type { Call, Handler, Router } from './router.ts';
import type { Repo, World } from './world.ts';

type Json = any;
type Change = (body: Json, call: Call) => Json;

/** Pull requests, reviews and check runs: `emulate` keeps them, and what it leaves out is added. */
export function pullRoutes(router: Router, world: World, rest: Handler): void {
  const root = '/repos/{owner}/{repo}';
  const through = (method: string, path: string, change: Change, status?: number): void =>
    router.on(method, `${root}${path}`, async (call) => {
      const answer = await rest(call);
      if (answer.status >= 300 || !Buffer.isBuffer(answer.body)) return answer;
      const body = change(JSON.parse(answer.body.toString()), call);
      return { status: status ?? answer.status, headers: answer.headers ?? {}, body };
    });
  const whole: Change = (body) => completed(world, body);
  through('GET', '/pulls', (list: Json[], { query }) =>
    list
      .map((one) => listed(completed(world, one)))
      .sort((a, b) => (query.get('sort') === 'updated' ? byUpdate(a, b) : 0)),
  );
  through('POST', '/pulls', whole);
  through('GET', '/pulls/{#number}', whole);
  through('PATCH', '/pulls/{#number}', (body, call) => {
    const shown = completed(world, body);
    // GitHub tells of a draft that became ready, and of the other way round.
    if (typeof call.body?.draft === 'boolean')
      emit(world, call, repoOf(world, call), shown.draft ? 'converted_to_draft' : 'ready_for_review', {
        number: shown.number,
        pull_request: shown,
      });
    return shown;
  });
  // GitHub answers a new review with 200.
  through('POST', '/pulls/{#number}/reviews', (body) => body, 200);
  through('POST', '/check-runs', checkRunCompleted);
  through('GET', '/commits/{ref}/check-runs', (body) => ({
    ...body,
    check_runs: body.check_runs.map(checkRunCompleted),
  }));
  pushes(router, world, rest);
}

const byUpdate = (a: Json, b: Json): number => Date.parse(b.updated_at) - Date.parse(a.updated_at);

/** Whatever moves a branch moves the heads of its open pull requests with it. */
function pushes(router: Router, world: World, rest: Handler): void {
  const moving = async (call: Call): Promise<Answer> => {
    const answer = await rest(call);
    if (answer.status < 300) await headsFollow(world, call, rest);
    return answer;
  };
  router.on('PUT', '/repos/{owner}/{repo}/contents/{+path}', moving);
  router.on('PATCH', '/repos/{owner}/{repo}/git/refs/{+ref}', moving);
}

async function headsFollow(world: World, call: Call, rest: Handler): Promise<void> {
  const repo = repoOf(world, call);
  const { store } = world.emulated;
  for (const number of world.emulated.pullNumbers(repo.id)) {
    const row = world.emulated.pull(repo.id, number)!;
    const from = store.branches!.findBy('repo_id', row.head_repo_id);
    const after = from.find(({ name }) => name === row.head_ref)?.sha;
    if (row.state !== 'open' || after === undefined || after === row.head_sha) continue;
    const before = row.head_sha;
    world.emulated.changePull(repo.id, number, { head_sha: after });
    const path = `/repos/${repo.fullName}/pulls/${number}`;
    const shown = await rest({ ...call, method: 'GET', path, text: '', query: new URLSearchParams() });
    const pull = completed(world, JSON.parse(String(shown.body)));
    emit(world, call, repo, 'synchronize', { number, before, after, pull_request: pull });
  }
}

function emit(world: World, { who }: Call, repo: Repo, action: string, more: Json): void {
  const account = 'account' in who ? who.account : repo.owner;
  world.webhooks.emit(repo, { account, app: null }, 'pull_request', action, more);
}
