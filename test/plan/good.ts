import { readFileSync } from 'node:fs';
import type { Seed } from '../github/contract.ts';
import { NOW } from './bad.ts';

const template = (name: string): string =>
  readFileSync(new URL(`../../templates/${name}`, import.meta.url), 'utf8');

/** A workflow as a team copies it, with the one secret of its plan. */
const copied = (name: string): string =>
  template(`workflows/${name}`).replace(
    /( +)with:\n/,
    '$1with:\n$1  secrets: ALLCLEAR_PAGER=${{ secrets.ALLCLEAR_PAGER }}\n',
  );

/** A private repository in which nothing is missing. */
export const GOOD: Readonly<Record<string, string>> = {
  '.github/outage-plan.yml': `version: 1
organization: Acme
timezone: Europe/Berlin
roles:
  lead: { on-call: [alice, "@bob"], call: [pager] }
  comms: { on-call: [carol, alice] }
  changes: { on-call: [bob, carol] }
people:
  alice: { name: Alice Example, phone: "+49 30 1234567", trained: { wireshark: 2026-05-12 } }
tools:
  wireshark: { name: Wireshark, valid-for: 12mo }
audiences:
  technical: { channels: [room, pager], bridge: technical, template: board }
channels:
  pager: { webhook: ALLCLEAR_PAGER }
bridges:
  technical: { url: https://meet.example/tech }
vendors:
  citrix: { name: Citrix, contract-until: 2026-11-22, escalate-to: { name: Duty manager, phone: "+1 555 0100" } }
review: { owner: [alice], last: 2025-11-22 }
drills: { last: 2026-10-01 }
`,
  '.github/outage-plan/templates/board.md': '{{ text }}{% if over %} Over at {{ ended }}.{% endif %}\n',
  '.github/workflows/allclear.yml': copied('allclear.yml'),
  '.github/workflows/allclear-watch.yml': copied('allclear-watch.yml'),
  '.github/workflows/allclear-check.yml': template('workflows/allclear-check.yml'),
};

const LABELS = [
  'outage',
  'sev1',
  'sev2',
  'sev3',
  'update overdue',
  'report due',
  'postmortem due',
  'postmortem',
  'drill',
  'follow-ups open',
];

/** The GitHub on which it lives. */
export const GOOD_SEED: Seed = {
  now: NOW,
  repositories: { 'acme/shop': { private: true, labels: LABELS, files: GOOD } },
  people: { alice: 'admin', bob: 'write', carol: 'read' },
};
