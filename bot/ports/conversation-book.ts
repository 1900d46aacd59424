import type { PersonId, TenantId } from '../domain/ids.ts';

/** What the bot remembers of where it may speak. Written from authenticated activities only. */
export interface ConversationBook {
  /** The service URL of the conversation, else the tenant's newest, else undefined. */
  serviceUrl(tenantId: TenantId, conversationId?: string): Promise<string | undefined>;
  personalConversation(tenantId: TenantId, person: PersonId): Promise<string | undefined>;
  remember(conversation: {
    tenantId: TenantId;
    conversationId: string;
    serviceUrl: string;
    /** Set for a 1:1 conversation. */
    person?: PersonId;
  }): Promise<void>;
  /** The app was removed there: the bot may not speak in it again. */
  forget(tenantId: TenantId, conversationId: string): Promise<void>;
  /** True the first time this activity is seen: Teams repeats what it got no answer to. */
  isFirstSight(tenantId: TenantId, conversationId: string, activityId: string): Promise<boolean>;
}
