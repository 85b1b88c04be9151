import { brief, dueKey } from '../incident/entry.ts';
import { refuse, type Answer } from '../grammar/define.ts';
import type { Scene } from '../grammar/scene.ts';
import type { Incident } from '../incident/fold.ts';

type Way = Incident['deliveries']['failed'][number];

/** Sends an update once more on the ways where it did not arrive, or where nobody knows. */
export function againOf(number: number, { incident }: Scene): Answer {
  const { failed, doubtful, partly, waiting } = incident.deliveries;
  const ways: readonly Way[] = [
    ...failed,
    ...doubtful,
    ...partly,
    ...waiting.map((one) => ({ ...one, at: one.again, tries: one.attempt - 1 })),
  ].filter(({ row }) => row === number);
  const kept = ways.filter(({ of }) => incident.updates.sent.some(({ key }) => key === of));
  if (ways.length > 0 && kept.length === 0)
    return refuse({
      code: 'not that',
      what: `U${number} is too long ago: its words are not kept any more.`,
      right: '/update technical how it stands',
    });
  if (ways.length === 0)
    return refuse({
      code: 'not that',
      what: `U${number} did not fail on any way out.`,
      right: '/update technical how it stands',
    });
  return {
    entries: kept.map(({ row, audience, channel, of, tries }) => ({
      type: 'delivery_tried',
      ...{ row, audience, channel, of, attempt: tries + 1 },
    })),
  };
}

/** What a failed way is called by that tries again, once for each attempt. */
export const retryOf = ({ of, audience, channel }: Pick<Way, 'of' | 'audience' | 'channel'>): string =>
  `${brief(of)}:${audience}.${channel}`;

/** Key of the entry that says that a way was due to be tried again. */
export const retryKey = (
  way: Pick<Way, 'of' | 'audience' | 'channel'> & { readonly attempt: number },
): string => dueKey('delivery-again', retryOf(way), way.attempt);
