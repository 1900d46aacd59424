import type { Problem } from '../../../bot/contract/problem.ts';
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Refused, Unreachable } from './refusal.ts';

/** Twice the time the slowest good answer takes; then it counts as none. */
const patienceMs = 10_000;

export async function fetchConfig(): Promise<PublicConfig> {
  const response = await reach('/config.json', {});
  if (!response.ok) throw await refusedBy(response);
  return (await response.json()) as PublicConfig; // written from this very type
}

export type SwarmAnswer =
  | { readonly kind: 'changed'; readonly view: SwarmView; readonly etag: string | undefined }
  | { readonly kind: 'same' };

/** @param known the etag of what one has: then only what changed is sent */
export async function fetchSwarm(ask: {
  id: string;
  token: string;
  known: string | undefined;
}): Promise<SwarmAnswer> {
  const response = await reach(`/api/v1/swarms/${encodeURIComponent(ask.id)}`, {
    authorization: `Bearer ${ask.token}`,
    ...(ask.known !== undefined && { 'if-none-match': ask.known }),
  });
  if (response.status === 304) return { kind: 'same' };
  if (!response.ok) throw await refusedBy(response);
  return {
    kind: 'changed',
    view: (await response.json()) as SwarmView, // as above
    etag: response.headers.get('etag') ?? undefined,
  };
}

async function reach(path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  try {
    // We hold the last answer and its etag ourselves.
    return await fetch(path, {
      headers,
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (cause) {
    throw new Unreachable('no answer', { cause });
  }
}

async function refusedBy(response: Response): Promise<Refused | Unreachable> {
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
