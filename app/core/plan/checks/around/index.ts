import { eventsArrive } from './events.ts';
import { audiencesHear, intervalsSaid } from './intervals.ts';
import { labelsThere } from './labels.ts';
import { eventsCome } from './own-token.ts';
import { inOrganization } from './people.ts';
import { permissionsGiven } from './permissions.ts';
import { exercised, reviewed, trainingHolds } from './practice.ts';
import { nothingPersonal } from './public.ts';
import { twoOnCall } from './roles.ts';
import type { Rule } from './rule.ts';
import { scenariosPlay } from './scenarios.ts';
import { secretsPassed, secretsSet } from './secrets.ts';
import { templatesRender, templatesThere } from './templates.ts';
import { contractsHold, vendorsEscalate } from './vendors.ts';

/** The rules that see a plan beside its repository, its organization and the day. */
export const RULES: readonly Rule[] = [
  twoOnCall,
  inOrganization,
  nothingPersonal,
  trainingHolds,
  audiencesHear,
  intervalsSaid,
  secretsSet,
  secretsPassed,
  templatesRender,
  templatesThere,
  vendorsEscalate,
  contractsHold,
  labelsThere,
  eventsArrive,
  eventsCome,
  permissionsGiven,
  reviewed,
  exercised,
  scenariosPlay,
];
