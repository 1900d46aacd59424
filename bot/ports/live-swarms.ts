import type { IsoTime, PersonId, SwarmId, TenantId } from '../domain/ids.ts';

/** A swarm with a customer on the line, or who was a moment ago. */
export type LiveSwarm = {
  readonly swarmId: SwarmId;
  /** When its contact was last looked into: another time, and it may read otherwise. */
  readonly gatheredAt: IsoTime;
  readonly members: readonly PersonId[];
};

export interface LiveSwarms {
  /** The active swarms whose contact was gathered after that, by whichever process. */
  gatheredAfter(tenantId: TenantId, since: IsoTime): Promise<readonly LiveSwarm[]>;
}
