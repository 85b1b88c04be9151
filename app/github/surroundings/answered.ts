import type { Answered } from '../../core/plan/checks/around/surroundings.ts';
import { statusOf } from '../asking.ts';

/** The answer, or why there is none; `needs` says what the token would have to be allowed. */
export async function answered<T>(ask: () => Promise<T>, needs: string): Promise<Answered<T>> {
  try {
    return { answer: await ask() };
  } catch (error) {
    return { unasked: whyNot(error, needs) };
  }
}

/** Why GitHub did not answer, as a sentence. What is no answer of GitHub's is thrown again. */
export function whyNot(error: unknown, needs: string): string {
  const status = statusOf(error);
  if (status === undefined) throw error;
  if (status === 0 || status === 408) return 'GitHub did not answer.';
  if (status === 401) return 'GitHub does not know the token.';
  if (status === 403 || status === 404) return `GitHub does not let this token ask; it needs ${needs}.`;
  return `GitHub answered ${status}.`;
}
