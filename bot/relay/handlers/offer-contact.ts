/** Whose swarm is a contact about that names no case? Only the agent who has it may know. */
import type { PersonId } from '../../domain/ids.ts';
import type { Interaction } from '../../domain/interaction/interaction.ts';
import { agentInHand, saidAt } from '../../domain/interaction/known.ts';
import { isOver } from '../../domain/interaction/over.ts';
import type { Person } from '../../domain/swarm/swarm.ts';
import { nowOf } from '../../ports/clock.ts';
import type { Delivery } from '../../ports/deliveries.ts';
import { stand } from './cards.ts';
import type { ActionOf, ContactTask, HandlerDeps, Task } from './deps.ts';

/** The 1:1 card: one per contact and agent, updated in place. Nobody is told of an offer that is over. */
export async function offerContact(
  deps: HandlerDeps,
  { delivery, interaction, action: { to } }: ContactTask<ActionOf<'offer-contact'>>,
): Promise<void> {
  const { tenantId, id: interactionId } = interaction;
  const slot = `offer/${interactionId}/${to}`;
  const isThere = (await deps.postedCards.find(tenantId, slot)) !== undefined;
  await stand(deps, delivery, {
    slot,
    epoch: interaction.startedAt,
    draw: async () => {
      const offer = await deps.readOffer({ tenantId, interactionId, to });
      if (!offer || (offer.state.kind !== 'asked' && !isThere)) return undefined;
      return (at) => deps.cards.offerCard({ ...offer, at });
    },
    address: async () => {
      await deps.people.installApp(tenantId, to);
      return deps.messenger.personal(tenantId, to);
    },
  });
}

/** The agent of a contact without a case is asked, if they have a swarm it may be about. */
export async function offerToAgent(
  deps: HandlerDeps,
  { delivery, interaction }: Pick<ContactTask, 'delivery' | 'interaction'>,
): Promise<void> {
  const { tenantId } = interaction;
  const { id, mail } = agentInHand(interaction) ?? {};
  // A bare user name would be looked for like a name, and find somebody else.
  if (!mail?.includes('@')) return;
  // News of the customer is no reason to ask once more.
  if (interaction.offer?.agentId === id) return;
  const [person, ...others] = await deps.people.find(tenantId, mail);
  if (person && others.length === 0) await offerTo(deps, { delivery, interaction, person });
}

/** A swarm was opened: perhaps for the contact that its agent has in hand. */
export async function offerCalls(
  deps: HandlerDeps,
  { delivery, swarm }: Task<ActionOf<'offer-calls'>>,
): Promise<void> {
  const { tenantId, agent } = swarm;
  if (deps.centers.size === 0 || swarm.state !== 'active' || swarm.interactionId) return;
  const mails = await deps.people.mailsOf(tenantId, agent.id);
  const unmatched = await Promise.all(
    mails.map((mail) => deps.interactions.unmatchedOf(tenantId, mail)),
  );
  for (const { id } of unmatched.flat()) {
    const interaction = await deps.store.findInteraction(tenantId, id);
    if (interaction) await offerTo(deps, { delivery, interaction, person: agent });
  }
}

type Offering = {
  readonly delivery: Delivery;
  readonly interaction: Interaction;
  readonly person: Person;
};

/** Noted as said of the contact: what follows from it, the card included, is decided where news is. */
async function offerTo(
  deps: HandlerDeps,
  { delivery, interaction, person }: Offering,
): Promise<void> {
  const agentId = agentInHand(interaction)?.id;
  if (agentId === undefined || isOver(interaction, nowOf(deps.clock))) return;
  if (!(await hasSomethingToOffer(deps, interaction, { to: person, agentId }))) return;
  const event = {
    id: `offered/${delivery.id}`,
    at: saidAt(interaction, nowOf(deps.clock)),
    fact: { type: 'offered', to: person, agentId },
  } as const;
  await deps.intake.take([{ address: interaction, events: [event], isThin: false }]);
  deps.gatherSoon();
}

/** As if they were asked: would the card ask anything? */
async function hasSomethingToOffer(
  { readOffer }: HandlerDeps,
  { tenantId, id: interactionId }: Interaction,
  asked: { readonly to: Person; readonly agentId: string },
): Promise<boolean> {
  const to: PersonId = asked.to.id;
  const read = await readOffer({ tenantId, interactionId, to, asked });
  return read?.state.kind === 'asked';
}
