import { changesOpen } from '../changes/change.ts';
import { isOpen } from '../partners/cases.ts';
import type { Plan } from '../plan/schema.ts';
import type { Scene } from './scene.ts';

/** Names of the bridges that one may speak of. */
export const bridgesOf = ({ bridges }: Plan): string[] => [
  ...new Set(['technical', 'leadership', ...Object.keys(bridges)]),
];

/** Ids of the rows that are open. */
export const rowsOf = ({ incident }: Scene): string[] => [
  ...changesOpen(incident),
  ...incident.tasks.open.map(({ number }) => `T${number}`),
  ...incident.updates.open.map(({ number }) => `U${number}`),
  ...incident.vendors.cases.filter(isOpen).map(({ number }) => `V${number}`),
];
