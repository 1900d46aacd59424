import type { InteractionId, PersonId, TenantId } from '../domain/ids.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { offerState, swarmsToOffer, type OfferState } from '../domain/interaction/offer.ts';
import type { Person, Swarm } from '../domain/swarm/swarm.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';

export type OfferRead = { readonly interaction: Interaction; readonly state: OfferState };

type ReadDeps = {
  readonly store: Pick<SwarmStore, 'findInteraction' | 'swarmOfInteraction' | 'activeSwarmsOf'>;
  readonly clock: Pick<Clock, 'now'>;
};

/** How the question "which swarm is this contact about?" stands for the person; undefined: no such contact. */
export function readOffer({ store, clock }: ReadDeps) {
  return async (offer: {
    tenantId: TenantId;
    interactionId: InteractionId;
    to: PersonId;
    /** As if they were asked now. */
    asked?: { readonly to: Person; readonly agentId: string };
  }): Promise<OfferRead | undefined> => {
    const { tenantId, interactionId, to, asked } = offer;
    const found = await store.findInteraction(tenantId, interactionId);
    if (!found) return undefined;
    const interaction = asked ? { ...found, offer: { ...asked, isDeclined: false } } : found;
    const shownIn = await store.swarmOfInteraction(tenantId, interactionId);
    const swarms = await offerable({ store, clock }, tenantId, to);
    return { interaction, state: offerState({ interaction, to, shownIn, swarms }) };
  };
}

/** The person's swarms that show no live contact, newest first. */
async function offerable(
  { store, clock }: ReadDeps,
  tenantId: TenantId,
  to: PersonId,
): Promise<readonly Swarm[]> {
  const active = await store.activeSwarmsOf(tenantId, to);
  const shown = await Promise.all(
    active.map(
      async (swarm) =>
        [
          swarm,
          swarm.interactionId && (await store.findInteraction(tenantId, swarm.interactionId)),
        ] as const,
    ),
  );
  return swarmsToOffer(active, to, new Map(shown), nowOf(clock));
}
