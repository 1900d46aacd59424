/** The systems an adapter may fail to reach; a code for logs and metrics, never for people. */
export type OutsideSystem = 'graph' | 'dataverse' | 'teams' | 'entra' | 'contact-center';

/**
 * What a failed call tells us:
 * - `retry`: it certainly did nothing; try again, after `retryAfterMs` when the far side said so.
 * - `unknown`: it may have done it (time-out, connection lost, 502, 504): look before sending again.
 * - `refused`: it will never do it (403, 404, 400): trying again changes nothing.
 */
export type Verdict = 'retry' | 'unknown' | 'refused';

export class OutsideError extends Error {
  readonly system: OutsideSystem;
  readonly verdict: Verdict;
  /** The far side's own code, or `http-<status>`, or `network`. */
  readonly code: string;
  readonly retryAfterMs: number | undefined;
  /** What it refused is what was sent (too big, malformed): something else sent there may well be taken. */
  readonly isOfContent: boolean;
  constructor(
    system: OutsideSystem,
    failure: {
      verdict: Verdict;
      code: string;
      retryAfterMs?: number | undefined;
      isOfContent?: boolean;
      cause?: unknown;
    },
  ) {
    super(`${system}: ${failure.code}`, { cause: failure.cause });
    this.system = system;
    this.verdict = failure.verdict;
    this.code = failure.code;
    this.retryAfterMs = failure.retryAfterMs;
    this.isOfContent = failure.isOfContent ?? false;
  }
}
