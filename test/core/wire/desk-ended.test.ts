import { expect, it } from 'vitest';
import { deskMarker, keptIn, sealedIn } from '../../../app/core/wire/desk.ts';
import type { RawIssue } from '../../../app/core/wire/raw.ts';

const closed = (state_reason: string | null, state = 'closed'): RawIssue =>
  ({
    ...{ id: 1, number: 7, title: 'Review', html_url: 'https://github.com/acme/shop/issues/7', state },
    ...{ state_reason, closed_at: state === 'closed' ? '2026-05-01T10:00:00Z' : null },
    ...{ created_at: '2026-04-01T10:00:00Z', updated_at: '2026-05-02T10:00:00Z' },
    ...{
      labels: ['outage plan', { name: 'plan review 2025-05-01' }],
      user: { id: 9, login: 'us[bot]', type: 'Bot' },
    },
    body: `Words.\n\n${deskMarker('desk', 'token')}`,
  }) as unknown as RawIssue;
const ended = (raw: RawIssue) => keptIn(raw, 9, () => ({ kind: 'plan review', key: '2025-05-01' }))?.ended;

it('closed as a duplicate or as not planned it was not done, closed otherwise it was', () => {
  expect([null, 'completed', 'not_planned', 'duplicate'].map((reason) => ended(closed(reason)))).toEqual([
    ...['completed', 'completed', 'not planned', 'not planned'],
  ]);
  expect(ended(closed(null, 'open'))).toBeNull();
});

it('whatever its seal, its labels and its end are known', () => {
  expect(sealedIn(closed('completed'))).toEqual({
    ...{ number: 7, labels: ['outage plan', 'plan review 2025-05-01'] },
    closedAt: Date.parse('2026-05-01T10:00:00Z'),
  });
});
