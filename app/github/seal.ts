import { createHash, createHmac, createPrivateKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Seal } from './shell.ts';

/** The largest text that a token may hold; what claims to be larger is not ours. */
export const LARGEST = 16 * 1024 * 1024;
const MAC_BYTES = 16;
const MAC_LETTERS = 22;
const TOKEN = /^[hd][A-Za-z0-9_.]{22,}$/;

/** A seal: with a key nobody else can make one, without a key it only shows damage and foreign issues. */
export function sealWith(secret: string | undefined): Seal {
  const key = secret === undefined ? undefined : keyFrom(secret);
  const kind = key === undefined ? 'd' : 'h';

  const mac = (issueId: number, packed: Buffer): Buffer => {
    const hash = key === undefined ? createHash('sha256') : createHmac('sha256', key);
    return hash.update(`allclear seal 1\n${issueId}\n`).update(packed).digest().subarray(0, MAC_BYTES);
  };

  return {
    pack(issueId, text) {
      const packed = deflateRawSync(text, { level: 9 });
      return kind + letters(mac(issueId, packed)) + letters(packed);
    },
    unpack(issueId, token) {
      if (!TOKEN.test(token)) return undefined;
      if (token[0] !== kind) return kind === 'd' ? 'unknown' : undefined;
      const given = bytes(token.slice(1, 1 + MAC_LETTERS));
      const packed = bytes(token.slice(1 + MAC_LETTERS));
      if (given.length !== MAC_BYTES || !timingSafeEqual(given, mac(issueId, packed))) return undefined;
      try {
        return inflateRawSync(packed, { maxOutputLength: LARGEST }).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}

/** The same App key gives the same seal whichever way its PEM was written down; any other secret is taken as it is. */
function keyFrom(secret: string): Buffer {
  const material = secret.includes('-----BEGIN')
    ? createPrivateKey(secret).export({ type: 'pkcs8', format: 'der' })
    : Buffer.from(secret, 'utf8');
  return Buffer.from(hkdfSync('sha256', material, '', 'allclear seal 1', 32));
}

// The url alphabet with a full stop for its hyphen: two hyphens in a row could end an HTML comment.
const letters = (data: Buffer): string => data.toString('base64url').replaceAll('-', '.');
const bytes = (text: string): Buffer => Buffer.from(text.replaceAll('.', '-'), 'base64url');
