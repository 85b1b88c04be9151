import { brief } from '../incident/entry.ts';
import { speakerOf } from '../outgoing/awaited.ts';
import { titleOf } from '../outgoing/audiences.ts';
import { automation, type Due } from './define.ts';

/** Whoever believes that somebody was told must hear that they were not. */
export const notDelivered = automation({
  name: 'not-delivered',
  does: 'Tells the Communication Lead what was not delivered and to whom, and what nobody knows of',
  after: 'too',
  due({ incident, plan }) {
    if (!incident.declaration.declared) return [];
    const { failed, doubtful, partly } = incident.deliveries;
    const all = [
      ...failed.map((one) => ({ ...one, how: 'was not delivered' })),
      ...doubtful.map((one) => ({ ...one, how: 'may or may not have arrived' })),
      ...partly.map((one) => ({ ...one, how: 'did not reach everybody' })),
    ];
    return all.map(({ row, audience, channel, of, tries, at, why, how }): Due => ({
      ...{
        promisedBy: `${brief(of)}:${audience}.${channel}`,
        rung: tries,
        at,
        to: [speakerOf(incident)],
        text: '',
      },
      makes({ text, command }) {
        const what = row === null ? 'A message' : `U${row}`;
        const tried = tries > 1 ? ` in ${tries} tries` : '';
        const again = row === null ? '' : ` ${command(`/approve U${row} again`)} sends it there once more.`;
        return {
          text: `**${what} for ${text(titleOf(plan, audience), 60)} by ${text(channel, 60)} ${how}${tried}:** ${text(why, 300)}.${again}`,
        };
      },
    }));
  },
});
