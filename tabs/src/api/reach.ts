import type { Problem } from '../../../bot/contract/problem.ts';
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { Refused, Unreachable } from './refusal.ts';

/** Twice the time the slowest good answer takes; then it counts as none. */
const patienceMs = 10_000;

export async function fetchConfig(): Promise<PublicConfig> {
  const response = await reach('/config.json', {});
  if (!response.ok) throw await refusedBy(response);
  return (await response.json()) as PublicConfig; // written from this very type
}

export async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    // We hold the last answer and its etag ourselves.
    return await fetch(path, {
      signal: AbortSignal.timeout(patienceMs),
      ...init,
      cache: 'no-store',
    });
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
}

export async function refusedBy(response: Response): Promise<Refused | Unreachable> {
  const problem = await problemIn(response);
  // What stands between us and the bot answers for it when it is away, and not in its words.
  return problem ? new Refused(response.status, problem) : new Unreachable('no answer of ours');
}

async function problemIn(response: Response): Promise<Problem | undefined> {
  try {
    const body = (await response.json()) as Partial<Problem>;
    return body.code !== undefined && body.message !== undefined
      ? { code: body.code, message: body.message }
      : undefined;
  } catch {
    return undefined;
  }
}
