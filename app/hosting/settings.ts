import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { period } from './period.ts';

export const LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type Level = (typeof LEVELS)[number];

/** Everything that can be set when hosting the App. */
export interface Settings {
  readonly appId: number;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly port: number;
  readonly host: string;
  /** Base of GitHub's REST interface, without a slash at its end. */
  readonly apiUrl: string;
  readonly logLevel: Level;
  readonly dryRun: boolean;
  /** Milliseconds between own sweeps; 0 for none. */
  readonly sweepEvery: number;
}

type Env = Readonly<Record<string, string | undefined>>;
type ReadFile = (path: string) => string;

/** Reads the settings, or says everything that is missing or wrong, one line each. */
export function settingsFrom(
  env: Env,
  readFile: ReadFile = (path) => readFileSync(path, 'utf8'),
): Settings | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const set = (name: string): string | undefined => env[name]?.trim() || undefined;
  const read = <T>(name: string, otherwise: T, parse: (text: string) => T | undefined, right: string): T => {
    const text = set(name);
    if (text === undefined) return otherwise;
    const value = parse(text);
    if (value === undefined) problems.push(`${name} is ${JSON.stringify(text)}; ${right}.`);
    return value ?? otherwise;
  };

  const appId = read('APP_ID', 0, whole(1, Number.MAX_SAFE_INTEGER), 'give the number on the App’s page');
  if (set('APP_ID') === undefined) {
    problems.push('APP_ID is missing: the number that GitHub shows on the App’s page.');
  }
  const settings: Settings = {
    appId,
    privateKey: privateKey(set('PRIVATE_KEY'), set('PRIVATE_KEY_PATH'), readFile, problems),
    webhookSecret: webhookSecret(set('WEBHOOK_SECRET'), problems),
    port: read('PORT', 3000, whole(0, 65_535), 'give a number from 0 to 65535'),
    host: set('HOST') ?? 'localhost',
    apiUrl: read('GITHUB_API_URL', 'https://api.github.com', url, 'give one like https://api.github.com'),
    logLevel: read('LOG_LEVEL', 'info', level, `give one of ${LEVELS.join(', ')}`),
    dryRun: read('DRY_RUN', false, yesNo, 'give true or false'),
    sweepEvery: read('SWEEP_EVERY', 60_000, (text) => period(text), 'give a time such as 1m, or off'),
  };
  return problems.length > 0 ? { problems } : settings;
}

function webhookSecret(secret: string | undefined, problems: string[]): string {
  if (secret === undefined) {
    problems.push(
      'WEBHOOK_SECRET is missing: the secret set on the App’s page; without one anybody could send.',
    );
  } else if (secret === 'development') {
    problems.push('WEBHOOK_SECRET is "development", which everybody knows; set one of your own.');
  }
  return secret ?? '';
}

function privateKey(
  key: string | undefined,
  path: string | undefined,
  readFile: ReadFile,
  problems: string[],
): string {
  if (key === undefined && path === undefined) {
    problems.push('PRIVATE_KEY is missing: give the App’s key (PEM, or PEM in base64), or PRIVATE_KEY_PATH.');
    return '';
  }
  const name = key === undefined ? 'PRIVATE_KEY_PATH' : 'PRIVATE_KEY';
  let text = key;
  if (text === undefined) {
    try {
      text = readFile(path ?? '');
    } catch {
      problems.push(`PRIVATE_KEY_PATH is ${JSON.stringify(path)}; no such file can be read.`);
      return '';
    }
  }
  const pem = asPem(text);
  try {
    if (createPrivateKey(pem).asymmetricKeyType === 'rsa') return pem;
  } catch {
    // Said below, without a word of what may be a secret.
  }
  problems.push(`${name} holds no RSA private key; give the .pem file that GitHub made, whole.`);
  return '';
}

/** Undoes what environment variables do to a PEM: base64, written-out or missing line ends. */
function asPem(text: string): string {
  const plain = text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString('utf8');
  const lines = plain.replaceAll('\\n', '\n').trim();
  const oneLine = /^(-----BEGIN [A-Z ]+-----)\s*([A-Za-z0-9+/=\s]+?)\s*(-----END [A-Z ]+-----)$/.exec(lines);
  if (!oneLine) return lines;
  const body = (oneLine[2] ?? '').replaceAll(/\s/g, '').match(/.{1,64}/g) ?? [];
  return [oneLine[1], ...body, oneLine[3], ''].join('\n');
}

const whole = (least: number, most: number) => (text: string) => {
  const value = Number(text);
  return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
};

const level = (text: string): Level | undefined => LEVELS.find((name) => name === text.toLowerCase());

const yesNo = (text: string): boolean | undefined =>
  /^(true|yes|on|1)$/i.test(text) ? true : /^(false|no|off|0)$/i.test(text) ? false : undefined;

function url(text: string): string | undefined {
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  const fits =
    parsed && /^https?:$/.test(parsed.protocol) && !parsed.search && !parsed.hash && !parsed.username;
  return fits ? text.replace(/\/+$/, '') : undefined;
}
