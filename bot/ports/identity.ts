import type { IsoTime, TenantId } from '../domain/ids.ts';
import type { Person } from '../domain/swarm/swarm.ts';

export type VerifiedUser = {
  readonly tenantId: TenantId;
  readonly person: Person;
  /** What is still open then ends: nothing is told on the word of a token that has run out. */
  readonly expiresAt: IsoTime;
};

/**
 * Who calls the tab API. `bearer` is the whole `Authorization` header.
 * Throws `OutsideError` when the keys to verify it with cannot be read.
 */
export type VerifyUser = (
  bearer: string | undefined,
) => Promise<VerifiedUser | 'unauthenticated' | 'wrong-tenant'>;
