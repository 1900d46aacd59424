import { after, msOf, type IsoTime } from '../domain/ids.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { SwarmKey, SwarmTransaction } from '../ports/swarm-store.ts';
import { applyEvent } from '../domain/swarm/apply-event.ts';
import { effectsOf } from '../domain/swarm/effects.ts';
import type { SwarmEvent } from '../domain/swarm/swarm-events.ts';
import type { Swarm } from '../domain/swarm/swarm.ts';
import {
  nextEntry,
  type Author,
  type Digest,
  type TimelineEntry,
} from '../domain/swarm/timeline.ts';

export type RecordDeps = { readonly clock: Clock; readonly digest: Digest };

export type Happening = {
  readonly key: SwarmKey;
  /** Undefined for the opening. */
  readonly swarm: Swarm | undefined;
  readonly by: Author;
  readonly events: readonly SwarmEvent[];
};

/**
 * Writes what was decided: timeline, state, and every outside effect, in the caller's transaction.
 * @returns the state after it
 * @throws Error when there is nothing to record and no swarm
 */
export async function record(
  tx: SwarmTransaction,
  happening: Happening,
  { clock, digest }: RecordDeps,
): Promise<Swarm> {
  const { key, by, events } = happening;
  const at = nowOf(clock);
  let last = await tx.lastEntry(key);
  let swarm = happening.swarm;
  const entries: TimelineEntry[] = [];
  const effects = [];
  for (const event of events) {
    const entry = nextEntry(last, { ...key, at, by, event }, digest);
    swarm = applyEvent(swarm, { ...entry, event });
    effects.push(...effectsOf(event, swarm));
    entries.push(entry);
    last = entry;
  }
  if (!swarm) throw new Error('nothing was recorded');
  if (entries.length > 0) await tx.save(swarm, entries);
  await tx.enqueue([{ ...key, effects }]);
  await setTimers(tx, key, { events, now: at });
  await showInteraction(tx, swarm, events);
  return swarm;
}

/** From now on somebody sees it: what was said until then stands in a first digest. */
async function showInteraction(
  tx: SwarmTransaction,
  { tenantId, interactionId, openedAt }: Swarm,
  events: readonly SwarmEvent[],
): Promise<void> {
  const isShownNow = events.some(
    ({ type }) => type === 'interaction-linked' || type === 'chat-ready',
  );
  if (interactionId && isShownNow) await tx.lookAgain(tenantId, interactionId, openedAt);
}

async function setTimers(
  tx: SwarmTransaction,
  key: SwarmKey,
  { events, now }: { readonly events: readonly SwarmEvent[]; readonly now: IsoTime },
): Promise<void> {
  for (const event of events) {
    if (event.type !== 'expert-invited' && event.type !== 'invitation-extended') continue;
    const { invitationId, answerBy } = event;
    await tx.setTimer({ kind: 'silence', at: answerBy, ...key, invitationId });
    if (event.type !== 'expert-invited') continue;
    const halfWay = after(now, (msOf(answerBy) - msOf(now)) / 2);
    await tx.setTimer({ kind: 'reminder', at: halfWay, ...key, invitationId });
  }
}
