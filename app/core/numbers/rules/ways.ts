import { nextTry } from '../../outgoing/retry.ts';
import type { Entry } from '../../incident/fold.ts';
import { isPast } from '../../incident/promised.ts';
import { timed, written, type Came, type Judge, type Rule, type Use } from './judge.ts';

/** The channels by which words leave GitHub: missed where something did not arrive, or not at everybody. */
export const channels: Judge = {
  rules: (plan) =>
    Object.entries(plan.channels).flatMap(([name, { kind }]): Rule[] =>
      kind === 'room'
        ? []
        : [{ path: ['channels', name], words: `The channel ${name} is`, value: kind, off: null }],
    ),
  uses({ entries }, plan) {
    const last = new Map<string, Use>();
    for (const entry of entries) {
      const came = cameOf(entry);
      if (!came || !('channel' in entry)) continue;
      const { row, audience, channel, of } = entry;
      // However often it is tried, it is one message; the newest try says what came of it.
      last.set(`${row ?? of} ${audience} ${channel}`, { path: ['channels', channel], came });
    }
    const could = Object.keys(plan.channels).map((name): Use => ({
      path: ['channels', name],
      ...{ came: 'lapsed', unused: true },
    }));
    return [...last.values(), ...could];
  },
};

function cameOf(entry: Entry): Came | undefined {
  switch (entry.type) {
    case 'delivered':
      return entry.notReached?.length ? 'missed' : 'kept';
    case 'not_delivered':
      return nextTry(entry) === null ? 'missed' : 'lapsed';
    case 'in_doubt':
      return 'missed';
    default:
      return undefined;
  }
}

/** The silence after which the lead is asked: used whenever somebody was. Whether it helped nobody can tell. */
export const quiet: Judge = {
  rules: ({ quiet: all }) =>
    Object.entries(all).flatMap(([severity, period]) =>
      period === null
        ? []
        : [timed(['quiet', severity], `At ${severity} the lead is asked after a silence of`, period)],
    ),
  uses({ entries, incident }, plan, now) {
    const { severity, declaration, status } = incident;
    const levels = [...severity.levels];
    const lasted = (status.ended?.at ?? now) - (declaration.declared?.at ?? now);
    const had =
      levels.length > 0 ? levels.map((one) => one.severity ?? plan.assumedSeverity) : [plan.assumedSeverity];
    const asked = entries.flatMap((entry): Use[] => {
      if (entry.type !== 'reminded' || entry.what !== 'quiet-room') return [];
      const level = levels.findLast(({ at }) => at <= entry.at)?.severity ?? plan.assumedSeverity;
      return [{ path: ['quiet', level], came: 'lapsed' }];
    });
    // What was over sooner could not be silent for so long.
    const long = [...new Set(had)].filter((one) => lasted >= (plan.quiet[one] ?? Infinity));
    return [...asked, ...long.map((one): Use => ({ path: ['quiet', one], came: 'lapsed', unused: true }))];
  },
};

/** The reports owed to a regulator. */
export const deadlines: Judge = {
  rules: ({ audiences }) =>
    Object.entries(audiences).flatMap(([audience, { title, deadlines: all }]) =>
      Object.entries(all).map(([name, span]): Rule => ({
        path: ['audiences', audience, 'deadlines', name],
        words: `The ${name} to ${title} is there within`,
        value:
          typeof span === 'number'
            ? written(span)
            : span.months === undefined
              ? `${span.days}d`
              : `${span.months}mo`,
        off: null,
      })),
    ),
  uses: ({ incident }, _, now) =>
    Object.entries(incident.deadlines.owed).flatMap(([audience, { reports }]) =>
      reports.map(({ name, at, sentAt }): Use => ({
        path: ['audiences', audience, 'deadlines', name],
        came: isPast(at, sentAt ?? now) ? 'missed' : sentAt === null ? 'lapsed' : 'kept',
      })),
    ),
};
