import { describe, expect, it } from 'vitest';
import {
  checkSeal,
  fingerprint,
  unsealed,
  withChecksum,
  withSignature,
} from '../../../lib/packs/seal.ts';
import { kettlePack } from './pack-text.ts';

const newKeys = () =>
  crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

describe('a checksum', () => {
  it('tells a whole text from one that was changed or cut', async () => {
    const sealed = await withChecksum(kettlePack());
    expect(await checkSeal(sealed)).toEqual({ state: 'whole', key: null });
    expect((await checkSeal(sealed.replace('Kettles', 'Kettle'))).state).toBe('broken');
    expect((await checkSeal(sealed.slice(0, -40))).state).toBe('none');
    expect((await checkSeal(kettlePack())).state).toBe('none');
  });

  it('holds though line ends were changed on the way, or the last one was lost', async () => {
    const sealed = await withChecksum(kettlePack());
    expect((await checkSeal(sealed.replaceAll('\n', '\r\n'))).state).toBe('whole');
    expect((await checkSeal(sealed.trimEnd())).state).toBe('whole');
  });

  it('takes the place of the one before', async () => {
    const once = await withChecksum(kettlePack());
    expect(await withChecksum(once)).toBe(once);
    expect(unsealed(once)).toBe(kettlePack());
  });
});

describe('a signature', () => {
  it('names its key, and breaks with any change', async () => {
    const keys = await newKeys();
    const signed = await withSignature(kettlePack(), keys);
    const { state, key } = await checkSeal(signed);
    expect(state).toBe('signed');
    expect(atob(key!)).toHaveLength(32);
    expect(await fingerprint(key!)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
    expect((await checkSeal(signed.replace('1.0.0', '1.0.1'))).state).toBe('broken');
  });

  it('of another key is another key', async () => {
    const one = await withSignature(kettlePack(), await newKeys());
    const other = await withSignature(one, await newKeys());
    expect((await checkSeal(other)).state).toBe('signed');
    expect((await checkSeal(other)).key).not.toBe((await checkSeal(one)).key);
  });

  it('put under another text does not hold', async () => {
    const signed = await withSignature(kettlePack(), await newKeys());
    const line = signed.trimEnd().split('\n').at(-1)!;
    expect((await checkSeal(`${kettlePack({ version: '9.9.9' })}${line}\n`)).state).toBe('broken');
  });
});
