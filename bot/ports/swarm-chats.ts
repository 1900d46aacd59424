import type { ChatId, PersonId, SwarmCode, TenantId } from '../domain/ids.ts';
import type { SwarmChat } from '../domain/swarm/swarm.ts';

/** Teams group chats, as the app may handle them. Every call throws `OutsideError`. */
export interface SwarmChats {
  /** Not repeatable: each call makes one more chat. @param chat.topic ≤ 250 characters, no colon */
  create(chat: {
    tenantId: TenantId;
    topic: string;
    members: readonly PersonId[];
  }): Promise<SwarmChat>;
  /** The chat of `member` whose topic carries the code: how a lost answer is adopted. */
  find(search: {
    tenantId: TenantId;
    code: SwarmCode;
    member: PersonId;
  }): Promise<SwarmChat | undefined>;
  /** Repeatable: installed already is as good. */
  installApp(tenantId: TenantId, chat: ChatId): Promise<void>;
  /** Repeatable: who is in stays in, once. They see the whole history. */
  addMember(tenantId: TenantId, chat: ChatId, person: PersonId): Promise<void>;
  rename(tenantId: TenantId, chat: ChatId, topic: string): Promise<void>;
  /** The id of the message that carries the marker (see relay/marker.ts), if the chat shows one. */
  findMessage(search: {
    tenantId: TenantId;
    chat: ChatId;
    marker: string;
  }): Promise<string | undefined>;
}
