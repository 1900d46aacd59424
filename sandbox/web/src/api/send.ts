import { Trouble, troubleOf } from './trouble.ts';

/** Posts and gives the JSON that comes back; throws `Trouble` with a sentence when it is refused. */
export async function send(
  path: string,
  body: unknown,
  method: 'POST' | 'PATCH' | 'DELETE' = 'POST',
): Promise<unknown> {
  const response = await reach(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await troubleOf(response);
  const text = await response.text();
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (cause) {
    throw Trouble.unreachable(cause);
  }
}
