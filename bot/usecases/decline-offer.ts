import type { InteractionId, TenantId } from '../domain/ids.ts';
import { saidAt } from '../domain/interaction/known.ts';
import type { Person } from '../domain/swarm/swarm.ts';
import { nowOf, type Clock } from '../ports/clock.ts';
import type { EventIntake } from '../ports/interaction-news.ts';
import type { SwarmStore } from '../ports/swarm-store.ts';

export type DeclineOfferDeps = {
  readonly store: Pick<SwarmStore, 'findInteraction'>;
  readonly intake: EventIntake;
  readonly clock: Clock;
};

/** The agent says that the contact is about none of their swarms: they are not asked again. */
export function declineOffer({ store, intake, clock }: DeclineOfferDeps) {
  return async (answer: {
    tenantId: TenantId;
    interactionId: InteractionId;
    by: Person;
  }): Promise<'declined' | 'not-yours'> => {
    const { tenantId, interactionId, by } = answer;
    const interaction = await store.findInteraction(tenantId, interactionId);
    if (interaction?.offer?.to.id !== by.id) return 'not-yours';
    if (interaction.offer.isDeclined) return 'declined';
    const at = saidAt(interaction, nowOf(clock));
    const fact = { type: 'offer-declined', by: by.id } as const;
    const events = [{ id: `offer-declined/${by.id}/${at}`, at, fact }];
    await intake.take([{ address: interaction, events, isThin: false }]);
    return 'declined';
  };
}
