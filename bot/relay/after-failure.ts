import { isoTime } from '../domain/ids.ts';
import type { ActionKind } from '../domain/swarm/effects.ts';
import type { Deferral, Delivery, LaneBehind } from '../ports/deliveries.ts';
import { OutsideError, type Verdict } from '../ports/outside-error.ts';
import type { Random } from '../ports/random.ts';
import { backoffMs, type Backoff } from './backoff.ts';
import { NotYet } from './perform.ts';

export type Tries = { readonly maxTries: number; readonly backoff: Backoff };

export type Next =
  | { readonly kind: 'defer'; readonly deferral: Deferral }
  | { readonly kind: 'park'; readonly reason: string; readonly lane: LaneBehind };

/**
 * Messages that need none before them to be understood. Where the far side says no to one of them itself,
 * those behind it in the chat need not wait for anybody to decide on it. Not the live card: it is drawn again
 * within seconds, and would be given up as often.
 */
const readAlone: readonly ActionKind[] = [
  'show-digest',
  'show-moment',
  'post-update',
  'show-card',
  'show-invitation',
];
const isReadAlone = (kind: ActionKind): boolean => readAlone.includes(kind);

/** What becomes of a delivery whose try ended with this error. */
export function afterFailure(
  error: unknown,
  { attempts, action, lane }: Pick<Delivery, 'attempts' | 'action' | 'lane'>,
  { tries, now, random }: { tries: Tries; now: number; random: Random },
): Next {
  if (error instanceof NotYet) return { kind: 'defer', deferral: waiting(error) };
  const { verdict, code, retryAfterMs = 0, isOfContent = false } = failureOf(error);
  if (verdict === 'refused' || attempts >= tries.maxTries) {
    const isAlone = isOfContent && isReadAlone(action.kind) && !lane.startsWith('live:');
    return { kind: 'park', reason: code, lane: isAlone ? 'goes-on' : 'stops' };
  }
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
  isOfContent?: boolean;
} {
  return error instanceof OutsideError ? error : { verdict: 'unknown', code: 'unexpected' };
}
