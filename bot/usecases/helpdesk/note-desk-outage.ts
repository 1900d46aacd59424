import { isHandedOver, type Thread } from '../../domain/helpdesk/thread.ts';
import type { ThreadEvent } from '../../domain/helpdesk/thread-events.ts';
import { msOf, type IsoTime } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { HearCenterDeps } from './hear-contact-center.ts';
import { changeThread } from './record-thread.ts';

/** Shorter than this, whoever told us something tells it again: Teams gives up first, after about 15 s. */
const outageMs = 15_000;

/**
 * After a time in which nobody of ours listened: chats that can be read are read. After a long one the
 * threads that a person has say so: what an agent wrote elsewhere may be lost for good, and so may what was
 * written in Teams.
 */
export function noteDeskOutage(deps: HearCenterDeps) {
  return async (from: IsoTime): Promise<void> => {
    const until = nowOf(deps.clock);
    await deps.helpdesk.readAllAt(readable(deps), until);
    // After a restart nothing more: of many open threads none is touched by itself.
    if (msOf(until) - msOf(from) < outageMs) return;
    for (const key of await deps.helpdesk.handedOver()) {
      await changeThread<never>(deps, { key, by: 'system' }, (thread) => {
        if (!isHandedOver(thread)) return [];
        const isUnread = thread.handOver.chat !== undefined && !canRead(deps, thread);
        return unheard({ from, until, isUnread });
      });
    }
  };
}

const readable = ({ centers }: HearCenterDeps): readonly string[] =>
  [...centers.values()].filter(({ center }) => center.chats?.read).map(({ id }) => id);

const unheard = (away: {
  readonly from: IsoTime;
  readonly until: IsoTime;
  readonly isUnread: boolean;
}): readonly ThreadEvent[] => [{ type: 'unheard', ...away }];

const canRead = ({ centers }: HearCenterDeps, { handOver }: Thread): boolean =>
  centers.get(handOver?.connection ?? '')?.center.chats?.read !== undefined;
