import type { Plan } from './schema.ts';

/** A label of ours in a repository. */
export interface Label {
  readonly name: string;
  /** Six hexadecimal digits. */
  readonly color: string;
  /** At most 100 characters. */
  readonly description: string;
}

// From the worst to the least: GitHub's own palette, readable in both themes.
const SEVERITY_COLORS = ['b60205', 'd93f0b', 'fbca04', 'fef2c0', 'c2e0c6'];
const LONGEST_DESCRIPTION = 100;

/** Worn by a room that is an exercise. */
export const DRILL = 'drill';
/** Worn by a room in which an update is late. */
export const OVERDUE = 'update overdue';
/** Worn by a room that is closed while a report is still owed: sweeps find it by that. */
export const REPORT_DUE = 'report due';
/** Worn by a room that is closed while its postmortem is still owed, or what it says of the plan. */
export const POSTMORTEM_DUE = 'postmortem due';
/** Worn by the document itself, pull request or issue. */
export const POSTMORTEM = 'postmortem';

/** Worn by a room that is closed while a follow-up of it is still to be done. */
export const FOLLOW_UPS_OPEN = 'follow-ups open';

const FOLLOW_UPS: Label = {
  name: FOLLOW_UPS_OPEN,
  color: 'fef2c0',
  description: 'It is over, and something is still to be done about it',
};

/** The labels that the app answers for, made where they are missing. */
export function labelsOf({ label, severities, audiences, given, drills }: Plan): Label[] {
  const all = Object.entries(severities).map(([name, { means }], at) => ({
    name,
    color: SEVERITY_COLORS[Math.min(at, SEVERITY_COLORS.length - 1)]!,
    description: `Outage: ${means}`.slice(0, LONGEST_DESCRIPTION),
  }));
  const clock =
    Object.keys(audiences).length > 0
      ? [
          {
            name: OVERDUE,
            color: 'd93f0b',
            description: 'An update has not come by the time it was promised for',
          },
          {
            name: REPORT_DUE,
            color: 'fbca04',
            description: 'It is over, and a report about it is still owed',
          },
        ]
      : [];
  const afterwards = given
    ? [
        {
          name: POSTMORTEM_DUE,
          color: 'fbca04',
          description: 'It is over, and its postmortem is still to be written or accepted',
        },
        { name: POSTMORTEM, color: '1d76db', description: 'What an outage was, and what we learn from it' },
      ]
    : [];
  const drill =
    drills.every !== null || drills.channels.length > 0
      ? [{ name: DRILL, color: '0e8a16', description: 'An exercise: nothing is really broken' }]
      : [];
  return [
    { name: label, color: '5319e7', description: 'Makes this issue an incident room' },
    ...all,
    ...clock,
    ...afterwards,
    ...drill,
    ...(given ? [FOLLOW_UPS] : []),
  ];
}
