import type { SwarmChat } from '../domain/swarm/swarm.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';

/** The chat exists in Teams. Told twice, the first one stays. */
export function recordChat(deps: ChangeDeps) {
  return async (key: SwarmKey, chat: SwarmChat): Promise<void> => {
    await changeSwarm(deps, { key, by: 'system' }, (swarm) =>
      swarm.chat ? [] : [{ type: 'chat-opened', chatId: chat.id, webUrl: chat.webUrl }],
    );
  };
}

/** The app is installed in the chat. Told twice, it is recorded once. */
export function recordChatReady(deps: ChangeDeps) {
  return async (key: SwarmKey): Promise<void> => {
    await changeSwarm(deps, { key, by: 'system' }, (swarm) =>
      swarm.chat && !swarm.isChatReady ? [{ type: 'chat-ready' }] : [],
    );
  };
}
