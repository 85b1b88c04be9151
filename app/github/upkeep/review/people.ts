import { peopleIn } from '../../../core/review/people.ts';
import { isFinal } from '../../asking.ts';
import { listAll } from '../../pages.ts';
import type { Keeping } from '../upkeep.ts';

interface Account {
  readonly login: string;
  readonly type?: string;
}

/** Whom issues here can be assigned to, in small letters: members of the organization who may read, and whoever may write. */
export async function assignable({ repository, ask }: Keeping): Promise<ReadonlySet<string> | null> {
  const place = { owner: repository.owner, repo: repository.name };
  try {
    const all = (await listAll('GET /repos/{owner}/{repo}/assignees', place, ask)) as Account[];
    return new Set(all.map(({ login }) => login.toLowerCase()));
  } catch (error) {
    if (isFinal(error)) return null;
    throw error;
  }
}

/** The people who administer the repository; nobody where GitHub does not tell. */
export async function administrators({ repository, ask }: Keeping): Promise<readonly string[]> {
  const route = 'GET /repos/{owner}/{repo}/collaborators';
  try {
    const { data } = await ask.read(route, {
      ...{ owner: repository.owner, repo: repository.name, permission: 'admin', per_page: 100 },
    });
    return (data as Account[]).flatMap(({ login, type }) => (type === 'Bot' ? [] : [login]));
  } catch (error) {
    if (isFinal(error)) return [];
    throw error;
  }
}

// Hidden in the text of an issue, which takes 65,536 characters.
const MOST_NAMED = 600;

/** Of those whom the plan names, those who are there. */
export const namedAmong = ({ plan }: Keeping, there: ReadonlySet<string> | null): string[] =>
  there === null
    ? []
    : peopleIn(plan)
        .filter((login) => there.has(login))
        .slice(0, MOST_NAMED);
