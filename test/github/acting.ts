import type { Api } from './api.ts';
import type { Person } from './contract.ts';
import type { Caller } from './tokens.ts';

/** An account acting on GitHub: the same routes, without HTTP, log, faults or latency. */
export function acting(api: Api, who: Caller & { kind: 'person' | 'actions' }): Person {
  const ask = async (method: string, path: string, body?: unknown): Promise<any> => {
    const text = body === undefined ? '' : JSON.stringify(body);
    const answer = await api.answer({ method, path, query: new URLSearchParams(), headers: {}, text, who });
    if (answer.status >= 400) {
      const reason = Buffer.isBuffer(answer.body) ? answer.body.toString() : JSON.stringify(answer.body);
      throw new Error(`${who.account.login}: ${method} ${path}: ${answer.status} ${reason}`);
    }
    return Buffer.isBuffer(answer.body) ? JSON.parse(answer.body.toString()) : answer.body;
  };
  const issue = (repo: string, number: number) => `/repos/${repo}/issues/${number}`;
  const comment = (repo: string, id: number) => `/repos/${repo}/issues/comments/${id}`;
  const only = <T>(work: Promise<T>) => work.then(() => {});
  return {
    openIssue: async (repo, given) => (await ask('POST', `/repos/${repo}/issues`, given)).number,
    comment: async (repo, number, body) =>
      (await ask('POST', `${issue(repo, number)}/comments`, { body })).id,
    editComment: (repo, id, body) => only(ask('PATCH', comment(repo, id), { body })),
    deleteComment: (repo, id) => only(ask('DELETE', comment(repo, id))),
    pinComment: (repo, id) => only(ask('PUT', `${comment(repo, id)}/pin`)),
    unpinComment: (repo, id) => only(ask('DELETE', `${comment(repo, id)}/pin`)),
    react: (repo, id, content) => only(ask('POST', `${comment(repo, id)}/reactions`, { content })),
    reactToIssue: (repo, number, content) =>
      only(ask('POST', `${issue(repo, number)}/reactions`, { content })),
    editIssue: (repo, number, change) => only(ask('PATCH', issue(repo, number), change)),
    label: (repo, number, label) => only(ask('POST', `${issue(repo, number)}/labels`, { labels: [label] })),
    unlabel: (repo, number, label) =>
      only(ask('DELETE', `${issue(repo, number)}/labels/${encodeURIComponent(label)}`)),
    assign: (repo, number, login) =>
      only(ask('POST', `${issue(repo, number)}/assignees`, { assignees: [login] })),
    unassign: (repo, number, login) =>
      only(ask('DELETE', `${issue(repo, number)}/assignees`, { assignees: [login] })),
    close: (repo, number, reason) =>
      only(ask('PATCH', issue(repo, number), { state: 'closed', state_reason: reason ?? 'completed' })),
    reopen: (repo, number) => only(ask('PATCH', issue(repo, number), { state: 'open' })),
    writeFile: (repo, path, text) => only(writeFile(ask, repo, path, text)),
    request: ask,
  };
}

async function writeFile(
  ask: (method: string, path: string, body?: unknown) => Promise<any>,
  repo: string,
  path: string,
  text: string,
): Promise<void> {
  const at = `/repos/${repo}/contents/${path}`;
  const old = await ask('GET', at).catch(() => null);
  const content = Buffer.from(text).toString('base64');
  await ask('PUT', at, { message: `Write ${path}`, content, ...(old ? { sha: old.sha } : {}) });
}
