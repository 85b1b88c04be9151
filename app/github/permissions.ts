import { PERMISSIONS, type Permission } from '../core/incident/words.ts';
import type { Asking } from './asking.ts';

type Place = { readonly owner: string; readonly repo: string };

/** What GitHub says that these people may do in a repository, by login in small letters. */
export async function permissionsOf(
  logins: readonly string[],
  place: Place,
  ask: Asking,
): Promise<Record<string, Permission>> {
  const all = await Promise.all(
    logins.map(async (login) => [login.toLowerCase(), await permissionOf(login, place, ask)] as const),
  );
  return Object.fromEntries(all);
}

async function permissionOf(username: string, place: Place, ask: Asking, sure = false): Promise<Permission> {
  const route = 'GET /repos/{owner}/{repo}/collaborators/{username}/permission';
  try {
    const { data } = await ask.read(route, { ...place, username });
    const { role_name, permission } = data as { role_name?: string; permission: string };
    // A role of the organization's own making counts as the built-in one that it was made from.
    return (
      PERMISSIONS.find((name) => name === role_name) ??
      PERMISSIONS.find((name) => name === permission) ??
      'none'
    );
  } catch (error) {
    // Anything but 404 is a fault, and nobody is refused because of a fault. A refusal stays,
    // and a 404 may be a replica that is behind: no account of that name is believed the second time.
    if ((error as { status?: number }).status !== 404) throw error;
    return sure ? 'none' : permissionOf(username, place, ask, true);
  }
}
