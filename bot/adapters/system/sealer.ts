import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { Sealer } from '../../ports/sealer.ts';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM. What was sealed with the key of before is still opened.
 * @param bytes 32 for each key, the newest first
 */
export function aesSealer(bytes: readonly Buffer[]): Sealer {
  // Node takes several times as long for a key it is given as bytes.
  const keys = bytes.map((key) => createSecretKey(key));
  const [newest] = keys;
  if (!newest) throw new Error('a sealer needs a key');
  return {
    seal(text) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, newest, nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed) {
      const box = Buffer.from(sealed, 'base64');
      for (const key of keys) {
        const text = opened(key, box);
        if (text !== undefined) return text;
      }
      throw new Error('what is sealed cannot be opened with the keys there are');
    },
  };
}

function opened(key: KeyObject, box: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv(algorithm, key, box.subarray(0, nonceBytes));
    decipher.setAuthTag(box.subarray(nonceBytes, nonceBytes + tagBytes));
    const body = box.subarray(nonceBytes + tagBytes);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  } catch {
    return undefined; // another key's, or changed
  }
}
