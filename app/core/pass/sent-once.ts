import type { Entry, EntryData } from '../incident/fold.ts';

/** Key of the offer that an entry sends. */
export const offerSent = (entry: EntryData | Entry): string | undefined =>
  entry.type === 'update_sent' ? entry.offer?.key : undefined;

/**
 * An offer is sent once, whoever says yes. GitHub may show a later yes before an earlier one: at its own moment
 * the earlier finds the offer open, and what came of it is that it was sent.
 */
export const sentOnce = (decided: readonly EntryData[], known: readonly Entry[]): EntryData[] =>
  decided.map((data) => {
    const offer = offerSent(data);
    const other = offer === undefined ? undefined : known.find((one) => offerSent(one) === offer);
    return other ? { type: 'repeated', of: other.key } : data;
  });
