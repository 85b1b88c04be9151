import { expect, it } from 'vitest';
import { callsFor } from '../../../app/core/pass/calls.ts';
import { readPlan } from '../../../app/core/plan/read.ts';

const { plan } = readPlan({
  path: 'p',
  text: `
channels: { pager: { webhook: ALLCLEAR_PAGER }, siren: { webhook: ALLCLEAR_SIREN } }
roles: { lead: { call: [pager, siren] }, comms: { call: [pager] } }`,
});
const [alice, bob] = [
  { id: 1, login: 'alice' },
  { id: 2, login: 'bob' },
];

it('wakes whoever was given a role, by each channel once', () => {
  const given = ['lead', 'comms'].map((role) => ({ role, who: [bob], by: alice }));
  expect(callsFor(given, plan)).toEqual(['pager', 'siren']);
});

it('wakes nobody who took it themselves, nor for a role without channels', () => {
  expect(callsFor([{ role: 'lead', who: [alice], by: alice }], plan)).toEqual([]);
  expect(callsFor([{ role: 'changes', who: [bob], by: alice }], plan)).toEqual([]);
  expect(callsFor([{ role: 'gone', who: [bob], by: alice }], plan)).toEqual([]);
});
