import type { z } from 'zod';
import type { Answer } from '../../ports/doctor.ts';
import { failureOfNetwork } from './failure.ts';
import type { OutsideSystem } from '../../ports/outside-error.ts';

export type Asked =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: Headers;
      readonly text: string;
      /** Undefined when it is not JSON. */
      readonly json: unknown;
    }
  | { readonly kind: 'silent'; readonly reason: string };

export type Question = {
  readonly url: string;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Asks once, as the doctor does: no retry, nothing thrown, no redirect followed. */
export function asker(system: OutsideSystem, timeoutMs: number) {
  return async ({ url, method = 'GET', headers = {}, body }: Question): Promise<Asked> => {
    try {
      const response = await fetch(url, {
        method,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMs),
        ...(body !== undefined && { body }),
      });
      const text = await response.text();
      const { status } = response;
      return { kind: 'answered', status, headers: response.headers, text, json: parsed(text) };
    } catch (error) {
      return {
        kind: 'silent',
        reason: failureOfNetwork({ system, isRepeatable: true }, error).code,
      };
    }
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * What an answer means.
 * @param codeOf the far side's own code in the body of a refusal
 */
export function answerOf<T>(
  asked: Asked,
  schema: z.ZodType<T>,
  codeOf: (json: unknown) => string,
): Answer<T> {
  if (asked.kind === 'silent') return asked;
  const { status, json } = asked;
  if (status >= 200 && status < 300) {
    const read = schema.safeParse(json);
    return read.success ? { kind: 'got', value: read.data } : { kind: 'strange' };
  }
  return refusedAnswer(status, codeOf(json));
}

function refusedAnswer(status: number, code: string): Exclude<Answer<never>, { kind: 'got' }> {
  if (status === 401) return { kind: 'unauthorised', code };
  if (status === 403) return { kind: 'forbidden', code };
  if (status === 404) return { kind: 'not-found', code };
  if (status === 429) return { kind: 'throttled' };
  if (status >= 500) return { kind: 'silent', reason: `http-${status}` };
  return { kind: 'strange' };
}

export const bearer = (token: string): Readonly<Record<string, string>> => ({
  authorization: `Bearer ${token}`,
  accept: 'application/json',
});
