import { createHash } from 'node:crypto';

/** The same UUID for the same parts, always: the ids of what the sandbox knows by its name alone. */
export function uuidOf(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

export const queueId = (name: string): string => uuidOf('queue', name);
export const wrapUpId = (name: string): string => uuidOf('wrap-up', name);
export const outcomeId = (flow: string): string => uuidOf('outcome', flow);
