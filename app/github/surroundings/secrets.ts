import type { Answered } from '../../core/plan/checks/around/surroundings.ts';
import { type Asking, statusOf } from '../asking.ts';
import { answered } from './answered.ts';

interface Where {
  readonly ask: Asking;
  readonly owner: string;
  readonly repo: string;
}

const OWN = 'GET /repos/{owner}/{repo}/actions/secrets';
const SHARED = 'GET /repos/{owner}/{repo}/actions/organization-secrets';

/** Names of the secrets that workflows may use: those that GitHub lists, and those that were given. Never a value. */
export async function secretsOf(
  { ask, owner, repo }: Where,
  given: readonly string[],
): Promise<Answered<readonly string[]>> {
  const listed = (route: string): Promise<string[]> =>
    ask.read(route, { owner, repo, per_page: 100 }).then(({ data }) => {
      const { secrets } = data as { secrets: readonly { name: string }[] };
      return secrets.map(({ name }) => name);
    });
  // A person's repository has no organization to share any.
  const none = (error: unknown): string[] => {
    if (statusOf(error) === 404) return [];
    throw error;
  };
  const both = async (): Promise<string[]> => [...(await listed(OWN)), ...(await listed(SHARED).catch(none))];
  const found = await answered(both, 'secrets: read');
  return 'unasked' in found ? named(given, found.unasked) : { answer: [...found.answer, ...given] };
}

/** What was given, where GitHub lists nothing. */
export function named(given: readonly string[], why: string): Answered<readonly string[]> {
  if (given.length > 0) return { answer: given };
  return { unasked: `${why} Nor is any given, as variables or with the input secrets.` };
}
