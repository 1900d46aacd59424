/** Swarms whose timelines grow in the store, each entry in a transaction of its own. */
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { caseId, swarmCode, type TenantId } from '../../bot/domain/ids.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import { nextEntry, type Author } from '../../bot/domain/swarm/timeline.ts';
import type { SwarmStore } from '../../bot/ports/swarm-store.ts';
import { espressoCase, keyOf, minutesPast, opening, tenant, tom } from './builders.ts';

export const said = (text: string): SwarmEvent => ({ type: 'update-posted', text });

type Recording = {
  readonly by?: Author;
  /** Minutes past noon. */
  readonly at?: number;
  /** What the transaction waits for before it commits. */
  readonly held?: () => Promise<void>;
  readonly of?: TenantId;
};

export function swarmsIn({ swarms }: { readonly swarms: SwarmStore }) {
  let minute = 0;
  const record = async (
    name: string,
    event: SwarmEvent,
    { by = tom, at = (minute += 1), held, of = tenant }: Recording = {},
  ): Promise<void> => {
    const key = { ...keyOf(name), tenantId: of };
    const before = await swarms.timeline(key);
    const occurrence = { ...key, at: minutesPast(at), by, event };
    const entry = nextEntry(before.at(-1), occurrence, sha256);
    await swarms.transact(async (tx) => {
      await tx.save(rebuild([...before, entry]), [entry]);
      await held?.();
    });
  };
  return {
    record,
    /** @param event what is not as in every swarm of the tests */
    open: (
      name: string,
      recording: Recording = {},
      event: Partial<ReturnType<typeof opening>> = {},
    ) =>
      record(
        name,
        opening({
          case: { ...espressoCase, id: caseId(`case of ${name}`) },
          code: swarmCode(`S-${name}`),
          ...event,
        }),
        recording,
      ),
  };
}
