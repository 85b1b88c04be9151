/** What a gap does to the check: an error fails it, a warning only where it is strict. */
export type Level = 'error' | 'warning';

interface About {
  readonly level: Level;
  /** What it does on the night, or in the months before it. */
  readonly why: string;
}

const error = (why: string): About => ({ level: 'error', why });
/** What time alone, or the size of a team, can bring about fails nothing by itself. */
const warning = (why: string): About => ({ level: 'warning', why });

/** Every kind of gap that a check can name, and why it matters: the one list, also of the docs. */
export const GAPS = {
  unreadable: error(
    'None of it counts until it can be read: the built-in plan applies, with one role asked for and nothing sent.',
  ),
  'unknown-key': error(
    'What stands there is not read: its default applies, and nobody notices until it is needed.',
  ),
  'bad-value': error('It is not read: the default applies, and nobody notices until it is needed.'),
  'set-twice': error('Only the first one counts, whichever was meant.'),
  'not-defined': error('What is named is not there, so nothing comes of it when it is needed.'),
  'not-a-secret-name': error(
    'Only secrets whose names begin with ALLCLEAR_ are read, so nothing could be sent or called with it.',
  ),
  'not-a-url': error(
    'Nobody can join or open a case there; on the night they would have to look for the address.',
  ),
  'bridge-without-door': error('People are told to join and cannot.'),
  'mail-without-readers': error('A mail to nobody is never sent.'),
  'audience-without-channel': error('It is told nothing, and no promise is made to it.'),
  'role-without-anyone': error(
    'Nobody is asked for it: an incident waits until somebody thinks of it by themselves.',
  ),
  'role-without-second': warning('When that one person is asleep or on holiday, nobody else is asked.'),
  'not-in-organization': error(
    'GitHub drops in silence whom it cannot assign, and mentions reach nobody who cannot read the room.',
  ),
  'secret-not-set': error(
    'What should leave by it fails when it is first needed: no mail, no message, no call.',
  ),
  'secret-not-passed': error(
    'A workflow sees only the secrets that it is given; what should leave by this one fails when it is first needed.',
  ),
  'label-missing': warning(
    'The issue form adds only labels that exist, so an outage may be reported without becoming a room.',
  ),
  'phone-in-public': error('Everybody can read this repository, its past versions too.'),
  'training-in-public': error(
    'Who was trained when is personal data, and everybody can read this repository.',
  ),
  'event-missing': error(
    'GitHub starts the workflow only for events that it names; without this one what happens is not seen.',
  ),
  'pull-requests-unseen': warning('Changes that are pull requests are followed only by the hourly sweep.'),
  'watch-missing': warning(
    'Nobody stays while a severe incident runs: its promises are kept by the hourly schedule, late.',
  ),
  'event-filtered': error(
    'The workflow’s condition lets only another label pass, so rooms with the plan’s own label are never looked at.',
  ),
  'event-never-arrives': warning(
    'What is done with GITHUB_TOKEN starts no other workflow: such a room is found by the hourly sweep, up to an hour late.',
  ),
  'permission-missing': error('GitHub refuses what the workflow may not do, and the room stands still.'),
  'permissions-unsaid': warning(
    'The repository’s own setting decides then, and in new repositories it may only read.',
  ),
  'template-fault': error('The built-in words are sent in its place, in the middle of an outage.'),
  'template-missing': warning('The built-in words are sent in its place.'),
  'severity-without-interval': warning(
    'Nothing is promised, so nobody is reminded: they hear when it is over.',
  ),
  'vendor-without-escalation': warning('When the vendor’s clock is broken there is nobody to call.'),
  'contract-passed': warning('A vendor may turn the case away, and its promised times no longer hold.'),
  'training-run-out': warning('They may be asked for what they no longer know.'),
  'review-too-old': warning(
    'People, systems and contracts change; a plan that nobody has read for so long fails on the night.',
  ),
  'scenario-fault': error(
    'A scenario that cannot be read whole is not played: the drill waits until it can.',
  ),
  'drill-overdue': warning('What was never tried does not work the first time.'),
} as const satisfies Readonly<Record<string, About>>;

export type GapKind = keyof typeof GAPS;

/** The parts that the readiness figure is made of, in the order in which they are shown. */
export const PARTS = ['file', 'roles', 'people', 'words', 'vendors', 'repository', 'practice'] as const;
export type Part = (typeof PARTS)[number];

/** One thing that is missing or wrong, with its place in a file. */
export interface Gap {
  readonly kind: GapKind;
  readonly level: Level;
  readonly file: string;
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
  /** Where in the plan, like `roles.lead.on-call`; empty in other files and for a whole file. */
  readonly path: string;
  /** What is written there; empty where nothing is. Never a secret or a phone number. */
  readonly value: string;
  readonly message: string;
  readonly why: string;
  /** The nearest right one, where one can guess. */
  readonly nearest?: string;
}
