import { expect, test } from 'vitest';
import { jobFor } from '../../action/job.ts';

const repository = { name: 'shop', full_name: 'acme/shop', private: true, default_branch: 'main' };
const issue = { number: 1, labels: [{ name: 'incident' }], body: '' };
const sender = { id: 1, login: 'bob', type: 'User' };
const label = { name: 'sev1' };

test.each(['closed', 'reopened', 'assigned', 'unassigned', 'unlabeled', 'edited'])(
  'where the plan names another label, the Action sees that its room was %s',
  (action) => {
    const payload = { action, issue, repository, sender, ...(action === 'unlabeled' && { label }) };
    expect(jobFor({ name: 'issues', payload }, 'auto')).toHaveProperty('look');
  },
);

test.each([
  ['created', '/sevv 1'],
  ['deleted', '/sev 1'],
])('and that a comment was %s there: %s', (action, body) => {
  const comment = { id: 5, body, created_at: '2026-01-01T00:00:00Z', user: sender };
  const payload = { action, issue, repository, sender, comment };
  expect(jobFor({ name: 'issue_comment', payload }, 'auto')).toHaveProperty('look');
});
