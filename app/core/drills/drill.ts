import type { Incident } from '../incident/fold.ts';

/** Whether the incident is an exercise: nothing is really broken, and nothing of it goes where real words go. */
export const isDrill = ({ drill }: Pick<Incident, 'drill'>): boolean => drill.begun !== null;

/** Whether words have left for somebody already: what they were told cannot become a drill, nor stop being one. */
export const isTold = ({ updates }: Pick<Incident, 'updates'>): boolean =>
  Object.keys(updates.told).length > 0;
