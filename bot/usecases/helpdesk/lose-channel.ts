import { losePlace, wordsOfLoss } from '../../domain/helpdesk/lose-place.ts';
import { keyOfPlace, type PlaceLoss } from '../../domain/helpdesk/thread.ts';
import type { TenantId } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { Desks } from '../../ports/desks.ts';
import type { ThreadMessage } from '../../ports/helpdesk-store.ts';
import type { Ids } from '../../ports/ids.ts';
import { changeThread, type ThreadDeps } from './record-thread.ts';

export type LoseDeps = ThreadDeps & {
  readonly ids: Ids;
  readonly desks: Pick<Desks, 'all'>;
};

export type LostPlace = {
  readonly tenantId: TenantId;
  /** Of the channel, or of the chat. */
  readonly conversationId: string;
  /** The whole team is lost: then every desk of it is. */
  readonly teamId?: string | undefined;
  readonly why: PlaceLoss;
};

/** Its threads end, and whoever has one is told. Told twice, nothing more happens. @returns how many ended */
export function loseChannel(deps: LoseDeps) {
  return async ({ tenantId, conversationId, teamId, why }: LostPlace): Promise<number> => {
    const desks = teamId === undefined ? [] : await deps.desks.all(tenantId);
    const channels = desks.filter((one) => one.teamId === teamId).map((one) => one.channelId ?? '');
    let ended = 0;
    for (const place of new Set([conversationId, ...channels])) {
      for (const key of await deps.helpdesk.openIn(tenantId, place)) {
        await changeThread<never>(deps, { key, by: 'system' }, async (thread, tx) => {
          const message: ThreadMessage = {
            id: deps.ids.derivedId('message', thread.id, why, String(thread.version)),
            origin: {
              kind: 'teams',
              conversationId: keyOfPlace(thread.place),
              messageId: `${why}/${thread.version}`,
            },
            author: thread.employee.name,
            authorId: thread.employee.id,
            text: wordsOfLoss(thread.language, why),
            at: nowOf(deps.clock),
          };
          const events = losePlace(thread, { why, messageId: message.id });
          if (events.length > 0) await tx.takeMessage(key, message);
          return events;
        });
        ended += 1;
      }
    }
    return ended;
  };
}
