import type { ChatId, PersonId, TenantId } from '../domain/ids.ts';
import type { Card } from './cards.ts';

/** A conversation as the Bot Connector knows it. */
export type ConversationAddress = {
  readonly tenantId: TenantId;
  readonly conversationId: string;
};

/** What the bot says in Teams. Every call throws `OutsideError`. */
export interface Messenger {
  /** The chat's own id is its conversation's id. */
  chat(tenantId: TenantId, chatId: ChatId): ConversationAddress;
  /** The 1:1 conversation with a person, made when there is none; the same one each time. */
  personal(tenantId: TenantId, person: PersonId): Promise<ConversationAddress>;
  /** Not repeatable: each call is one more message. @returns the message's id */
  post(to: ConversationAddress, card: Card): Promise<string>;
  /** Shown for some seconds as if the bot were typing, and never kept. */
  typing(to: ConversationAddress): Promise<void>;
  /** Replaces one of the bot's own messages in place; repeatable. */
  update(to: ConversationAddress, messageId: string, card: Card): Promise<void>;
}
