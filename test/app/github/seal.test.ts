import { generateKeyPairSync } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST, sealWith } from '../../../app/github/seal.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs8 = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();

describe('a seal', () => {
  it.each([
    ['without a key', undefined],
    ['with a secret', 'a secret'],
    ['with the App’s key', pkcs8],
  ])('%s gives back any text', (_, key) => {
    const seal = sealWith(key);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), (text, id) => {
        expect(seal.unpack(id, seal.pack(id, text))).toBe(text);
      }),
    );
  });

  it('holds for the issue that it was made for, and for no other', () => {
    for (const seal of [sealWith(undefined), sealWith('k')]) {
      expect(seal.unpack(2, seal.pack(1, 'text'))).toBeUndefined();
    }
  });

  it('breaks when any letter is changed or dropped', () => {
    const seal = sealWith('k');
    const token = seal.pack(1, 'what happened at 09:41');
    for (let at = 0; at < token.length; at++) {
      const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      const read = seal.unpack(1, changed);
      // The last letter may carry bits that no byte uses; then the text is the same.
      expect([undefined, 'what happened at 09:41']).toContain(read);
      if (at < token.length - 1) expect(read).toBeUndefined();
    }
    expect(seal.unpack(1, token.slice(0, -4))).toBeUndefined();
    expect(seal.unpack(1, '')).toBeUndefined();
  });

  it('cannot end an HTML comment, whatever is in it', () => {
    const seal = sealWith('k');
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(seal.pack(7, text)).toMatch(/^[A-Za-z0-9_.]+$/);
      }),
    );
  });

  it('is not accepted from whoever has no key, once there is one', () => {
    expect(sealWith('k').unpack(1, sealWith(undefined).pack(1, 'forged'))).toBeUndefined();
    expect(sealWith('k').unpack(1, sealWith('other').pack(1, 'forged'))).toBeUndefined();
  });

  it('says that it cannot tell where the key is missing', () => {
    expect(sealWith(undefined).unpack(1, sealWith('k').pack(1, 'text'))).toBe('unknown');
  });

  it('is the same for one key in either notation', () => {
    expect(sealWith(pkcs1).unpack(1, sealWith(pkcs8).pack(1, 'text'))).toBe('text');
  });

  it('does not open what would fill the memory', () => {
    const packed = deflateRawSync(Buffer.alloc(LARGEST + 1), { level: 9 });
    const mac = createHash('sha256').update('allclear seal 1\n1\n').update(packed).digest().subarray(0, 16);
    const letters = (data: Buffer) => data.toString('base64url').replaceAll('-', '.');
    const seal = sealWith(undefined);
    expect(seal.unpack(1, `d${letters(mac)}${letters(packed)}`)).toBeUndefined();
    expect(seal.unpack(1, seal.pack(1, 'a'.repeat(1000)))).toHaveLength(1000);
  });
});
