import type { Complaint } from '../../issues.ts';
import type { Settings } from '../../schema.ts';
import { audiencesWithoutChannel, publicIsApproved } from './audiences.ts';
import { references } from './references.ts';
import { singleRoles } from './roles.ts';
import type { AsWritten, Rule } from './rule.ts';
import { training } from './training.ts';
import { bridgesOpen, mailsHaveReaders } from './ways.ts';

/** The rules that need nothing but the plan. Rules that ask what is around it are of another kind and live beside them. */
const RULES: readonly Rule[] = [
  references,
  training,
  singleRoles,
  audiencesWithoutChannel,
  publicIsApproved,
  bridgesOpen,
  mailsHaveReaders,
];

/** Everything that the rules find, all together. */
export function findingsIn(settings: Settings, written: AsWritten): readonly Complaint[] {
  return RULES.flatMap((rule) => rule(settings, written));
}
