import { checkDesk, type Desk, type DeskRefusal } from '../../domain/helpdesk/desk.ts';
import { deskId } from '../../domain/helpdesk/ids.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { ContactCenters } from '../../ports/contact-centers.ts';
import type { Desks, KnownRoles } from '../../ports/desks.ts';
import type { Ids } from '../../ports/ids.ts';

export type SetUpDeps = {
  readonly desks: Desks;
  readonly roles: KnownRoles;
  readonly centers: ContactCenters;
  readonly ids: Ids;
};

/** `unknown-role`: they have not signed in for a while, so that nobody can say. */
export type MayNot = 'may-not' | 'unknown-role';

export type SetUpRefusal =
  MayNot | DeskRefusal | 'no-such-connection' | 'changed-meanwhile' | 'channel-taken';

/** Whether somebody may set up desks: supervisors and admins, by their role in Entra ID. */
export function mayManageDesks({ roles }: Pick<SetUpDeps, 'roles'>) {
  return async (tenantId: TenantId, person: PersonId): Promise<'may' | MayNot> => {
    const known = await roles.of(tenantId, person);
    if (!known) return 'unknown-role';
    return known.length > 0 ? 'may' : 'may-not';
  };
}

export type DeskWish = Omit<Desk, 'id' | 'version'> & Partial<Pick<Desk, 'id' | 'version'>>;

export function setUpDesk(deps: SetUpDeps) {
  const may = mayManageDesks(deps);
  return async (by: PersonId, wish: DeskWish): Promise<Desk | SetUpRefusal> => {
    const right = await may(wish.tenantId, by);
    if (right !== 'may') return right;
    const wrong = checkDesk(wish);
    if (wrong) return wrong;
    const { connection } = wish.handOver ?? {};
    if (connection !== undefined && !deps.centers.get(connection)?.center.chats) {
      return 'no-such-connection';
    }
    return deps.desks.save({
      ...wish,
      name: wish.name.trim(),
      id: wish.id ?? deskId(deps.ids.newId()),
      version: wish.version ?? 0,
    });
  };
}
