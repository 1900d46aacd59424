import { hearAgent, type Heard } from '../../domain/helpdesk/decisions.ts';
import type { InteractionEvent } from '../../domain/interaction/facts.ts';
import { nowOf } from '../../ports/clock.ts';
import type { ThreadChat, ThreadMessage } from '../../ports/helpdesk-store.ts';
import type { Ids } from '../../ports/ids.ts';
import type { Told } from '../../ports/interaction-news.ts';
import { changeThread, type ThreadDeps } from './record-thread.ts';

export type HearCenterDeps = ThreadDeps & { readonly ids: Ids };

/**
 * What contact centers tell of chats with employees, beside all else they tell. Durable when it resolves;
 * told twice, it happens once.
 */
export function hearContactCenter(deps: HearCenterDeps) {
  return async (told: readonly Told[]): Promise<void> => {
    for (const { address, events } of told) {
      const heard = events.filter(isForThreads);
      if (heard.length === 0) continue;
      const chat = await deps.helpdesk.threadOfChat(address.tenantId, address);
      if (chat) await hear(deps, chat, { ...address, events: heard });
    }
  };
}

const forThreads: readonly InteractionEvent['fact']['type'][] = [
  ...(['line', 'agent-assigned', 'name-found', 'transferred', 'ended'] as const),
];
const isForThreads = ({ fact }: InteractionEvent): boolean =>
  forThreads.includes(fact.type) && !(fact.type === 'line' && fact.speaker === 'customer');

type News = {
  readonly connection: string;
  readonly externalId: string;
  readonly events: readonly InteractionEvent[];
};

async function hear(
  deps: HearCenterDeps,
  { session, ...key }: ThreadChat,
  { connection, externalId, events }: News,
): Promise<void> {
  for (const event of [...events].sort(inTime)) {
    await changeThread<never>(deps, { key, by: 'system' }, async (thread, tx) => {
      const { fact } = event;
      if (fact.type !== 'line') return hearAgent(thread, heardOf(event), session);
      const message: ThreadMessage = {
        id: deps.ids.derivedId('message', connection, externalId, fact.segmentId),
        origin: {
          kind: 'contact-center',
          connection,
          externalId,
          messageId: fact.segmentId,
        },
        author: '',
        text: fact.text,
        at: nowOf(deps.clock),
      };
      if (!(await tx.takeMessage(key, message))) return [];
      return hearAgent(thread, { kind: 'words', messageId: message.id }, session);
    });
  }
}

const inTime = (a: InteractionEvent, b: InteractionEvent): number =>
  a.at === b.at ? (a.order ?? 0) - (b.order ?? 0) : a.at < b.at ? -1 : 1;

function heardOf({ fact }: InteractionEvent): Heard {
  if (fact.type === 'name-found') return { kind: 'named', id: fact.id, name: fact.name };
  if (fact.type === 'agent-assigned') {
    const { id, name = '' } = fact.agent;
    return { kind: 'joined', agent: { id, name } };
  }
  return fact.type === 'ended' ? { kind: 'ended' } : { kind: 'left' };
}
