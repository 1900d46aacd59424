import { after, isoTime, msOf, type IsoTime } from '../domain/ids.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { ContactCenters } from '../ports/contact-centers.ts';
import type { EventIntake, InteractionReads } from '../ports/interaction-news.ts';
import type { Listening } from '../ports/listening.ts';

export type OutageDeps = {
  readonly listening: Listening;
  readonly interactions: Pick<InteractionReads, 'open'>;
  readonly intake: EventIntake;
  readonly centers: ContactCenters;
  readonly clock: Pick<Clock, 'now'>;
  /** Employees' threads say so, too. @param from when somebody listened last */
  readonly tellThreads?: (from: IsoTime) => Promise<void>;
};

/** A restart is shorter. */
const outageMs = 60_000;
/** A contact that was silent for longer before is over. */
const openForMs = 24 * 60 * 60_000;

/**
 * At start: if nobody of ours listened for a while, the contacts that were open then get a mark, and
 * those whose contact center can be asked are read anew. What vendors send again comes by itself.
 *
 * To have started is not to have listened: who dies at once leaves the time as it was, so that short
 * outages one after the other count as the long one they are. Whoever lives says so every five seconds.
 */
export function noteOutage(deps: OutageDeps) {
  return async (): Promise<void> => {
    const now = nowOf(deps.clock);
    const from = await deps.listening.lastHeard();
    if (!from) return deps.listening.heard(now);
    await deps.tellThreads?.(from);
    if (msOf(now) - msOf(from) < outageMs) return;
    const open = await deps.interactions.open(after(from, -openForMs));
    await deps.intake.take(
      open.map((key) => ({
        address: key,
        events: [
          {
            id: `unheard/${from}/${now}`,
            at: isoTime(Math.max(msOf(now), msOf(key.updatedAt) + 1)),
            fact: { type: 'unheard', from, until: now },
          } as const,
        ],
        isThin: deps.centers.get(key.connection)?.center.can.repair ?? false,
      })),
    );
  };
}
