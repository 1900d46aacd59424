import { useEffect, useState } from 'react';
import type { SwarmView } from '../../../bot/contract/swarm-view.ts';
import { Refused, Unreachable } from '../api/refusal.ts';
import { fetchSwarm } from '../api/swarm-client.ts';
import type { Identity } from '../identity/identity.ts';

type SignedIn = Extract<Identity, { kind: 'signed-in' }>;

export type SwarmState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'shown';
      readonly view: SwarmView;
      /** When it was last known to be so, in ms. */
      readonly asOf: number;
      /** Nobody answers: what is shown may be old. */
      readonly isStale: boolean;
    }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'signed-out' };

const pauseMs = 2_000;
const pauseAfterFailureMs = 5_000;

/** The swarm, asked for again and again while somebody looks: only what changed is sent. */
export function useSwarm(id: string, identity: SignedIn): SwarmState {
  const [state, setState] = useState<SwarmState>({ kind: 'loading' });
  useEffect(() => {
    const watch = watchSwarm(id, identity, setState);
    const look = () => {
      if (document.visibilityState === 'visible') watch.now();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('online', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('online', look);
      watch.stop();
    };
  }, [id, identity]);
  return state;
}

type Step = {
  readonly next: SwarmState;
  readonly etag: string | undefined;
  readonly pauseMs?: number;
};

function watchSwarm(id: string, identity: SignedIn, show: (state: SwarmState) => void) {
  let state: SwarmState = { kind: 'loading' };
  let etag: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAsking = false;
  let isStopped = false;
  const ask = async (): Promise<void> => {
    clearTimeout(timer);
    if (isAsking || document.visibilityState === 'hidden') return;
    isAsking = true;
    const step = await askOnce({ id, identity, state, etag });
    isAsking = false;
    if (isStopped) return;
    ({ next: state, etag } = step);
    show(state);
    // Without a pause it has been refused for good.
    if (step.pauseMs !== undefined) timer = setTimeout(() => void ask(), step.pauseMs);
  };
  void ask();
  return {
    now: () => void ask(),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

type Ask = {
  readonly id: string;
  readonly identity: SignedIn;
  readonly state: SwarmState;
  readonly etag: string | undefined;
};

async function askOnce(ask: Ask): Promise<Step> {
  const { state, etag } = ask;
  try {
    const answer = await withToken(ask);
    if (answer === 'signed-out') return { next: { kind: 'signed-out' }, etag: undefined };
    const asOf = Date.now();
    if (answer.kind === 'changed') {
      const next = { kind: 'shown' as const, view: answer.view, asOf, isStale: false };
      return { next, etag: answer.etag, pauseMs };
    }
    const same = state.kind === 'shown' ? { ...state, asOf, isStale: false } : state;
    return { next: same, etag, pauseMs };
  } catch (failure) {
    return afterFailure(failure, ask);
  }
}

/** Asks; once more with a new token when the old one is refused. */
async function withToken({ id, identity, etag }: Ask) {
  const token = await identity.token();
  if (token === undefined) return 'signed-out' as const;
  try {
    return await fetchSwarm({ id, token, known: etag });
  } catch (failure) {
    if (!(failure instanceof Refused) || failure.status !== 401) throw failure;
    const other = await identity.token('fresh');
    if (other === undefined || other === token) return 'signed-out' as const;
    return fetchSwarm({ id, token: other, known: etag });
  }
}

function afterFailure(failure: unknown, { state, etag }: Ask): Step {
  if (failure instanceof Refused && failure.status < 500) {
    return { next: { kind: 'refused', message: failure.message }, etag: undefined };
  }
  if (!(failure instanceof Refused) && !(failure instanceof Unreachable)) throw failure;
  const next: SwarmState =
    state.kind === 'shown' ? { ...state, isStale: true } : { kind: 'unreachable' };
  return { next, etag, pauseMs: pauseAfterFailureMs };
}
