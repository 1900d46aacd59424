import type { Desk } from '../domain/helpdesk/desk.ts';
import type { DeskId } from '../domain/helpdesk/ids.ts';
import type { PersonId, TenantId } from '../domain/ids.ts';
import type { Role } from './identity.ts';

export type DeskRemoval = 'removed' | 'changed-meanwhile' | 'in-use';

export interface Desks {
  /** By name. */
  all(tenantId: TenantId): Promise<readonly Desk[]>;
  find(tenantId: TenantId, id: DeskId): Promise<Desk | undefined>;
  ofChannel(tenantId: TenantId, channelId: string): Promise<Desk | undefined>;
  /**
   * Writes it as its next version. `changed-meanwhile` when it is not the one that was read;
   * `channel-taken` when another desk has that channel.
   */
  save(desk: Desk): Promise<Desk | 'changed-meanwhile' | 'channel-taken'>;
  /** Only while nothing is under way at it. */
  remove(desk: Pick<Desk, 'tenantId' | 'id' | 'version'>): Promise<DeskRemoval>;
  /** How many threads are under way at each. */
  busy(tenantId: TenantId): Promise<ReadonlyMap<DeskId, number>>;
}

/**
 * What people may do, as their last sign-in proved: a chat tells who somebody is and not what they may.
 */
export interface KnownRoles {
  remember(who: { tenantId: TenantId; person: PersonId; roles: readonly Role[] }): Promise<void>;
  /** Undefined for who has not signed in for a while. */
  of(tenantId: TenantId, person: PersonId): Promise<readonly Role[] | undefined>;
  /** Who is known now to have any role: supervisors and admins review articles. */
  reviewers(tenantId: TenantId): Promise<readonly PersonId[]>;
}
