import type { NoteView, SwarmView } from '../../contract/swarm-view.ts';
import { isMember, type Swarm } from '../../domain/swarm/swarm.ts';
import type { VerifiedUser } from '../../ports/identity.ts';
import type { TabApiDeps } from './deps.ts';
import { parkedView } from './parked-view.ts';
import { viewOf } from './swarm-view.ts';

/** What a swarm is shown from. */
type ReadDeps = Pick<TabApiDeps, 'deliveries'> & {
  readonly store: Pick<TabApiDeps['store'], 'timeline' | 'findInteraction'>;
  readonly useCases: Pick<TabApiDeps['useCases'], 'listParked'>;
};

/** Everything the page shows of one swarm to this person. */
export async function readSwarm(
  deps: ReadDeps,
  { person }: VerifiedUser,
  swarm: Swarm,
): Promise<SwarmView> {
  const { tenantId, id: swarmId, interactionId } = swarm;
  const [timeline, interaction, note, parked] = await Promise.all([
    deps.store.timeline({ tenantId, swarmId }),
    interactionId && deps.store.findInteraction(tenantId, interactionId),
    noteOf(deps, swarm),
    deps.useCases.listParked({ tenantId, by: person }),
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

/** Members, and whoever was asked to be one. */
export const mayRead = (swarm: Swarm, { person }: VerifiedUser): boolean =>
  isMember(swarm, person.id) || swarm.invitations.some((one) => one.person.id === person.id);
