const HIDDEN = '(hidden)';
// A shorter piece of an address is a word like `v1`: hiding it would hide the sentence as well.
const SHORTEST = 5;
const SAID = 200;

/** Hides these secrets in a text, whole and in the pieces that a server might repeat. */
export function redaction(secrets: readonly string[]): (text: string) => string {
  const pieces = [...new Set(secrets.flatMap(piecesOf))].sort((one, other) => other.length - one.length);
  return (text) => pieces.reduce((left, piece) => left.replaceAll(piece, HIDDEN), text);
}

/** What somebody else's server said, fit to repeat: one line, short, without addresses. */
export function said(text: string): string {
  const line = text
    .replace(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '(address)')
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim();
  const characters = [...line];
  return characters.length > SAID ? `${characters.slice(0, SAID).join('')}…` : line;
}

function piecesOf(secret: string): string[] {
  const whole = secret.trim();
  if (whole === '') return [];
  let url: URL;
  try {
    url = new URL(whole);
  } catch {
    return [whole, base64(whole)];
  }
  const parts = [
    url.pathname,
    ...url.pathname.split('/'),
    url.search.slice(1),
    ...url.searchParams.values(),
    url.hash.slice(1),
  ].filter((piece) => piece.length >= SHORTEST);
  const password = decoded(url.password);
  const keys = password === '' ? [] : [password, url.password, ...ofLogin(decoded(url.username), password)];
  return [whole, url.href, ...parts, ...parts.map(decoded), ...keys];
}

// As a login travels: what a server may repeat when it refuses it.
const ofLogin = (user: string, password: string): string[] => [
  base64(password),
  base64(`\0${user}\0${password}`),
  base64(`${user}:${password}`),
];

const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Percent signs undone; as it is where that cannot be. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
