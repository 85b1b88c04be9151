import { SCENARIOS_PATH } from '../../core/drills/format.ts';
import { TEMPLATES_PATH } from '../../core/plan/audiences.ts';
import { namesIn } from '../../core/plan/checks/around/people.ts';
import type { Answered, Surroundings } from '../../core/plan/checks/around/surroundings.ts';
import { workflowIn } from '../../core/plan/checks/around/workflow.ts';
import type { Plan } from '../../core/plan/schema.ts';
import type { Asking } from '../asking.ts';
import { listing } from '../contents.ts';
import { listAll } from '../pages.ts';
import type { Client } from '../shell.ts';
import { answered } from './answered.ts';
import { scenariosIn, type Sources, templatesIn, workflowsIn } from './files.ts';
import { colleaguesOf, peopleOf } from './people.ts';
import { named, secretsOf } from './secrets.ts';

/** A repository on GitHub, and what it is asked with. */
export interface Home {
  readonly client: Client;
  readonly ask: Asking;
  readonly owner: string;
  readonly repo: string;
}

/** Where to look for what is around a plan. */
export interface Look {
  /** Where GitHub is not to be asked: why. */
  readonly home: Home | { readonly unasked: string };
  readonly sources: Sources;
  /** Names of secrets that are set here. */
  readonly given: readonly string[];
}

const NOT_HERE =
  'No workflow here runs Allclear. Where the App serves the repository that is right; whether it does, nobody here can tell.';

/** Everything that a check needs to know around a plan. What cannot be asked says so; nothing is written. */
export async function surroundingsOf(plan: Plan, { home, sources, given }: Look): Promise<Surroundings> {
  const [workflows, templates, scenarios] = await Promise.all([
    workflowsIn(sources),
    templatesIn(sources),
    scenariosIn(sources),
  ]);
  const served = workflows.some((file) => workflowIn(file) !== undefined);
  const files = {
    workflows: served ? { answer: workflows } : { answer: workflows, but: NOT_HERE },
    templates: { answer: templates },
    scenarios: { answer: scenarios },
  };
  if ('unasked' in home) return { ...files, ...without(home.unasked, given) };
  const repository = { owner: home.owner, repo: home.repo };
  const visibility = await answered(async () => {
    const { data } = await home.ask.read('GET /repos/{owner}/{repo}', repository);
    const { private: closed, full_name } = data as { private: boolean; full_name: string };
    return { public: !closed, repository: full_name };
  }, 'to see the repository');
  if ('unasked' in visibility) return { ...files, ...without(visibility.unasked, given) };
  const logins = [...namesIn(plan).keys()];
  const [labels, people, secrets, elsewhere] = await Promise.all([
    answered(async () => {
      const list = await listAll('GET /repos/{owner}/{repo}/labels', repository, home.ask);
      return (list as { name: string }[]).map(({ name }) => name);
    }, 'issues: read'),
    peopleOf(logins, home),
    served
      ? secretsOf(home, given)
      : Promise.resolve(named(given, 'Where the App runs, its own variables count.')),
    answered(() => organizationTemplates(home), 'contents: read'),
  ]);
  const strange = 'answer' in people && Object.values(people.answer).includes(false);
  const colleagues = strange ? await colleaguesOf(home) : { answer: [] };
  return { ...files, visibility, labels, people, colleagues, secrets, elsewhere };
}

type Remote = Omit<Surroundings, 'workflows' | 'templates' | 'scenarios'>;

function without(unasked: string, given: readonly string[]): Remote {
  const no: Answered<never> = { unasked };
  const silent = { visibility: no, labels: no, people: no, colleagues: no, elsewhere: no };
  return { ...silent, secrets: named(given, unasked) };
}

async function organizationTemplates({ client, owner }: Home): Promise<string[]> {
  const files = await listing({ client, owner, repo: '.github' }, TEMPLATES_PATH);
  return files.flatMap(({ name }) => (name.endsWith('.md') ? [name.slice(0, -3)] : []));
}

/** The files that a check of a plan says something about. */
export const isAboutThePlan = (path: string, plan: string): boolean =>
  [TEMPLATES_PATH, SCENARIOS_PATH].some((folder) => path.startsWith(`${folder}/`)) || path === plan;
