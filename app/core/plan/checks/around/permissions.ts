import { asks, type Found, type Looked } from './rule.ts';
import { type Job, looksOnly, type Workflow, workflowIn } from './workflow.ts';

const RANK = ['none', 'read', 'write'];

function neededBy(workflow: Workflow, freezes: boolean): Readonly<Record<string, string>> {
  if (looksOnly(workflow)) return { contents: 'read' };
  const watches = workflow.jobs.some(
    ({ inputs }) => inputs['watch'] || /watch|inputs\.mode\s*\}/.test(inputs['mode'] ?? ''),
  );
  return {
    ...{ issues: 'write', contents: 'read', 'pull-requests': 'read' },
    ...(watches ? { actions: 'write' } : {}),
    ...(freezes ? { checks: 'write' } : {}),
  };
}

/** Workflows may do what Allclear does in them. */
export const permissionsGiven = asks('repository', 'workflows', ({ plan }, files): Looked => {
  const all = files.flatMap((file) => workflowIn(file) ?? []);
  return all.flatMap((one) =>
    one.jobs.flatMap((job) => lacking(one, job, neededBy(one, plan.changes.freezeAt.length > 0))),
  );
});

function lacking(
  { file }: Workflow,
  { permissions, permissionsAt }: Job,
  needed: Readonly<Record<string, string>>,
): Looked {
  const place = { ...permissionsAt, file };
  if (permissions === null) {
    const nearest = `permissions: { ${Object.entries(needed)
      .map(([name, level]) => `${name}: ${level}`)
      .join(', ')} }`;
    const message = `The workflow does not say what its token may do. Write ${nearest}.`;
    return [{ kind: 'permissions-unsaid', path: [], message, nearest, place }];
  }
  return Object.entries(needed).map(([name, level]): Found | null => {
    const given = permissions[name] ?? permissions['*'] ?? 'none';
    if (RANK.indexOf(given) >= RANK.indexOf(level)) return null;
    const nearest = `${name}: ${level}`;
    return {
      kind: 'permission-missing',
      path: [],
      value: given === 'none' ? '' : `${name}: ${given}`,
      message: `The workflow's token lacks a permission. Write ${nearest}.`,
      nearest,
      place,
    };
  });
}
