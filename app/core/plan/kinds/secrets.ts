import type { Hint, Kind } from './kind.ts';

const NAME = /^ALLCLEAR_[A-Z0-9][A-Z0-9_]{0,99}$/;

/** Whether a text is the name of a secret, not a value. */
export const isSecretName = (text: string): boolean => NAME.test(text);

const TELLTALE = [
  /gh[pousr]_\w{10,}|github_pat_/i,
  /xox[abeprs]-|hooks\.slack\.com|webhook\.office|logic\.azure|discord(app)?\.com\/api\/webhooks/i,
  /\bAKIA[0-9A-Z]{12,}/i,
  /\bAIza|\bsk[-_]\w{8,}|\beyJ\w{8,}|-----BEGIN/,
  /:\/\/[^\s/@]*:[^\s/@]*@/,
  /\b(pass(word|wd)?|pwd|secret|token|api[-_]?key|sig)\s*[=:]\s*\S/i,
  // Twenty-four characters or more without a pause, of letters and digits mixed: made by a machine, not by a person.
  /(?=[\w+/=-]*\d)(?=[\w+/=-]*[A-Za-z])[A-Za-z0-9+/=_-]{24,}/,
];

/** More of a text than this is never repeated. */
const LOOKED_AT = 1_000;

/** Whether a text might be a secret itself, and so must not be repeated. */
export function looksSecret(text: string): boolean {
  const start = text.slice(0, LOOKED_AT);
  return !isSecretName(start) && TELLTALE.some((sign) => sign.test(start));
}

function hint(text: string): Hint {
  // Only words joined by underscores are suggested back: a key has digits or no pause.
  const name = /^(allclear_)?([a-z]+(?:_[a-z]+)*)$/i.exec(text);
  if (name && text.length <= 40 && !looksSecret(text) && (text.includes('_') || text.length <= 12)) {
    return { nearest: `ALLCLEAR_${(name[2] ?? '').toUpperCase()}` };
  }
  return {
    message:
      'the name of a secret, beginning with ALLCLEAR_; the secret itself does not belong in this file, and one that was written here must be changed',
  };
}

/** The name of a secret. What was written in its place is never shown. */
export const SECRET: Kind<string> = {
  name: 'secret name',
  wanted: 'the name of a secret, like ALLCLEAR_SLACK_TECH: capital letters, beginning with ALLCLEAR_',
  read: (text) => (NAME.test(text) ? text : undefined),
  hint,
  hidden: true,
  json: { type: 'string', pattern: '^ALLCLEAR_[A-Z0-9][A-Z0-9_]{0,99}$' },
};
