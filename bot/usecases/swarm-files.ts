import type { Person, Swarm } from '../domain/swarm/swarm.ts';
import { isMember } from '../domain/swarm/swarm.ts';
import type { ChatFiles } from '../ports/chat-files.ts';
import type { SwarmKey, SwarmStore } from '../ports/swarm-store.ts';

export type FilesDeps = {
  readonly store: Pick<SwarmStore, 'findSwarm'>;
  readonly chatFiles: ChatFiles;
};

type Files = Exclude<Awaited<ReturnType<ChatFiles['filesIn']>>, string>;

/** What was shared in the swarm's chat; read when it is asked for, and kept nowhere. */
export function swarmFiles({ store, chatFiles }: FilesDeps) {
  return async (asking: {
    key: SwarmKey;
    by: Person;
  }): Promise<Files | 'no-swarm' | 'no-chat' | 'not-allowed'> => {
    const swarm = await store.findSwarm(asking.key);
    if (!swarm || !isMember(swarm, asking.by.id)) return 'no-swarm';
    return hasChat(swarm) ? chatFiles.filesIn(swarm.tenantId, swarm.chat.id) : 'no-chat';
  };
}

/** Until the app is in, there is nothing it could read, and hardly anything to be read. */
const hasChat = (swarm: Swarm): swarm is Swarm & Required<Pick<Swarm, 'chat'>> =>
  swarm.chat !== undefined && swarm.isChatReady;
