import type { Kind } from './kind.ts';

/** A name of the plan's own making: small letters, digits and hyphens. */
export function named(what: string): Kind<string> {
  return {
    name: `${what} name`,
    wanted: `the name of a ${what}: small letters, digits and hyphens, at most 40`,
    read: (text) => (/^[a-z0-9][a-z0-9-]{0,39}$/.test(text) ? text : undefined),
    hint: (text) => {
      const name = text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 40);
      return name && /^[a-z0-9]/.test(name) ? { nearest: name } : {};
    },
    json: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,39}$' },
  };
}

export const ROLE = named('role');
export const AUDIENCE = named('audience');
export const CHANNEL = named('channel');
export const BRIDGE = named('bridge');
export const TOOL = named('tool');
export const TEAM = named('team');
export const VENDOR = named('vendor');
export const TEMPLATE = named('template');
export const DEADLINE = named('deadline');

/** `sev1` for `1`, `S1`, `SEV-1` and `sev 1`; undefined for anything else. */
export function severityName(text: string): string | undefined {
  const level = /^(?:s(?:ev)?)?[-_ ]?([1-9])$/i.exec(text.trim())?.[1];
  return level ? `sev${level}` : undefined;
}

/** The name of a severity, `sev1` the worst. */
export const SEVERITY: Kind<string> = {
  name: 'severity',
  wanted: 'a severity, from sev1 (the worst) to sev9',
  read: severityName,
  json: {
    anyOf: [
      { type: 'string', pattern: '^([sS]([eE][vV])?)?[-_ ]?[1-9]$' },
      { type: 'integer', minimum: 1, maximum: 9 },
    ],
  },
};

/** A vendor's own severity, as the bare number. */
export const VENDOR_SEVERITY: Kind<string> = {
  name: "vendor's severity",
  wanted: "a vendor's severity, from 1 (the worst) to 9",
  read: (text) => severityName(text)?.slice(3),
  json: SEVERITY.json,
};

/** An account on GitHub, with or without the @. */
export const LOGIN: Kind<string> = {
  name: 'login',
  wanted: 'the login of a GitHub account, like alice',
  read: (text) => /^@?([a-z0-9](?:[a-z0-9]|[-_](?=[a-z0-9])){0,38})$/i.exec(text)?.[1],
  json: { type: ['string', 'integer'], pattern: '^ *@?[A-Za-z0-9]([A-Za-z0-9_-]*[A-Za-z0-9])? *$' },
};

/** A repository, as `owner/name`. */
export const REPOSITORY: Kind<string> = {
  name: 'repository',
  wanted: 'a repository, like acme/status',
  read: (text) => (/^[a-z0-9][a-z0-9_-]{0,38}\/[\w.-]{1,100}$/i.test(text) ? text : undefined),
  hint: (text) => {
    const path = /^https:\/\/github\.com\/([\w-]+\/[\w.-]+?)(?:\.git)?\/?$/i.exec(text)?.[1];
    return path ? { nearest: path } : {};
  },
  json: { type: 'string', pattern: '^ *[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9_.-]{1,100} *$' },
};

/** A team on GitHub, as `organization/team`, with or without the @. */
export const MENTION: Kind<string> = {
  name: 'GitHub team',
  wanted: 'a team on GitHub, like acme/network',
  read: (text) => /^@?([a-z0-9][a-z0-9_-]{0,38}\/[a-z0-9][\w.-]{0,99})$/i.exec(text)?.[1],
  json: { type: 'string', pattern: '^ *@?[A-Za-z0-9][A-Za-z0-9_-]{0,38}/[A-Za-z0-9][A-Za-z0-9_.-]{0,99} *$' },
};
