import type { InvitationId, IsoTime, TenantId } from '../domain/ids.ts';

/** Where a card stands that is updated in place. */
export type PostedCard = {
  readonly tenantId: TenantId;
  /** `swarm/<id>/case`, `invitation/<id>`: one message each. */
  readonly slot: string;
  readonly conversationId: string;
  readonly messageId: string;
  /** Digest of what it shows, so that an update that shows nothing new is not sent. */
  readonly shows: string;
  readonly shownAt: IsoTime;
};

/** The slot of an invitation's 1:1 card. */
export const invitationSlot = (id: InvitationId): string => `invitation/${id}`;

export interface PostedCards {
  find(tenantId: TenantId, slot: string): Promise<PostedCard | undefined>;
  save(card: PostedCard): Promise<void>;
}
