/** A publisher of packs, with a key of their own. */
import { checkSeal, fingerprint, withSignature } from '../../../../lib/packs/seal.ts';
import { kettlePack } from '../pack-text.ts';

export const ADDRESS = 'https://packs.example/kettles.yaml';
export const RECALLS = 'https://packs.example/recalls.yaml';

export interface Publisher {
  /** Fingerprint of the key. */
  print: string;
  /** The public key in base64. */
  key: string;
  sign: (text: string) => Promise<string>;
  /** A signed pack of one rule that speaks of a word. */
  pack: (of: Parameters<typeof kettlePack>[0], recallUrl?: string) => Promise<string>;
}

export async function newPublisher(): Promise<Publisher> {
  const keys = (await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ])) as CryptoKeyPair;
  const sign = (text: string) => withSignature(text, keys);
  const key = (await checkSeal(await sign('')))!.key!;
  return {
    print: await fingerprint(key),
    key,
    sign,
    pack: (of, recallUrl = RECALLS) => sign(`recall-url: ${recallUrl}\n${kettlePack(of)}`),
  };
}
