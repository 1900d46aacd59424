import type { SignedIn } from '../identity/identity.ts';
import { arrivalOnce, knownPlace } from '../arrival.ts';
import { createHeadStarts } from './head-starts.ts';
import { reach, refusedBy } from './reach.ts';

/** There is no token to ask with, or the last one was refused: somebody must sign in. */
export class SignedOut extends Error {}

type IfNew<T> =
  | { readonly kind: 'changed'; readonly value: T; readonly etag: string | undefined }
  | { readonly kind: 'same' };

/**
 * The tab API as the person who signed in. Every call throws `Refused` with what the bot said no to,
 * `Unreachable`, or `SignedOut`. Answers have the types of `bot/contract`, which writes them.
 */
export type Client = {
  get<T>(path: string): Promise<T>;
  /** @param known the etag of what one has: then only what changed is sent */
  getIfNew<T>(path: string, known: string | undefined): Promise<IfNew<T>>;
  post<T>(path: string, body: object): Promise<T>;
  /** A file, by the name the bot gives it. It may be long. */
  download(path: string): Promise<{ readonly name: string; readonly blob: Blob }>;
};

const downloadPatienceMs = 120_000;

export function clientOf(identity: SignedIn): Client {
  const ask = async (path: string, init: RequestInit): Promise<Response> => {
    const response = await withToken(identity, path, init);
    if (response.ok || response.status === 304) return response;
    throw await refusedBy(response);
  };
  return {
    async get<T>(path: string) {
      return (await (await ask(path, {})).json()) as T;
    },
    async getIfNew<T>(path: string, known: string | undefined): Promise<IfNew<T>> {
      const early = known === undefined ? await firsts.take(path) : undefined;
      // Of the type the bot writes to that path, like every answer.
      if (early) return { kind: 'changed', value: early.value as T, etag: early.etag };
      const headers = known === undefined ? {} : { 'if-none-match': known };
      const response = await ask(path, { headers });
      if (response.status === 304) return { kind: 'same' };
      const etag = response.headers.get('etag') ?? undefined;
      return { kind: 'changed', value: (await response.json()) as T, etag };
    },
    async post<T>(path: string, body: object) {
      const response = await ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const text = await response.text();
      return (text === '' ? undefined : JSON.parse(text)) as T;
    },
    async download(path) {
      const response = await ask(path, { signal: AbortSignal.timeout(downloadPatienceMs) });
      const told = response.headers.get('content-disposition') ?? '';
      const name = /filename="([^"]+)"/.exec(told)?.[1] ?? 'case-swarm.csv';
      return { name, blob: await response.blob() };
    },
  };
}

/** What a page shows first, as whoever arrives: asked for once it is known who that is. */
const firsts = createHeadStarts<FirstAnswer>(async (path) => {
  const { identity } = knownPlace() ?? (await arrivalOnce());
  if (identity.kind !== 'signed-in') return undefined;
  const response = await withToken(identity, path, {});
  if (!response.ok) throw await refusedBy(response);
  const etag = response.headers.get('etag') ?? undefined;
  return { value: await response.json(), etag, asOf: Date.now() };
});
export const { begin: beginWith, take: takeFirst, answered: firstAnswer } = firsts;

type FirstAnswer = {
  readonly value: unknown;
  readonly etag: string | undefined;
  readonly asOf: number;
};

/** A page that is drawn with its answer is drawn once: it is worth waiting for, a moment. */
export const firstAnswers = (): Promise<unknown> => firsts.settled();

/** Asks; once more with a new token when the old one is refused. */
export async function withToken(
  identity: SignedIn,
  path: string,
  init: RequestInit,
): Promise<Response> {
  const token = await identity.token();
  if (token === undefined) throw new SignedOut();
  const response = await reach(path, bearing(init, token));
  if (response.status !== 401) return response;
  const other = await identity.token('fresh');
  if (other === undefined || other === token) throw new SignedOut();
  const second = await reach(path, bearing(init, other));
  if (second.status === 401) throw new SignedOut();
  return second;
}

const bearing = (init: RequestInit, token: string): RequestInit => ({
  ...init,
  headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
});
