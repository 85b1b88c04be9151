import type { Client } from '../github/shell.ts';
import type { Log } from './log.ts';
import { described } from './log.ts';
import type { Place } from './sweeper.ts';

/** More repositories than this in one installation are found by their deliveries. */
const PAGES = 10;
const PER_PAGE = 100;

interface InstallationItem {
  readonly id: number;
  readonly suspended_at?: string | null;
}
interface RepositoryItem {
  readonly name: string;
  readonly owner: { readonly login: string };
  readonly private: boolean;
  readonly default_branch: string;
  readonly archived?: boolean;
  readonly disabled?: boolean;
  readonly has_issues?: boolean;
  readonly open_issues_count?: number;
}

/** Every repository where rooms could be, those with open issues first; what cannot be read is logged and left out. */
export async function discover(
  app: Client,
  clientOf: (installation: number) => Promise<Client>,
  log: Log,
): Promise<Place[]> {
  const installations = await pages<InstallationItem>((page) =>
    app.request('GET /app/installations', { per_page: PER_PAGE, page }).then(({ data }) => data),
  );
  const places: (Place & { readonly issues: number })[] = [];
  for (const { id, suspended_at } of installations) {
    if (suspended_at) continue;
    try {
      const client = await clientOf(id);
      const items = await pages<RepositoryItem>((page) =>
        client
          .request('GET /installation/repositories', { per_page: PER_PAGE, page })
          .then(({ data }) => data.repositories),
      );
      for (const item of items) {
        if (item.archived || item.disabled || item.has_issues === false) continue;
        places.push({
          installation: id,
          repository: repositoryOf(item),
          issues: item.open_issues_count ?? 0,
        });
      }
    } catch (error) {
      log({ level: 'warn', text: 'installation not read', installation: id, ...described(error) });
    }
  }
  return places.sort((a, b) => Number(b.issues > 0) - Number(a.issues > 0));
}

const repositoryOf = (item: RepositoryItem) => ({
  owner: item.owner.login,
  name: item.name,
  private: item.private,
  defaultBranch: item.default_branch,
});

async function pages<T>(read: (page: number) => Promise<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const items = await read(page);
    all.push(...items);
    if (items.length < PER_PAGE) break;
  }
  return all;
}
