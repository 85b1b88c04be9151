import { ensureLabels } from '../github/labels.ts';
import { tend } from '../github/upkeep/tend.ts';
import { DAILY, upkeep } from '../github/upkeep/upkeep.ts';
import type { DeliveryParts } from './deliveries.ts';

/** What deliveries do for the plan of a repository, beside looking into its rooms. */
export const planWork: Pick<DeliveryParts, 'ensureLabels' | 'tend' | 'keepUp'> = {
  ensureLabels: (repository, { shell }) => ensureLabels(repository, shell),
  tend: (desk, { shell }) => tend(desk, shell),
  keepUp: (repository, { shell }) => upkeep(repository, shell, { every: DAILY }),
};
