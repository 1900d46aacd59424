import type { ChatHandle } from '../../ports/contact-center.ts';
import type { ThreadChat } from '../../ports/helpdesk-store.ts';
import { hearContactCenter, type HearCenterDeps } from './hear-contact-center.ts';
import { changeThread } from './record-thread.ts';

type Begun = {
  readonly connection: string;
  readonly handle: ChatHandle;
  /** The message that began it; empty: the question. */
  readonly begunWith: string;
};

/** The chat stands. What its agent said before we knew its keys is heard now. */
export function recordChatBegun(deps: HearCenterDeps) {
  const hear = hearContactCenter(deps);
  return async (
    { session, ...key }: ThreadChat,
    { connection, handle, begunWith }: Begun,
  ): Promise<void> => {
    const { externalId, contactId } = handle;
    await deps.helpdesk.saveChatHandle({ ...key, session, connection, handle, begunWith });
    const { tenantId } = key;
    for (const known of [externalId, ...(contactId === undefined ? [] : [contactId])]) {
      const address = { tenantId, connection, externalId: known };
      const events = await deps.helpdesk.toldOf(address);
      if (events.length > 0) await hear([{ address, events, isThin: false }]);
    }
    // Last of all: whoever dies before it does all of this again.
    await changeThread<never>(deps, { key, by: 'system' }, (thread) =>
      thread.handOver?.session === session && !thread.handOver.chat
        ? [{ type: 'chat-begun', session, chat: { externalId, ...(contactId && { contactId }) } }]
        : [],
    );
  };
}
