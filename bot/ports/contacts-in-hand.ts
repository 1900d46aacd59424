import type { IsoTime, TenantId } from '../domain/ids.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';

/** Which customers an agent has. */
export interface ContactsInHand {
  /**
   * Contacts that have not ended and whose agent is known by one of these addresses, the newest first.
   * @param search.since older news than that is of contacts that were forgotten
   */
  inHandOf(search: {
    tenantId: TenantId;
    mails: readonly string[];
    since: IsoTime;
  }): Promise<readonly Interaction[]>;
}
