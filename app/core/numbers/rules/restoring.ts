import { MINUTE } from '../../incident/words.ts';
import { severityOf } from '../figures.ts';
import { inTime } from '../period.ts';
import { timesOf } from '../times.ts';
import { timed, type Judge } from './judge.ts';

/** How soon an incident is over. */
export const restoring: Judge = {
  rules: ({ severities }) =>
    Object.entries(severities).flatMap(([severity, { restoreWithin }]) =>
      restoreWithin === null
        ? []
        : [timed(['severities', severity, 'restore-within'], `${severity} is over within`, restoreWithin)],
    ),
  uses({ incident }, plan, now) {
    const severity = severityOf(incident, plan);
    const within = plan.severities[severity]?.restoreWithin ?? null;
    if (within === null) return [];
    const times = timesOf(incident);
    const kept = inTime({ ...times, open: incident.status.ended === null }, within, now);
    const path = ['severities', severity, 'restore-within'];
    return [
      {
        path,
        came: kept === undefined ? 'lapsed' : kept ? 'kept' : 'missed',
        took: times.restore ?? undefined,
      },
    ];
  },
};

/** How soon somebody says how bad it is. */
export const grading: Judge = {
  rules: ({ reminders: { severityWithin } }) =>
    severityWithin === null
      ? []
      : [timed(['reminders', 'severity-within'], 'Somebody says how bad it is within', severityWithin)],
  uses({ incident: { severity, declaration, status } }, { reminders }, now) {
    const within = reminders.severityWithin;
    const declared = declaration.declared?.at;
    if (within === null || declared === undefined) return [];
    const path = ['reminders', 'severity-within'];
    const said = severity.levels[0]?.at;
    const took = (said ?? status.ended?.at ?? now) - declared;
    if (took >= within + MINUTE) return [{ path, came: 'missed', ...(said !== undefined && { took }) }];
    return [{ path, came: said === undefined ? 'lapsed' : 'kept', took }];
  },
};
