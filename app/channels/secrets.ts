import { isSecretName } from '../core/plan/kinds/secrets.ts';

/** Secrets by their names in a plan. */
export interface Secrets {
  /** The value, or undefined where there is none or it is not this owner's. */
  secret(name: string): string | undefined;
  /** Why a name gives nothing, where more is to say than that it is not set. Never with a value. */
  refused(name: string): string | undefined;
}

const PREFIX = 'ALLCLEAR_';
const LOGIN = /^[a-z0-9]+(-[a-z0-9]+)*$/i;

/**
 * The secrets of one environment: only names beginning with `ALLCLEAR_`. With `owner`, for an App that serves
 * several: `ALLCLEAR_<OWNER>__NAME` is theirs alone, hyphens as underscores, and a plan may leave
 * `<OWNER>__` out. Nothing that is not bound to the owner is given, so no plan reaches another's.
 */
export function secretsFrom(env: Readonly<Record<string, string | undefined>>, owner?: string): Secrets {
  const bound = (name: string): string | undefined =>
    owner === undefined || name.startsWith(prefixOf(owner))
      ? name
      : prefixOf(owner) + name.slice(PREFIX.length);
  const refused = (name: string): string | undefined => {
    if (!isSecretName(name)) return 'the name of a secret begins with ALLCLEAR_, in capital letters';
    if (owner === undefined) return undefined;
    // Other accounts' names might read like two owners at once.
    if (!LOGIN.test(owner)) return `secrets cannot be bound to an account named ${owner}`;
    const own = name.startsWith(prefixOf(owner));
    const rest = own ? name.slice(prefixOf(owner).length) : name.slice(PREFIX.length);
    if (!rest.includes('__') && !rest.startsWith('_')) return missing(name);
    return `${name} is bound to another owner; here a secret is ${prefixOf(owner)}NAME, or ${PREFIX}NAME for short`;
  };
  const missing = (name: string): string | undefined =>
    valueOf(bound(name)!) === undefined
      ? `the secret ${bound(name)} is not set where Allclear runs`
      : undefined;
  const valueOf = (name: string): string | undefined => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    return value === undefined || value.trim() === '' ? undefined : value;
  };
  return { secret: (name) => (refused(name) === undefined ? valueOf(bound(name)!) : undefined), refused };
}

const prefixOf = (owner: string): string => `${PREFIX}${owner.toUpperCase().replaceAll('-', '_')}__`;

/** What the Action's `secrets` input holds, and what could not be read of it, by place and never by content. */
export interface Given {
  readonly env: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
}

/** Reads the `secrets` input: a JSON object such as `toJSON(secrets)` gives, or lines of `NAME=value`. */
export function secretsFromInput(text: string): Given {
  return text.trimStart().startsWith('{') ? fromJson(text) : fromLines(text);
}

function fromJson(text: string): Given {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return {
      env: {},
      problems: ['secrets: this begins like JSON and is not; toJSON(secrets) gives it right'],
    };
  }
  const env: Record<string, string> = {};
  const problems: string[] = [];
  for (const [name, value] of Object.entries(read as Record<string, unknown>)) {
    // The workflow's own token and the like: not ours to keep.
    if (!isSecretName(name)) continue;
    if (typeof value === 'string') env[name] = value;
    else problems.push(`secrets: the value of ${name} is not a text`);
  }
  return { env, problems };
}

function fromLines(text: string): Given {
  const env: Record<string, string> = {};
  const problems: string[] = [];
  text.split(/\r?\n/).forEach((line, at) => {
    if (/^\s*(#|$)/.test(line)) return;
    const [, name, value] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined && isSecretName(name)) env[name] = value;
    else problems.push(`secrets, line ${at + 1}: this is not ALLCLEAR_NAME=value`);
  });
  return { env, problems };
}
