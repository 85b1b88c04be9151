import { SCENARIOS_PATH } from '../../core/drills/format.ts';
import { TEMPLATES_PATH } from '../../core/plan/audiences.ts';
import type { SourceFile } from '../../core/plan/checks/around/surroundings.ts';
import { contents, listing, type Files } from '../contents.ts';

const WORKFLOWS = '.github/workflows';
const MOST = 100;

/** A repository's files, wherever they are read from. */
export interface Sources {
  /** Undefined where there is no such file. */
  text(path: string): Promise<string | undefined>;
  /** Names of the files in a folder; none where there is no such folder. */
  names(folder: string): Promise<readonly string[]>;
}

/** The files of a repository on GitHub, at one commit. */
export const sourcesAt = (files: Files): Sources => ({
  text: (path) => contents(files, path),
  names: async (folder) =>
    (await listing(files, folder)).filter(({ type }) => type === 'file').map(({ name }) => name),
});

/** The workflows of a repository. */
export const workflowsIn = (sources: Sources): Promise<SourceFile[]> =>
  filesIn(sources, WORKFLOWS, /\.ya?ml$/);

/** The team's own words for updates. */
export const templatesIn = (sources: Sources): Promise<SourceFile[]> =>
  filesIn(sources, TEMPLATES_PATH, /\.md$/);

/** What drills of the repository play. */
export const scenariosIn = (sources: Sources): Promise<SourceFile[]> =>
  filesIn(sources, SCENARIOS_PATH, /\.ya?ml$/i);

async function filesIn(sources: Sources, folder: string, kind: RegExp): Promise<SourceFile[]> {
  const names = (await sources.names(folder)).filter((name) => kind.test(name)).slice(0, MOST);
  const files = await Promise.all(
    names
      .sort()
      .map(async (name) => ({ path: `${folder}/${name}`, text: await sources.text(`${folder}/${name}`) })),
  );
  return files.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]));
}
