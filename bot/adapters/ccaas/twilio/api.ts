import type { Clock } from '../../../ports/clock.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { failureOfAnswer, failureOfNetwork } from '../../http/failure.ts';
import type { Login } from './settings.ts';

type Ask = {
  readonly url: string;
  /** Present: POST. Twilio's API takes forms and answers JSON. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether asking twice is the same as asking once. Reading always is. */
  readonly isRepeatable?: boolean;
  /** What is no failure, beside 2xx. */
  readonly expects?: readonly number[];
};

export type Answer = {
  readonly status: number;
  readonly etag?: string;
  readonly json: unknown;
};

/** @throws OutsideError */
export type TwilioCalls = (ask: Ask) => Promise<Answer>;

type World = { readonly clock: Pick<Clock, 'now'>; readonly timeoutMs: number };

const system = 'contact-center';

export function twilioCalls(login: Login, { clock, timeoutMs }: World): TwilioCalls {
  const basic = Buffer.from(`${login.user}:${login.password}`).toString('base64');
  return async ({ url, form, headers = {}, isRepeatable = form === undefined, expects = [] }) => {
    const nature = { system, isRepeatable } as const;
    const { response, body } = await send(url, {
      method: form ? 'POST' : 'GET',
      headers: { ...headers, authorization: `Basic ${basic}`, accept: 'application/json' },
      ...(form && { body: new URLSearchParams(form) }),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    }).catch((error: unknown) => {
      throw failureOfNetwork(nature, error);
    });
    const { status } = response;
    const json = asJson(body);
    if (!response.ok && !expects.includes(status)) {
      const retryAfter = response.headers.get('retry-after');
      throw failureOfAnswer(nature, { status, code: codeIn(json), retryAfter }, clock.now());
    }
    const etag = response.headers.get('etag');
    return { status, json, ...(etag && { etag }) };
  };
}

/** The body is part of the answer: it may break off, too. */
async function send(url: string, init: RequestInit) {
  const response = await fetch(url, init);
  return { response, body: await response.text() };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Errors are `{code, message, more_info, status}` (twilio.com/docs/api/errors). */
function codeIn(json: unknown): string | undefined {
  if (typeof json !== 'object' || json === null || !('code' in json)) return undefined;
  return typeof json.code === 'number' ? String(json.code) : undefined;
}

/** An answer that is not what the API promises. It says nothing of whether the deed was done. */
export const notUnderstood = (cause: unknown): OutsideError =>
  new OutsideError(system, { verdict: 'unknown', code: 'unreadable-answer', cause });

/** What was asked for is not there, and will not be. */
export const refusedBecause = (code: string): OutsideError =>
  new OutsideError(system, { verdict: 'refused', code });

/** A call that lost every race: again later. */
export const againLater = (code: string): OutsideError =>
  new OutsideError(system, { verdict: 'retry', code });
