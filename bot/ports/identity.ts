import type { TenantId } from '../domain/ids.ts';
import type { Person } from '../domain/swarm/swarm.ts';

export type VerifiedUser = { readonly tenantId: TenantId; readonly person: Person };

/**
 * Who calls the tab API. `bearer` is the whole `Authorization` header.
 * Throws `OutsideError` when the keys to verify it with cannot be read.
 */
export type VerifyUser = (
  bearer: string | undefined,
) => Promise<VerifiedUser | 'unauthenticated' | 'wrong-tenant'>;
