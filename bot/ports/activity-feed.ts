import type { ChatId, InvitationId, IsoTime, PersonId, TenantId } from '../domain/ids.ts';

/** What a feed item is about: the app package has a sentence for each. */
export type FeedItem = {
  readonly kind: 'asked' | 'answered';
  readonly tenantId: TenantId;
  readonly to: PersonId;
  readonly caseNumber: string;
  /** One line of what it is about; Teams shows 150 characters. */
  readonly preview: string;
  /** A later item about the same takes the place of this one: sent again, it stands once. */
  readonly about: InvitationId | string;
  /** The chat they are in and that a press opens; without one it opens their personal tab. */
  readonly chat?: ChatId;
};

/** People's activity feeds in Teams. Every call throws `OutsideError`. */
export interface ActivityFeed {
  /** Repeatable. */
  notify(item: FeedItem): Promise<void>;
}

/** When people last had their panel in Dynamics open, whatever process it spoke to. */
export interface PanelSightings {
  seen(tenantId: TenantId, person: PersonId, at: IsoTime): Promise<void>;
  lastSeen(tenantId: TenantId, person: PersonId): Promise<IsoTime | undefined>;
}
