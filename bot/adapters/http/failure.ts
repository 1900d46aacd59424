import { OutsideError, type OutsideSystem, type Verdict } from '../../ports/outside-error.ts';
import { retryAfterMs } from './retry-after.ts';

export type FailedAnswer = {
  readonly status: number;
  /** The far side's own code, if its body had one. */
  readonly code?: string | undefined;
  readonly retryAfter?: string | null | undefined;
};

/** What is called, and whether doing it twice is the same as doing it once. */
export type CallNature = {
  readonly system: OutsideSystem;
  readonly isRepeatable: boolean;
};

/** Too many at once, or somebody else was at it: refused before anything was done. */
const refusedForNow: readonly number[] = [412, 423, 429];
/** It is what was sent that is not taken: malformed, too large, not to be processed. */
const refusesContent: readonly number[] = [400, 413, 422];
/** Said by a far side, or a proxy before it, that may have done it all the same. */
const tellsNothing: readonly number[] = [408, 500, 502, 503, 504, 507, 509];

/** What an answer that is not 2xx means for whoever asked. */
export function failureOfAnswer(
  nature: CallNature,
  answer: FailedAnswer,
  nowMs: number,
): OutsideError {
  const verdict = verdictOf(answer.status, nature);
  return new OutsideError(nature.system, {
    verdict,
    code: answer.code ?? `http-${answer.status}`,
    isOfContent: refusesContent.includes(answer.status),
    retryAfterMs: verdict === 'retry' ? retryAfterMs(answer.retryAfter, nowMs) : undefined,
  });
}

function verdictOf(status: number, { isRepeatable }: CallNature): Verdict {
  if (refusedForNow.includes(status)) return 'retry';
  if (tellsNothing.includes(status)) return isRepeatable ? 'retry' : 'unknown';
  return 'refused';
}

/** What it means that no answer came, or none that could be read. */
export function failureOfNetwork(
  { system, isRepeatable }: CallNature,
  cause: unknown,
): OutsideError {
  if (cause instanceof OutsideError) return cause;
  const code = networkCode(cause);
  const neverArrived = code !== undefined && beforeTheRequest.includes(code);
  return new OutsideError(system, {
    verdict: isRepeatable || neverArrived ? 'retry' : 'unknown',
    code: code ?? 'network',
    cause,
  });
}

/** There was no connection to send the request over. */
const beforeTheRequest: readonly string[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
];

/** The system's code, wherever the client put it: `fetch` hides it in the cause of its TypeError. */
function networkCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timeout';
  if ('code' in error && typeof error.code === 'string') return error.code;
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause];
  return networkCode(first);
}
