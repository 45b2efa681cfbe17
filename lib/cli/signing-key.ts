/** A publisher's key as a file: the private half in PKCS #8, the public half worked out of it. */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** @throws when there is a file already: a key that is lost cannot be made again */
export function makeKeyFile(path: string): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  writeFileSync(path, pem, { mode: 0o600, flag: 'wx' });
}

/** @throws with a sentence when the file holds no Ed25519 private key */
export async function readKeyFile(path: string): Promise<CryptoKeyPair> {
  const pem = readFileSync(path, 'utf8');
  let both: { pkcs8: Buffer; spki: Buffer };
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('another kind of key');
    const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
    both = { pkcs8: key.export({ type: 'pkcs8', format: 'der' }), spki };
  } catch {
    throw new Error(`${path} holds no Ed25519 private key (make one with: sign --make-key FILE)`);
  }
  const imported = (format: 'pkcs8' | 'spki', use: KeyUsage): Promise<CryptoKey> =>
    crypto.subtle.importKey(format, new Uint8Array(both[format]), 'Ed25519', true, [use]);
  return {
    privateKey: await imported('pkcs8', 'sign'),
    publicKey: await imported('spki', 'verify'),
  };
}
