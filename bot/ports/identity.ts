import type { IsoTime, TenantId } from '../domain/ids.ts';
import type { Person } from '../domain/swarm/swarm.ts';

/** What an admin has given somebody in Entra ID beside being in the organization: the app's roles. */
export type Role = 'supervisor' | 'admin';

export type VerifiedUser = {
  readonly tenantId: TenantId;
  readonly person: Person;
  readonly roles: readonly Role[];
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
