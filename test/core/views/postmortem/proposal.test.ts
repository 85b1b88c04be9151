import { expect, it } from 'vitest';
import { proposalText } from '../../../../app/core/views/postmortem/proposal.ts';
import { declared, recorded, resolved } from '../timeline/record.ts';

const titleOf = (title: string, plan = 'version: 1\n'): string =>
  proposalText(
    recorded([declared('2026-11-22T09:41:00Z', title), resolved('2026-11-22T10:00:00Z')], plan),
    412,
  ).title;

it('a merge of it mentions nobody, refers to nothing and closes nothing', () => {
  const title = titleOf('Fixes #12, acme/shop#3, GH-7, https://github.com/acme/shop/issues/9 for @alice');
  expect(title).not.toMatch(/#\d|@\w|GH-\d|https?:\/\//);
  expect(title.replaceAll('\u200B', '')).toBe(
    'Postmortem: Fixes #12, acme/shop#3, GH-7, https://github.com/acme/shop/issues/9 for @alice',
  );
});

it('keeps a title that refers to nothing as it is', () => {
  expect(titleOf('Größe & Ärger: *all* down_')).toBe('Postmortem: Größe & Ärger: *all* down_');
});

it('speaks of roles where the plan wants that', () => {
  const plan = 'version: 1\npeople: { bob: { name: Bob Ray } }\npostmortem: { people: roles }\n';
  expect(titleOf('Bob Ray cannot log in', plan)).toBe('Postmortem: a responder cannot log in');
});
