import type { Answered } from '../../core/plan/checks/around/surroundings.ts';
import type { Asking } from '../asking.ts';
import { answered } from './answered.ts';

interface Where {
  readonly ask: Asking;
  readonly owner: string;
  readonly repo: string;
}

const ROUTES = [
  'GET /repos/{owner}/{repo}/actions/secrets',
  'GET /repos/{owner}/{repo}/actions/organization-secrets',
] as const;

/** Names of the secrets that workflows may use: those that GitHub lists, and those that were given. Never a value. */
export async function secretsOf(
  { ask, owner, repo }: Where,
  given: readonly string[],
): Promise<Answered<readonly string[]>> {
  const [own, shared] = await Promise.all(
    ROUTES.map((route) =>
      answered(async () => {
        const { data } = await ask.read(route, { owner, repo, per_page: 100 });
        return (data as { secrets: readonly { name: string }[] }).secrets.map(({ name }) => name);
      }, 'secrets: read'),
    ),
  );
  if (!own || !shared || 'unasked' in own) return named(given, own && 'unasked' in own ? own.unasked : '');
  const answer = [...new Set([...own.answer, ...('answer' in shared ? shared.answer : []), ...given])];
  return 'unasked' in shared ? { answer, but: `Those of the organization: ${shared.unasked}` } : { answer };
}

/** What was given, where GitHub lists nothing. */
export function named(given: readonly string[], why: string): Answered<readonly string[]> {
  if (given.length > 0) return { answer: given };
  return { unasked: `${why} Nor is any given, as variables or with the input secrets.` };
}
