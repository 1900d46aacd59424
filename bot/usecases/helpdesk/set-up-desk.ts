import { checkDesk, type Desk, type DeskRefusal } from '../../domain/helpdesk/desk.ts';
import { deskId } from '../../domain/helpdesk/ids.ts';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { ContactCenters } from '../../ports/contact-centers.ts';
import type { DeskRemoval, Desks, KnownRoles } from '../../ports/desks.ts';
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
  | MayNot
  | DeskRefusal
  | 'no-such-connection'
  | 'queue-not-carried'
  | 'changed-meanwhile'
  | 'channel-taken';

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
    const wrong = checkDesk(wish) ?? checkWay(deps, wish);
    if (wrong) return wrong;
    const there = wish.id && (await deps.desks.find(wish.tenantId, wish.id));
    return deps.desks.save({
      ...(there && kept(there, wish)),
      ...wish,
      name: wish.name.trim(),
      id: wish.id ?? deskId(deps.ids.newId()),
      version: wish.version ?? 0,
    });
  };
}

function checkWay({ centers }: Pick<SetUpDeps, 'centers'>, { handOver }: DeskWish) {
  if (!handOver) return undefined;
  const chats = centers.get(handOver.connection)?.center.chats;
  if (!chats) return 'no-such-connection';
  const isLost = handOver.queue !== undefined && chats.queueAttribute === undefined;
  return isLost ? 'queue-not-carried' : undefined;
}

/** What a form does not ask for stays as it is. */
function kept({ isPaused, channelId, channelName, teamId }: Desk, wish: DeskWish): Partial<Desk> {
  const isSameChannel = channelId === wish.channelId;
  return {
    ...(isPaused !== undefined && { isPaused }),
    ...(isSameChannel && channelName !== undefined && { channelName }),
    ...(isSameChannel && teamId !== undefined && { teamId }),
  };
}

type Meant = Pick<Desk, 'tenantId' | 'id' | 'version'>;

/** A desk that is paused takes nothing new; what is under way at it goes on. */
export function pauseDesk(deps: Pick<SetUpDeps, 'desks' | 'roles'>) {
  const may = mayManageDesks(deps);
  return async (
    by: PersonId,
    { isPaused, ...meant }: Meant & { readonly isPaused: boolean },
  ): Promise<Desk | MayNot | 'changed-meanwhile'> => {
    const right = await may(meant.tenantId, by);
    if (right !== 'may') return right;
    const desk = await deps.desks.find(meant.tenantId, meant.id);
    if (desk?.version !== meant.version) return 'changed-meanwhile';
    const saved = await deps.desks.save({ ...desk, isPaused });
    // Its channel is its own already.
    return saved === 'channel-taken' ? 'changed-meanwhile' : saved;
  };
}

/** Only while nothing is under way at it: whoever is in a thread is not left there alone. */
export function removeDesk(deps: Pick<SetUpDeps, 'desks' | 'roles'>) {
  const may = mayManageDesks(deps);
  return async (by: PersonId, meant: Meant): Promise<DeskRemoval | MayNot> => {
    const right = await may(meant.tenantId, by);
    return right === 'may' ? deps.desks.remove(meant) : right;
  };
}
