import type { KnownRoles } from '../ports/desks.ts';
import type { VerifyUser } from '../ports/identity.ts';

/** Whoever signs in is known by their roles from then on: a chat does not tell them. */
export const rememberingRoles =
  (verify: VerifyUser, roles: KnownRoles): VerifyUser =>
  async (bearer) => {
    const user = await verify(bearer);
    if (typeof user === 'string') return user;
    await roles.remember({ tenantId: user.tenantId, person: user.person.id, roles: user.roles });
    return user;
  };
