import { forbidden } from './answers.ts';
import type { Call } from './router.ts';
import type { World } from './world.ts';

type Right = readonly [path: RegExp, permission: string];

// What an installation must have been granted beyond issues, by the path that it asks for.
const RIGHTS: readonly Right[] = [
  [/^\/repos\/[^/]+\/[^/]+\/pulls(\/|$)/, 'pull_requests'],
  [/^\/repos\/[^/]+\/[^/]+\/(check-runs|check-suites|commits\/[^/]+\/check-runs)(\/|$)/, 'checks'],
  [/^\/repos\/[^/]+\/[^/]+\/deployments(\/|$)/, 'deployments'],
  [/^\/repos\/[^/]+\/[^/]+\/actions\//, 'actions'],
  [/^\/repos\/[^/]+\/[^/]+\/(releases|contents|git)(\/|$)/, 'contents'],
];

/** Refuses an App what it was not granted; what is public everybody may read. */
export function allowedByFeature(world: World, { who, method, path }: Call): void {
  if (who.kind !== 'installation') return;
  const right = RIGHTS.find(([pattern]) => pattern.test(path));
  if (!right) return;
  const granted = who.permissions[right[1]];
  const name = path.split('/').slice(2, 4).join('/').toLowerCase();
  const open = world.repos.get(name)?.private === false;
  if (method === 'GET' ? granted !== undefined || open : granted === 'write') return;
  throw forbidden('Resource not accessible by integration');
}
