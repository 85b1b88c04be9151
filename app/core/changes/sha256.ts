const ROUND = [...primes(64)].map((prime) => fraction(Math.cbrt(prime)));
const START = [...primes(8)].map((prime) => fraction(Math.sqrt(prime)));

function* primes(count: number): Generator<number> {
  for (let found = 0, one = 2; found < count; one += 1) {
    let prime = true;
    for (let by = 2; by * by <= one; by += 1) if (one % by === 0) prime = false;
    if (!prime) continue;
    found += 1;
    yield one;
  }
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
}

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

/** The bytes of a text in UTF-8; half a character counts as one that nobody knows. */
function bytesOf(text: string): number[] {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
  const parts = escaped.match(/%[0-9A-F]{2}|[^%]/g) ?? [];
  return parts.map((part) => (part.length === 3 ? Number.parseInt(part.slice(1), 16) : part.charCodeAt(0)));
}

function padded(bytes: readonly number[]): number[] {
  const bits = bytes.length * 8;
  const zeros = (119 - (bytes.length % 64)) % 64;
  const length = [Math.floor(bits / 2 ** 32), bits >>> 0].flatMap((word) =>
    [24, 16, 8, 0].map((by) => (word >>> by) & 255),
  );
  return [...bytes, 128, ...Array<number>(zeros).fill(0), ...length];
}

function mixed(state: readonly number[], block: readonly number[]): number[] {
  const words = Array.from({ length: 16 }, (_, at) =>
    [0, 1, 2, 3].reduce((word, by) => (word << 8) | block[4 * at + by]!, 0),
  );
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [words[at - 15]!, words[at - 2]!];
    const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words.push((words[at - 16]! + first + words[at - 7]! + second) | 0);
  }
  let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
  for (const [at, word] of words.entries()) {
    const choice = (e & f) ^ (~e & g);
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + ROUND[at]! + word) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]!) | 0);
}

/** SHA-256 in hexadecimal digits: what anybody can check an approved text with. */
export function sha256(text: string): string {
  const bytes = padded(bytesOf(text));
  let state: readonly number[] = START;
  for (let at = 0; at < bytes.length; at += 64) state = mixed(state, bytes.slice(at, at + 64));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
