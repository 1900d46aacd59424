import { isoTime } from '../domain/ids.ts';
import type { Deferral, Delivery } from '../ports/deliveries.ts';
import { OutsideError, type Verdict } from '../ports/outside-error.ts';
import type { Random } from '../ports/random.ts';
import { backoffMs, type Backoff } from './backoff.ts';
import { NotYet } from './perform.ts';

export type Tries = { readonly maxTries: number; readonly backoff: Backoff };

export type Next =
  | { readonly kind: 'defer'; readonly deferral: Deferral }
  | { readonly kind: 'park'; readonly reason: string };

/** What becomes of a delivery whose try ended with this error. */
export function afterFailure(
  error: unknown,
  { attempts }: Pick<Delivery, 'attempts'>,
  { tries, now, random }: { tries: Tries; now: number; random: Random },
): Next {
  if (error instanceof NotYet) return { kind: 'defer', deferral: waiting(error) };
  const { verdict, code, retryAfterMs = 0 } = failureOf(error);
  if (verdict === 'refused' || attempts >= tries.maxTries) return { kind: 'park', reason: code };
  const waitMs = Math.max(retryAfterMs, backoffMs(attempts, tries.backoff, random));
  return {
    kind: 'defer',
    deferral: {
      until: isoTime(Math.ceil(now + waitMs)),
      isSettled: verdict === 'retry',
      reason: code,
      countsAsTry: true,
    },
  };
}

const waiting = ({ until }: NotYet): Deferral => ({
  until,
  isSettled: true,
  reason: 'not-yet',
  countsAsTry: false,
});

/** What is no word of the far side (a bug, the store) may have happened before or after the call. */
function failureOf(error: unknown): {
  verdict: Verdict;
  code: string;
  retryAfterMs?: number | undefined;
} {
  return error instanceof OutsideError ? error : { verdict: 'unknown', code: 'unexpected' };
}
