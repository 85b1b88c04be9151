import type { Person } from '../app/core/incident/words.ts';
import type { Client } from '../app/github/shell.ts';

/** Whose token this is. GraphQL is the one place that tells a workflow's own token and an App's alike. */
export async function viewer(client: Client, apiUrl: string): Promise<Person | undefined> {
  // On Enterprise Server GraphQL does not stand below the REST interface but beside it.
  const url = `${apiUrl.replace(/\/v3$/, '')}/graphql`;
  try {
    const { data } = await client.request(`POST ${url}`, { query: '{ viewer { login databaseId } }' });
    const { login, databaseId } = (data as Answer)?.data?.viewer ?? {};
    return login && databaseId ? { id: Number(databaseId), login } : undefined;
  } catch {
    return undefined;
  }
}

interface Answer {
  readonly data?: { readonly viewer?: { readonly login?: string; readonly databaseId?: number } };
}
