import type { TenantId } from '../domain/ids.ts';
import type { Sends } from '../domain/sending/chat-budget.ts';

/** What has been sent lately, known to all processes. */
export interface SendBudgets {
  /**
   * One send in this conversation, if it may go now.
   * @param wish.decide from the conversation's own sends: when the next may go, in ms
   * @param wish.isRedraw of the card that stands there
   * @param wish.everyMs how far apart the sends of the whole tenant are kept
   * @returns when it goes (taken: a moment from now at most), or when to ask again
   */
  take(wish: {
    readonly tenantId: TenantId;
    readonly conversationId: string;
    readonly now: number;
    readonly isRedraw: boolean;
    readonly everyMs: number;
    readonly decide: (sends: Sends) => number;
  }): Promise<{ readonly isTaken: boolean; readonly at: number }>;
}
