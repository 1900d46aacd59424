import type { z } from 'zod';
import { WebhookRefused } from '../../ports/contact-center.ts';

/**
 * What a body says, fit to be kept: JSON may escape a NUL or half a surrogate pair, which no PostgreSQL
 * text may hold. The first is dropped, the other becomes U+FFFD.
 * @param where what the body is called in the refusal
 * @throws WebhookRefused `malformed` when it is no JSON
 */
export function readJson(body: Buffer, where = 'body'): unknown {
  const text = body.toString('utf8');
  try {
    return unfit.test(text) ? JSON.parse(text, fitted) : JSON.parse(text);
  } catch {
    throw new WebhookRefused('malformed', where);
  }
}

const unfit = /\\u(0000|d[89a-f])/i;

const fitted = (_name: string, value: unknown): unknown =>
  typeof value === 'string'
    ? value.replaceAll('\u0000', '').replaceAll(/\p{Surrogate}/gu, '\ufffd')
    : value;

/**
 * What a schema makes of a value.
 * @param below the path under which the value stands in the whole
 * @throws WebhookRefused `malformed` with the path of the first thing that does not fit
 */
export function read<T>(schema: z.ZodType<T>, value: unknown, below = ''): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const path = parsed.error.issues[0]?.path.map(String) ?? [];
  throw new WebhookRefused('malformed', [below, ...path].filter(Boolean).join('.') || 'body');
}
