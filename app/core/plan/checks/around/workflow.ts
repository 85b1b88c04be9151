import { type Place, type Places, placesOf } from './places.ts';
import { readSource } from '../../source.ts';
import { type Mapping, type Tree, type Written, isMapping, plain } from '../../tree.ts';
import type { SourceFile } from './surroundings.ts';

/** A workflow of the repository, as far as it runs Allclear. */
export interface Workflow {
  readonly file: string;
  readonly text: string;
  readonly at: Places;
  /** What starts it; null where every kind of the event does. */
  readonly events: Readonly<Record<string, readonly string[] | null>>;
  readonly jobs: readonly Job[];
}

/** A job of it that runs Allclear. */
export interface Job {
  readonly name: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What its token may do; null where nobody says so. */
  readonly permissions: Readonly<Record<string, string>> | null;
  readonly permissionsAt: Place;
}

const ALLCLEAR = /^[\w.-]+\/allclear(?:\/[\w./-]+)?@\S+$/i;

/** The workflow in a file; undefined where it is none, or none that runs Allclear. */
export function workflowIn({ path, text }: SourceFile): Workflow | undefined {
  const { tree } = readSource(text);
  const top = tree && group(plain(tree));
  if (!tree || !top) return undefined;
  const at = placesOf(tree, text);
  const local = /\/allclear[\w-]*\.ya?ml$/.test(path);
  const jobs = Object.entries(group(top['jobs']) ?? {}).flatMap(([name, job]) => {
    const steps = group(job)?.['steps'];
    const own = (Array.isArray(steps) ? steps : []).map(group).filter((step) => runs(step?.['uses'], local));
    return own.map((step) => ({
      name,
      inputs: texts(step?.['with']),
      ...permissionsOf(top, group(job) ?? {}, name, at),
    }));
  });
  return jobs.length === 0 ? undefined : { file: path, text, at, events: eventsIn(tree), jobs };
}

/** A step of this repository's own folder is ours where its file goes by our name. */
const runs = (uses: Written | undefined, local: boolean): boolean =>
  typeof uses === 'string' && (ALLCLEAR.test(uses) || (local && /^\.\/?$/.test(uses)));

function permissionsOf(
  top: Table,
  job: Table,
  name: string,
  at: Places,
): Pick<Job, 'permissions' | 'permissionsAt'> {
  const path = 'permissions' in job ? ['jobs', name, 'permissions'] : ['permissions'];
  const said = job['permissions'] ?? top['permissions'];
  const all = typeof said === 'string' ? /^(read|write)-all$/.exec(said)?.[1] : undefined;
  const permissions = all === undefined ? (said === undefined ? null : texts(said)) : { '*': all };
  return { permissions, permissionsAt: at(path) };
}

/** `on:` is an event, a list of them, or each with its kinds. */
export function eventsIn(tree: Mapping): Workflow['events'] {
  const on = tree.entries.get('on')?.value;
  const said = on === undefined ? undefined : plain(on as Tree);
  if (typeof said === 'string') return { [said]: null };
  if (Array.isArray(said)) return Object.fromEntries(said.map((event) => [String(event), null]));
  return Object.fromEntries(
    Object.entries(group(said) ?? {}).map(([event, how]) => {
      const types = group(how)?.['types'];
      if (types === undefined || types === null) return [event, null];
      return [event, Array.isArray(types) ? types.map(String) : [String(types)]];
    }),
  );
}

/** Who only looks at pull requests, or at the plan, writes nothing and sends nothing. */
export const looksOnly = ({ jobs, events }: Workflow): boolean =>
  jobs.every(({ inputs }) => inputs['mode'] === 'check') ||
  Object.keys(events).every((event) => event === 'pull_request');

type Table = Readonly<Record<string, Written>>;

const group = (value: Written | undefined): Table | undefined => (isMapping(value) ? value : undefined);

const texts = (value: Written | undefined): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(group(value) ?? {}).map(([key, one]) => [key, String(one ?? '')]));
