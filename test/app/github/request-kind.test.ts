import { describe, expect, it } from 'vitest';
import { requestKind } from '../../../app/github/request-kind.ts';

describe('what a request does', () => {
  it.each([
    ['GET', '/repos/{owner}/{repo}/issues/{issue_number}', 'read', false, 'core'],
    ['GET', 'https://ghe.example/api/v3/search/issues', 'read', false, 'search'],
    ['GET', '/repos/acme/shop/contents/search/plan.yml', 'read', false, 'core'],
    ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/comments', 'create', true, 'core'],
    ['POST', '/repos/{owner}/{repo}/issues', 'create', true, 'core'],
    ['POST', '/repos/{owner}/{repo}/labels', 'create', true, 'core'],
    ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/labels', 'repeatable', true, 'core'],
    ['POST', '/repos/{owner}/{repo}/issues/{issue_number}/assignees', 'repeatable', true, 'core'],
    ['POST', '/repos/acme/shop/issues/comments/7/reactions', 'repeatable', true, 'core'],
    ['PATCH', '/repos/acme/shop/issues/comments/7', 'repeatable', true, 'core'],
    ['PUT', '/repos/acme/shop/issues/comments/7/pin', 'repeatable', true, 'core'],
    ['DELETE', '/repos/acme/shop/issues/1/labels/sev1', 'repeatable', false, 'core'],
    ['POST', '/app/installations/{installation_id}/access_tokens', 'repeatable', false, 'core'],
  ])('%s %s', (method, url, effect, content, budget) => {
    expect(requestKind({ method, url })).toMatchObject({ effect, content, budget });
  });

  it('tells a query from a mutation', () => {
    const graphql = (query: string) => requestKind({ method: 'POST', url: '/graphql', query });
    expect(graphql('{ viewer { login } }')).toMatchObject({ effect: 'read', content: false });
    expect(graphql('\n mutation { x }')).toMatchObject({ effect: 'create', content: true });
  });
});
