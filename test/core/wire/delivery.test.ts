import { describe, expect, it } from 'vitest';
import { wanted } from '../../../app/core/wire/delivery.ts';
import { followUpMark } from '../../../app/core/wire/follow-up.ts';
import { marker } from '../../../app/core/wire/marker.ts';
import { mirrorMark } from '../../../app/core/wire/mirror.ts';

const repository = { name: 'shop', full_name: 'acme/shop', private: true, default_branch: 'trunk' };
const alice = { id: 1, login: 'alice', type: 'User' };
const robot = { id: 2, login: 'helper[bot]', type: 'Bot' };
const outage = [{ name: 'Outage' }];

/** What a delivery comes to: the kind of work, or why there is none. */
function fate(event: string, payload: object, label: string | undefined = 'outage'): string {
  const found = wanted(event, { repository, sender: alice, ...payload }, () => label);
  if ('ignore' in found) return found.ignore;
  if (!('look' in found)) return Object.keys(found)[0]!;
  const { senders, comments, events, followUps = [], number } = found.look;
  if (followUps.length > 0) return `look into ${number} for follow-up ${followUps.join()}`;
  return [
    'look',
    ...senders,
    ...comments.map(({ id }) => `comment ${id}`),
    ...(events ? ['events'] : []),
  ].join(', ');
}

const comment = (body: string, more: object = {}): object => ({
  action: 'created',
  issue: { number: 4, labels: [] },
  comment: { id: 7, body, created_at: '2026-11-22T09:41:00Z', user: alice },
  ...more,
});
const inRoom = { issue: { number: 4, labels: outage } };
const body = `We look into it.\n\n${mirrorMark({ room: 'a'.repeat(24), key: 'b'.repeat(24) })}`;
const inMirror = { issue: { number: 4, labels: [{ name: 'incident' }], body } };

describe('the record of a past incident', () => {
  const issue = { number: 9, labels: [...outage, { name: 'retrospective' }], body: '/role lead' };
  it.each<[string, object]>([
    ['issues', { action: 'opened', issue }],
    ['issues', { action: 'closed', issue }],
    ['issue_comment', comment('/note x', { issue })],
  ])('is left alone: %s', (event, payload) =>
    expect(fate(event, payload)).toBe('the record of a past incident'),
  );
});

describe('a follow-up', () => {
  const issue = {
    number: 9,
    labels: [{ name: 'Follow-up' }],
    body: `words\n\n${followUpMark({ room: 4, key: 'c7.1', due: 1 })}`,
  };
  it.each<[string, object, string]>([
    ['that is closed', { action: 'closed', issue }, 'look into 4 for follow-up 9'],
    ['that is opened again', { action: 'reopened', issue }, 'look into 4 for follow-up 9'],
    ['that somebody gets', { action: 'assigned', issue }, 'look into 4 for follow-up 9'],
    ['that we open', { action: 'opened', issue, sender: robot }, 'done by a program'],
    ['that is reworded', { action: 'edited', issue }, 'a follow-up edited'],
    ['of somebody else', { action: 'closed', issue: { ...issue, body: 'mine' } }, 'an ordinary issue'],
    ['without its label', { action: 'closed', issue: { ...issue, labels: [] } }, 'an ordinary issue'],
  ])('%s', (_, payload, expected) => expect(fate('issues', payload)).toBe(expected));
});

describe('a comment', () => {
  it.each<[string, object, string]>([
    ['in a room', comment('looking', inRoom), 'look, alice, comment 7'],
    ['with a command in an ordinary issue', comment('/incident'), 'look, alice, comment 7'],
    ['with a slip of one that declares', comment('/incidnet'), 'look, alice, comment 7'],
    ['without a command in an ordinary issue', comment('looking'), 'an ordinary issue'],
    ['with a path in an ordinary issue', comment('/etc is read-only'), 'an ordinary issue'],
    ['by a program', comment('/incident', { ...inRoom, sender: robot }), 'by a program'],
    [
      'on a pull request',
      comment('/incident', { issue: { number: 4, labels: outage, pull_request: {} } }),
      'on a pull request',
    ],
    ['edited', comment('/incident', { ...inRoom, action: 'edited' }), 'a comment edited'],
    ['deleted in a room', comment('x', { ...inRoom, action: 'deleted' }), 'look, alice, events'],
    ['deleted in an ordinary issue', comment('x', { action: 'deleted' }), 'an ordinary issue'],
    [
      'that is the card, edited by a person',
      comment(`x\n${marker('card', 'a.b')}`, { action: 'edited' }),
      'look, alice, events',
    ],
    [
      'that is the card, edited by us',
      comment(`x\n${marker('card', 'a.b')}`, { action: 'edited', sender: robot }),
      'a comment edited',
    ],
    ['with words in a mirror', comment('/update all is well', inMirror), 'spoken'],
    ['without any in a mirror', comment('thanks', inMirror), 'an ordinary issue'],
    ['in a mirror by a program', comment('/update x', { ...inMirror, sender: robot }), 'by a program'],
    [
      'with words in a room whose text holds a mirror’s marker',
      comment('/update x', { issue: { number: 4, labels: outage, body } }),
      'look, alice, comment 7',
    ],
    ['without an issue', { action: 'created' }, 'issue_comment created'],
  ])('%s', (_, payload, found) => {
    expect(fate('issue_comment', payload)).toBe(found);
  });

  it('brings its first text, and when it was written', () => {
    const found = wanted(
      'issue_comment',
      { repository, sender: alice, ...comment('/sev 1', inRoom) },
      () => undefined,
    );
    expect(found).toMatchObject({
      look: {
        repository: { owner: 'acme', name: 'shop', private: true, defaultBranch: 'trunk' },
        number: 4,
        comments: [{ id: 7, body: '/sev 1', createdAt: Date.parse('2026-11-22T09:41:00Z') }],
      },
    });
  });

  it('in a room of the plan’s own label, once that is known', () => {
    const own = { issue: { number: 4, labels: [{ name: 'störung' }] } };
    expect([
      fate('issue_comment', comment('x', own), 'Störung'),
      fate('issue_comment', comment('x', own)),
    ]).toEqual(['look, alice, comment 7', 'an ordinary issue']);
  });
});

describe('an issue', () => {
  const issue = (action: string, more: object = {}): object => ({
    action,
    issue: { number: 4, labels: [], body: '' },
    ...more,
  });
  const about = { issue: { number: 4, labels: [{ name: 'outage plan' }] } };
  it.each<[string, object, string]>([
    ['opened with the label', issue('opened', inRoom), 'look, alice, events'],
    [
      'opened with a command in it',
      issue('opened', { issue: { number: 4, body: '/incident' } }),
      'look, alice, events',
    ],
    ['opened without either', issue('opened'), 'upkeep'],
    ['about the plan, edited', issue('edited', about), 'desk'],
    ['about the plan, by a program', issue('opened', { ...about, sender: robot }), 'done by a program'],
    ['opened with the label by a program', issue('opened', { ...inRoom, sender: robot }), 'look, events'],
    ['labelled', issue('labeled', { ...inRoom, label: { name: 'outage' } }), 'look, alice, events'],
    [
      'labelled by a program',
      issue('labeled', { ...inRoom, label: { name: 'outage' }, sender: robot }),
      'look, events',
    ],
    ['relabelled in a room', issue('labeled', { ...inRoom, label: { name: 'sev1' } }), 'look, alice, events'],
    [
      'relabelled in a room by a program',
      issue('labeled', { ...inRoom, label: { name: 'sev1' }, sender: robot }),
      'done by a program',
    ],
    ['that lost the label', issue('unlabeled', { label: { name: 'outage' } }), 'look, alice, events'],
    ['labelled otherwise', issue('labeled', { label: { name: 'bug' } }), 'an ordinary issue'],
    ['closed in a room', issue('closed', inRoom), 'look, alice, events'],
    ['closed', issue('closed'), 'an ordinary issue'],
    ['locked', issue('locked', inRoom), 'issues locked'],
    [
      'that is a pull request',
      issue('opened', { issue: { number: 4, labels: outage, pull_request: {} } }),
      'a pull request',
    ],
  ])('%s', (_, payload, found) => {
    expect(fate('issues', payload)).toBe(found);
  });
  it('labelled with whatever, while the plan was not read: it may name another label', () => {
    const found = wanted(
      'issues',
      { repository, sender: alice, ...issue('labeled', { label: { name: 'bug' } }) },
      () => undefined,
    );
    expect(found).toHaveProperty('look');
  });
});

describe('everything else', () => {
  it.each<[string, string, object, string]>([
    ['an installation', 'installation', { action: 'created', repositories: [repository] }, 'labels'],
    [
      'an installation on nothing',
      'installation',
      { action: 'created', repositories: [] },
      'no repositories',
    ],
    ['an installation that ended', 'installation', { action: 'deleted' }, 'installation deleted'],
    [
      'repositories that came',
      'installation_repositories',
      { action: 'added', repositories_added: [repository] },
      'labels',
    ],
    ['repositories that went', 'installation_repositories', { action: 'removed' }, 'repositories removed'],
    [
      'a push of the plan',
      'push',
      { ref: 'refs/heads/trunk', commits: [{ modified: ['.github/outage-plan.yml'] }] },
      'planChanged',
    ],
    [
      'a push that takes the plan away',
      'push',
      { ref: 'refs/heads/trunk', commits: [{ removed: ['.github/outage-plan.yml'] }] },
      'planChanged',
    ],
    [
      'a push to another branch',
      'push',
      { ref: 'refs/heads/x', commits: [{ modified: ['.github/outage-plan.yml'] }] },
      'a push elsewhere',
    ],
    [
      'a push of something else',
      'push',
      { ref: 'refs/heads/trunk', commits: [{ added: ['a'] }] },
      'a push without the plan',
    ],
    ['an unknown event', 'star', {}, 'event star'],
  ])('%s', (_, event, payload, found) => {
    expect(fate(event, payload)).toBe(found);
  });
  it('is no trouble, however little it holds', () => {
    for (const event of ['issues', 'issue_comment', 'installation', 'installation_repositories', 'push', ''])
      for (const payload of [
        undefined,
        null,
        {},
        { repository },
        { action: 'created', issue: { number: 1 } },
      ])
        expect(wanted(event, payload, () => undefined)).toHaveProperty('ignore');
  });
});

describe('a pull request', () => {
  const pull = (action: string, body: string | null, more: object = {}): object => ({
    ...{ action, pull_request: { number: 45, body }, ...more },
  });
  const woken = (event: string, payload: object) => {
    const found = wanted(event, { repository, sender: alice, ...payload }, () => undefined);
    return 'pulls' in found ? found.pulls : found;
  };

  it('tells which incidents it names, and what it reverts', () => {
    expect(woken('pull_request', pull('opened', 'Incident: acme/outages#12\n\nReverts #4'))).toMatchObject({
      number: 45,
      named: [{ repository: 'acme/outages', number: 12, said: true }],
      reverts: { repository: 'acme/shop', number: 4 },
    });
  });

  it('names no room of another owner', () => {
    expect(woken('pull_request', pull('opened', 'Incident: other/outages#12'))).toMatchObject({ named: [] });
  });

  it.each(['edited', 'synchronize', 'closed', 'reopened', 'ready_for_review', 'converted_to_draft'])(
    'is told of when %s, by the App’s event and the Action’s',
    (action) => {
      expect(woken('pull_request', pull(action, null))).toMatchObject({ number: 45 });
      expect(woken('pull_request_target', pull(action, null))).toMatchObject({ number: 45 });
    },
  );

  it('is told of by reviews, and by checks of its head', () => {
    expect(woken('pull_request_review', pull('submitted', null))).toMatchObject({ number: 45 });
    const suite = { action: 'completed', check_suite: { head_sha: 'abc' } };
    expect(woken('check_suite', suite)).toMatchObject({ number: null, head: 'abc' });
    expect(woken('check_run', { action: 'completed', check_run: { head_sha: 'abc' } })).toMatchObject({
      head: 'abc',
    });
    expect(woken('status', { state: 'success', sha: 'abc' })).toMatchObject({ head: 'abc' });
  });

  it.each([
    ['pull_request', pull('labeled', 'Incident: #12'), 'pull_request labeled'],
    ['pull_request_review', pull('edited', null), 'pull_request_review edited'],
    ['check_run', { action: 'created', check_run: { head_sha: 'abc' } }, 'check_run created'],
    ['status', { state: 'pending', sha: 'abc' }, 'status pending'],
    ['merge_group', { action: 'checks_requested' }, 'event merge_group'],
  ])('is not told of by %s %#', (event, payload, why) => {
    expect(fate(event, payload)).toBe(why);
  });
});
