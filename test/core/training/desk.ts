import type { Desk, DeskKind, Remark } from '../../../app/core/upkeep/desk.ts';
import { noon, planOf } from './given.ts';

export const NOW = noon('2026-11-22');
const HOUR = 3_600_000;

/** A person's comment, an hour before. */
export const remark = (id: number, login: string, body: string, more: Partial<Remark> = {}): Remark => ({
  ...{ id, at: NOW - HOUR, by: { id: login.length, login, bot: login.endsWith('[bot]') }, body },
  ...{ edited: false, ...more },
});

/** An issue about a plan, in the private repository of the plan. */
export const desk = (kind: DeskKind, plan: string, more: Partial<Desk> = {}): Desk => ({
  kept: {
    ...{ number: 7, id: 70, url: 'https://github.com/acme/shop/issues/7', title: 'x', kind, key: 'k' },
    ...{ data: { home: 'acme/shop' }, body: '', assignees: [], createdAt: NOW, updatedAt: NOW },
    ...{ closedAt: null, ended: null },
  },
  ...{ remarks: [], memory: undefined, said: new Set<string>(), others: [], plan: planOf(plan) },
  repository: { owner: 'acme', name: 'shop', private: true, defaultBranch: 'main' },
  ...{ planText: undefined, rights: {}, proposed: {}, me: undefined, now: NOW },
  ...more,
});
