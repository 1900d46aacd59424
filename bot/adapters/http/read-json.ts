import type { z } from 'zod';
import { WebhookRefused } from '../../ports/contact-center.ts';

/**
 * @param where what the body is called in the refusal
 * @throws WebhookRefused `malformed` when it is no JSON
 */
export function readJson(body: Buffer, where = 'body'): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new WebhookRefused('malformed', where);
  }
}

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
