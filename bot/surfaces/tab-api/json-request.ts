import type { z } from 'zod';
import type { EndpointAnswer, EndpointRequest } from '../http/endpoint.ts';
import { parseJson } from '../http/read-body.ts';
import { problem } from './problems.ts';

const bodyLimit = 64 * 1_024;

/** The body as it should be, or what to answer when it is not. */
export async function readJson<T>(
  request: EndpointRequest,
  shape: z.ZodType<T>,
): Promise<{ readonly read: T } | { readonly refused: EndpointAnswer }> {
  const bytes = await request.body(bodyLimit);
  if (bytes === 'too-large') return { refused: problem('too-large') };
  const json = parseJson(bytes);
  if (!json) return { refused: problem('malformed', 'not JSON') };
  const parsed = shape.safeParse(json.value);
  if (parsed.success) return { read: parsed.data };
  const path = parsed.error.issues[0]?.path.join('.');
  return { refused: problem('malformed', path === '' ? 'not an object' : path) };
}
