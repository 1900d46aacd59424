import { applyThreadEvent } from '../../domain/helpdesk/apply-event.ts';
import { looksAgainAt, type IdleTimes } from '../../domain/helpdesk/decisions.ts';
import { threadEffectsOf } from '../../domain/helpdesk/effects.ts';
import type { ThreadEvent } from '../../domain/helpdesk/thread-events.ts';
import type { Thread } from '../../domain/helpdesk/thread.ts';
import { nextThreadEntry, type ThreadEntry } from '../../domain/helpdesk/timeline.ts';
import type { Author, Digest } from '../../domain/swarm/timeline.ts';
import { nowOf, type Clock } from '../../ports/clock.ts';
import type { HelpdeskStore, HelpdeskTransaction, ThreadKey } from '../../ports/helpdesk-store.ts';

export type ThreadRules = IdleTimes & { readonly reopenMs: number };

export type ThreadDeps = {
  readonly helpdesk: HelpdeskStore;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly rules: ThreadRules;
};

export type ThreadHappening = {
  readonly key: ThreadKey;
  /** Undefined for the opening. */
  readonly thread: Thread | undefined;
  readonly by: Author;
  readonly events: readonly ThreadEvent[];
};

/** Writes what was decided: timeline, state, and every outside effect, in the caller's transaction. */
export async function recordThread(
  tx: HelpdeskTransaction,
  { key, by, events, ...before }: ThreadHappening,
  { clock, digest, rules }: Pick<ThreadDeps, 'clock' | 'digest' | 'rules'>,
): Promise<Thread> {
  let { thread } = before;
  // Most of what contact centers tell, and of what is read in their chats, changes nothing.
  if (thread && events.length === 0) return thread;
  const at = nowOf(clock);
  let last = await tx.lastEntry(key);
  const entries: ThreadEntry[] = [];
  const effects = [];
  for (const event of events) {
    const entry = nextThreadEntry(last, { ...key, at, by, event }, digest);
    thread = applyThreadEvent(thread, entry);
    effects.push(...threadEffectsOf(event, thread));
    entries.push(entry);
    last = entry;
  }
  if (!thread) throw new Error('nothing was recorded');
  if (entries.length > 0) await tx.save(thread, entries, looksAgainAt(thread, rules));
  if (effects.length > 0) await tx.enqueue(key, effects);
  return thread;
}

/** A thread as it stands now, and, when nothing was changed, why. */
export type ThreadChanged<Refusal> = { readonly thread: Thread; readonly refusal?: Refusal };

/** Hold it, ask the rule, record what it says. `no-thread` when there is none with this id. */
export function changeThread<Refusal extends string>(
  deps: ThreadDeps,
  { key, by }: { key: ThreadKey; by: Author },
  decide: (
    thread: Thread,
    tx: HelpdeskTransaction,
  ) => Promise<readonly ThreadEvent[] | Refusal> | readonly ThreadEvent[] | Refusal,
): Promise<ThreadChanged<Refusal> | 'no-thread'> {
  return deps.helpdesk.transact(async (tx) => {
    const thread = await tx.lockThread(key);
    if (!thread) return 'no-thread';
    const decision = await decide(thread, tx);
    if (typeof decision === 'string') return { thread, refusal: decision };
    return { thread: await recordThread(tx, { key, thread, by, events: decision }, deps) };
  });
}
