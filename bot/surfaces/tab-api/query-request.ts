import type { z } from 'zod';
import type { EndpointAnswer } from '../http/endpoint.ts';
import { problem } from './problems.ts';

export type Read<T> = { readonly read: T } | { readonly refused: EndpointAnswer };

/** What stands behind the `?`; what is empty is as if it were not there. */
export function readQuery<T>(url: string, shape: z.ZodType<T>): Read<T> {
  const { searchParams } = new URL(url, 'http://localhost');
  const given = Object.fromEntries([...searchParams].filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (parsed.success) return { read: parsed.data };
  return { refused: problem('malformed', parsed.error.issues[0]?.path.join('.')) };
}
