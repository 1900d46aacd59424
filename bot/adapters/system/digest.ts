import { createHash } from 'node:crypto';
import type { Digest } from '../../domain/swarm/timeline.ts';

/** SHA-256 as hex. */
export const sha256: Digest = (text) => createHash('sha256').update(text).digest('hex');
