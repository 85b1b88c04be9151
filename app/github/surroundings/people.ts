import type { Answered, Around } from '../../core/plan/checks/around/surroundings.ts';
import { and } from '../../core/words/lists.ts';
import { type Asking, statusOf } from '../asking.ts';
import { listAll } from '../pages.ts';
import { answered, whyNot } from './answered.ts';

interface Where {
  readonly ask: Asking;
  readonly owner: string;
  readonly repo: string;
}

const NEEDS = 'push access, or an App with metadata: read';

/** Who of them works in the repository or is a member of its organization. Whom nobody could be asked about is named. */
export async function peopleOf(logins: readonly string[], where: Where): Promise<Answered<Around['people']>> {
  const found = await Promise.all(logins.map(async (login) => ({ login, is: await isInside(login, where) })));
  const silent = found.filter(({ is }) => typeof is === 'string');
  const answer = Object.fromEntries(
    found.flatMap(({ login, is }) => (typeof is === 'string' ? [] : [[login.toLowerCase(), is]])),
  );
  const [first] = silent;
  if (!first) return { answer };
  const but = `${and(silent.map(({ login }) => login))}: ${String(first.is)}`;
  return silent.length === logins.length ? { unasked: but } : { answer, but };
}

async function isInside(username: string, { ask, owner, repo }: Where): Promise<boolean | string> {
  const yes = async (route: string, parameters: Record<string, string>): Promise<boolean | string> => {
    try {
      await ask.read(route, { ...parameters, username });
      return true;
    } catch (error) {
      return statusOf(error) === 404 ? false : whyNot(error, NEEDS);
    }
  };
  const works = await yes('GET /repos/{owner}/{repo}/collaborators/{username}', { owner, repo });
  if (works === true) return true;
  const member = await yes('GET /orgs/{org}/members/{username}', { org: owner });
  // Members who keep that to themselves are hidden from others; whether they have access is not.
  return member === true ? true : works;
}

/** Who works in the repository, for a guess. */
export const colleaguesOf = ({ ask, owner, repo }: Where): Promise<Answered<readonly string[]>> =>
  answered(async () => {
    const route = 'GET /repos/{owner}/{repo}/collaborators';
    const list = (await listAll(route, { owner, repo }, ask)) as { login: string }[];
    return list.map(({ login }) => login);
  }, NEEDS);
