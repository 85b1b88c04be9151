interface Kind {
  readonly called: string;
  readonly sign: RegExp;
}

// Each tells itself by its form: prose must not be stopped for the word "password" in it.
const KINDS: readonly Kind[] = [
  { called: 'a private key', sign: /-----BEGIN [A-Z ]*PRIVATE KEY[\s\S]*?(?:-----END[^\n]*|$)/g },
  { called: 'a GitHub token', sign: /\b(?:gh[pousr]_\w{10,}|github_pat_\w{10,})/gi },
  { called: 'a GitLab token', sign: /\bglpat-[\w-]{10,}/gi },
  { called: 'a Slack token', sign: /\bxox[abeprs]-[\w-]{8,}/gi },
  {
    called: 'a webhook address',
    sign: /(?:https?:\/\/)?(?:hooks\.slack\.com\/(?:services|workflows|triggers)|discord(?:app)?\.com\/api\/webhooks|webhook\.office\.com|\.logic\.azure\.com|\.api\.powerplatform\.com)[^\s>"')]*/gi,
  },
  { called: 'an AWS key', sign: /\b(?:AKIA|ASIA)[0-9A-Z]{12,}/g },
  { called: 'a Google key', sign: /\bAIza[\w-]{20,}/g },
  { called: 'a key', sign: /\b(?:sk|rk|pk)[-_](?:live|test|proj|ant)[-_][\w-]{8,}|\bsk-[A-Za-z0-9]{20,}/g },
  { called: 'a key', sign: /\b(?:npm_|hvs\.|shpat_|dop_v1_|SG\.|dckr_pat_|pypi-)[\w.-]{16,}/g },
  { called: 'a signed token', sign: /\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?/g },
  { called: 'a login in an address', sign: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:]{0,200}:[^\s/@]{1,200}@/gi },
  {
    called: 'a signature in an address',
    sign: /[?&](?:sig|signature|token|access_token|api_?key|secret)=[^\s&#]{8,}/gi,
  },
  {
    called: 'a password',
    // Of a value like hunter2; "password: resets fail" and "the token: expired" are words.
    sign: /\b(?:pass(?:word|wd|phrase)?|pwd|secret|(?:access|auth|api|bearer)?[ _-]?token|(?:api|access|secret|account)[ _-]?key)\s{0,3}(?:[=:]|\bis\b)\s{0,3}["'`]?(?=[^\s"'`]{0,200}[\d!#$%^*+=])(?!\d{1,4}\b)[^\s"'`]{6,}/gi,
  },
  { called: 'a bearer token', sign: /\bBearer\s+[\w.~+/=-]{16,}/g },
];

// Made by a machine: small and capital letters and digits without a pause. No address is looked into.
const LONG = /(?<![\w/.:@=-])[A-Za-z0-9+/_=-]{32,}(?![\w.])/g;
const random = (word: string): boolean =>
  /[a-z]/.test(word) &&
  /[A-Z]/.test(word) &&
  (word.match(/\d/g) ?? []).length >= 3 &&
  !/^(?:[A-Za-z0-9]{1,15}[-_/])+[A-Za-z0-9]{1,15}$/.test(word);

const blotted = (text: string): string => KINDS.reduce((left, { sign }) => left.replace(sign, '…'), text);

/** What kinds of secret seem to be in a text, each once; never the secret. */
export function secretsIn(text: string): string[] {
  const kinds = KINDS.filter(({ sign }) => text.search(sign) >= 0).map(({ called }) => called);
  const made = (blotted(text).match(LONG) ?? []).some(random) ? ['a key'] : [];
  return [...new Set([...kinds, ...made])];
}

/** The text with every secret in it blotted out, so that nothing else repeats one. */
export const withoutSecrets = (text: string): string =>
  blotted(text).replace(LONG, (word) => (random(word) ? '…' : word));
