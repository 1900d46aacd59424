import { randomUUID } from 'node:crypto';
import type { Ids } from '../../ports/ids.ts';
import { sha256 } from './digest.ts';

export const systemIds: Ids = {
  newId: () => randomUUID(),
  derivedId: (...parts) => asUuid(sha256(JSON.stringify(parts))),
};

/** A UUID of version 8 (RFC 9562: made by a rule of one's own) from the first bits of a hex digest. */
function asUuid(hex: string): string {
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
