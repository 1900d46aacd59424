import type { NoteView, SwarmView } from '../../contract/swarm-view.ts';
import type { ActingAs } from '../../domain/swarm/decisions.ts';
import { isMember, type Swarm } from '../../domain/swarm/swarm.ts';
import type { VerifiedUser } from '../../ports/identity.ts';
import type { TabApiDeps } from './deps.ts';
import { parkedView } from './parked-view.ts';
import { viewOf } from './swarm-view.ts';

type Reader = Pick<VerifiedUser, 'person' | 'roles'>;

/** What a swarm is shown from. */
type ReadDeps = Pick<TabApiDeps, 'deliveries'> & {
  readonly store: Pick<TabApiDeps['store'], 'timeline' | 'findInteraction'>;
  readonly useCases: Pick<TabApiDeps['useCases'], 'listParked'>;
};

/** Everything the page shows of one swarm to this person. */
export async function readSwarm(
  deps: ReadDeps,
  { person, roles }: Reader,
  swarm: Swarm,
): Promise<SwarmView> {
  const { tenantId, id: swarmId, interactionId } = swarm;
  const [timeline, interaction, note, parked] = await Promise.all([
    deps.store.timeline({ tenantId, swarmId }),
    interactionId && deps.store.findInteraction(tenantId, interactionId),
    noteOf(deps, swarm),
    deps.useCases.listParked({ tenantId, by: person, as: actingAs(roles) }),
  ]);
  return viewOf({
    swarm,
    viewer: person.id,
    interaction,
    timeline,
    note,
    notDelivered: parked.filter((one) => one.delivery.swarmId === swarmId).map(parkedView),
  });
}

async function noteOf({ deliveries }: ReadDeps, swarm: Swarm): Promise<NoteView> {
  if (swarm.state === 'resolved' && swarm.isAnswerSaved) return 'saved';
  const key = { tenantId: swarm.tenantId, swarmId: swarm.id };
  const state = await deliveries.stateOf(key, 'add-resolution-note');
  return state === 'parked' ? 'not-saved' : 'saving';
}

const isSupervisor = (roles: VerifiedUser['roles']): boolean => roles.includes('supervisor');

/** What is given up in a swarm they are not in is a supervisor’s to see as well. */
export const actingAs = (roles: VerifiedUser['roles']): ActingAs =>
  isSupervisor(roles) ? 'supervisor' : 'member';

/** Members, whoever was asked to be one, and supervisors, who see every swarm. */
export const mayRead = (swarm: Swarm, { person, roles }: Reader): boolean =>
  isMember(swarm, person.id) ||
  swarm.invitations.some((one) => one.person.id === person.id) ||
  isSupervisor(roles);
