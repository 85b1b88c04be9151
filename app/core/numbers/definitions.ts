/** One figure: what it is called and what exactly it counts. */
export interface Definition {
  readonly figure: string;
  readonly means: string;
}

/** What every figure means, written down once: docs, README and reports are made from this. */
export const DEFINITIONS: readonly Definition[] = [
  {
    figure: 'Incident',
    means:
      'A room that was declared in the period, by the moment of its declaration. Drills, duplicates (`/duplicate`) and what was called off are counted apart and are in no other figure; what vendors and teams were asked counts there too, but not in a drill. Reopened, it stays one incident.',
  },
  {
    figure: 'Severity',
    means: 'The worst that it was said to be; never said, the one that the plan assumes.',
  },
  { figure: 'Month', means: 'The month of the declaration, by the calendar of the plan’s `timezone`.' },
  {
    figure: 'Beginning',
    means:
      'First impact where it is known: what `/impact since:` states, else the earliest `/note at:` from before the declaration. Else the declaration. All times are counted from here; what was there before took no time.',
  },
  {
    figure: 'Time to acknowledge',
    means: 'From the beginning until somebody held the lead for the first time.',
  },
  {
    figure: 'Time to first update',
    means: 'From the beginning until the first word left for an audience, each audience for itself.',
  },
  {
    figure: 'Time to identify',
    means:
      'From the beginning until it was first said to be identified (or monitoring, where that came first).',
  },
  {
    figure: 'Time to restore',
    means:
      'From the beginning until the all-clear; where it was reopened until the last one, the time between included. In time is what took no longer than the severity’s `restore-within`.',
  },
  {
    figure: 'Promises',
    means:
      'Each stated time of a next update, by audience. Kept: a word came by then, to the minute. Late: it came later, or never. Moved: `/next` named another time before it had passed. A promise that a change of severity or status replaced, or that the end overtook, is none of them.',
  },
  {
    figure: 'Changes',
    means:
      'Rows of the ledger that were carried out, by how they stand at the end: failed, undone, or neither. Without a yes: made before somebody gave the approval that the plan asks for.',
  },
  {
    figure: 'Vendors and teams',
    means:
      'Each run of a case and each task given to a team counts once, against the contract or plan as it was at that moment. What nobody waited for until its time was over is not judged.',
  },
  {
    figure: 'Empty role',
    means:
      'The time in which the plan asked for a role at the severity that an incident then had (`needed-at`) and nobody held it. It is the role that is counted, whoever holds it.',
  },
  {
    figure: 'Median, longest',
    means: 'Of several times the middle one, halfway between two; the longest shows what the middle hides.',
  },
];
