/** Contact attributes: their names, and how much they may hold together. */
import { z } from 'zod';
import { invalid, notFound } from './errors.ts';
import { instanceId } from './registration.ts';

const mostBytes = 32 * 1024;

export const attributes = z.record(
  z.string().regex(/^[A-Za-z0-9_-]+$/, 'keys are alphanumeric, - and _'),
  z.string().max(32_767),
);

/** @throws AmazonRefusal 400 when all together are too much */
export function checkSize(all: Readonly<Record<string, string>>): void {
  const bytes = Object.entries(all).flat().join('');
  if (Buffer.byteLength(bytes) > mostBytes) throw invalid('Attributes exceed 32 KB');
}

/** @throws AmazonRefusal 404 */
export function checkInstance(given: string | undefined): void {
  if (given !== instanceId) throw notFound('Instance');
}
