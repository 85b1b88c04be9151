import type { Plan } from '../plan/schema.ts';
import type { Repository } from '../room/room.ts';
import { ABOUT_THE_PLAN, type Desk } from '../upkeep/desk.ts';

export type Named = Pick<Repository, 'owner' | 'name'>;

/** `owner/name` in small letters, as the register of a plan is known. */
export const fullName = ({ owner, name }: Named): string => `${owner}/${name}`.toLowerCase();

/** The repository in which the register of a plan and what runs out are raised, `owner/name` as it is written. */
export const registerIn = ({ training: { keep, repository } }: Plan, { owner, name }: Named): string =>
  keep === 'issue' && repository !== null ? repository : `${owner}/${name}`;

/** The repository of the plan that an issue is about: its own, where its text hides none. */
export function homeOf({
  kept: { data },
  repository: { owner, name },
}: Pick<Desk, 'kept' | 'repository'>): Named {
  const home = typeof data === 'object' && data !== null && 'home' in data ? String(data.home) : '';
  const [, other, its] = /^([\w-]+)\/([\w.-]+)$/.exec(home) ?? [];
  return other !== undefined && its !== undefined ? { owner: other, name: its } : { owner, name };
}

/** Where trainings are recorded, as a link to the issues about the plan: the core knows no number of them. */
export function registerPlace(plan: Plan, repository: Named, issueUrl: string): string {
  const host = /^https?:\/\/[^/\s]+/.exec(issueUrl)?.[0];
  const label = encodeURIComponent(ABOUT_THE_PLAN);
  const words = 'the training register';
  return host ? `[${words}](${host}/${registerIn(plan, repository)}/labels/${label})` : words;
}

/** Why trainings are not recorded in a repository that everybody can read, and what would be right. */
export const notInPublic = ({ owner }: Named): string =>
  `Records of training are not kept in a public repository. Right would be a private one, in the plan: \`training: { keep: issue, repository: ${owner}/… }\``;

/** Whether the plan says anything about trainings at all. */
export const usesTraining = ({ training, people, roles, tools }: Plan): boolean =>
  training.keep === 'issue' ||
  Object.values(people).some(({ trained }) => Object.keys(trained).length > 0) ||
  Object.values(roles).some(({ validFor, needsTraining }) => validFor !== null || needsTraining) ||
  Object.values(tools).some(({ validFor }) => validFor !== null);
