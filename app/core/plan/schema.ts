import type * as z from 'zod';
import { followUps, kit, postmortem } from './afterwards.ts';
import { audiences } from './audiences.ts';
import { bridges } from './bridges.ts';
import { changes, suspects } from './changes.ts';
import { channels } from './channels.ts';
import { reads, unset } from './kinds/kind.ts';
import { SEVERITY } from './kinds/names.ts';
import { count } from './kinds/numbers.ts';
import { ZONE, text } from './kinds/texts.ts';
import { people } from './people.ts';
import { drills, training } from './practice.ts';
import { review } from './review.ts';
import { roles } from './roles.ts';
import { section } from './section.ts';
import { severities } from './severities.ts';
import { commands, environment, publicRooms, quiet, reminders, words } from './speech.ts';
import { teams } from './teams.ts';
import { tools } from './tools.ts';
import { vendors } from './vendors.ts';
import type { Standing } from '../words/standing.ts';

/** Every setting of an outage plan: the one source of parser, defaults, editor schema and docs. */
export const planSchema = section({
  version: reads(count(1, 1)).prefault('1').describe('The version of this format.'),
  organization: reads(text(80)).prefault('').describe('The name of the organization, as outsiders know it.'),
  label: reads(text(50)).prefault('outage').describe('The label that makes an issue an incident room.'),
  timezone: reads(ZONE).prefault('UTC').describe('The time zone in which times are shown and read.'),
  'assumed-severity': unset(SEVERITY).describe('The severity until somebody says one. Left out: sev2.'),
  severities: severities.prefault({}).describe('How bad it can be, sev1 the worst.'),
  roles: roles.prefault({}).describe('Who does what.'),
  people: people.prefault({}).describe('The people of the plan, by login.'),
  teams: teams.prefault({}).describe('Internal partners, put on the clock by `/task`.'),
  audiences: audiences.prefault({}).describe('Who is told.'),
  channels: channels.prefault({}).describe('The ways by which audiences are told and people are called.'),
  bridges: bridges.prefault({}).describe('Where people meet to talk.'),
  vendors: vendors.prefault({}).describe('Partners outside, with their contracts.'),
  tools: tools.prefault({}).describe('The agreed tools.'),
  changes: changes.prefault({}).describe('How changes under pressure are kept in order.'),
  suspects: suspects.prefault({}).describe('Where to look for what changed before it broke.'),
  reminders: reminders.prefault({}).describe('What is said unasked, and when.'),
  quiet: quiet
    .prefault({})
    .describe('For each severity, the time without a human word after which the lead is asked.'),
  words: words.prefault({}).describe('How words are checked before they leave. Secrets always block.'),
  'public-rooms': publicRooms
    .prefault({})
    .describe('What may be said in a repository that everybody can read.'),
  commands: commands.prefault({}).describe('Who may give commands, and how.'),
  environment: environment.prefault({}).describe('Facts about the environment that vendors ask for.'),
  postmortem: postmortem.prefault({}).describe('The document after an incident.'),
  'follow-ups': followUps.prefault({}).describe('What is to be done after an incident.'),
  review: review.prefault({}).describe('The review of this plan.'),
  drills: drills.prefault({}).describe('Exercises.'),
  training: training.prefault({}).describe('Who was trained on what.'),
  kit: kit.prefault({}).describe('The bundle for the day when GitHub itself is down.'),
});

/** What is written, with its defaults, before it is settled. */
export type Settings = z.output<typeof planSchema>;

/** A plan in force: every setting has its value. Plain data. */
export type Plan = Omit<Settings, 'version' | 'assumedSeverity'> & {
  /** False for the built-in plan. */
  readonly given: boolean;
  readonly assumedSeverity: string;
  /** The team's own words for updates, by the name of the template. */
  readonly templates: Readonly<Record<string, string>>;
  /** In a drill, where nobody hears by the channels of the plan: where each audience stands all the same. */
  readonly exercised?: Readonly<Record<string, Standing>>;
};

export type AudiencePlan = Plan['audiences'][string];
