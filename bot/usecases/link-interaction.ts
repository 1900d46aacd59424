import type { InteractionId, IsoTime } from '../domain/ids.ts';
import type { Interaction } from '../domain/interaction/interaction.ts';
import { offerState, swarmsToOffer, type OfferState } from '../domain/interaction/offer.ts';
import type { Person, Swarm } from '../domain/swarm/swarm.ts';
import { nowOf } from '../ports/clock.ts';
import type { SwarmKey, SwarmTransaction } from '../ports/swarm-store.ts';
import type { ChangeDeps } from './change-swarm.ts';
import { record } from './record.ts';

export type LinkRefusal =
  /** They were not asked about this contact, have it no more, or the swarm is not theirs. */
  | 'not-yours'
  | 'over'
  /** A swarm shows it already, or it has a case of its own. */
  | 'already-linked'
  | 'swarm-closed'
  | 'swarm-has-contact';

export type Linking = {
  readonly key: SwarmKey;
  readonly interactionId: InteractionId;
  readonly by: Person;
};

/** The agent says which of their swarms the contact in their hands is about. */
export function linkInteraction({ store, ...deps }: ChangeDeps) {
  return ({ key, interactionId, by }: Linking): Promise<Swarm | LinkRefusal> =>
    store.transact(async (tx) => {
      const { tenantId } = key;
      // Holds the contact first, as gathering does: of two answers at once the second sees the first.
      await tx.lookAgain(tenantId, interactionId, nowOf(deps.clock));
      const [interaction, swarm] = [
        await tx.findInteraction(tenantId, interactionId),
        await tx.lockSwarm(key),
      ];
      if (!interaction || !swarm) return 'not-yours';
      const refusal = await whyNot(tx, { interaction, swarm, now: nowOf(deps.clock) }, by);
      if (refusal) return refusal;
      const events = [{ type: 'interaction-linked', interactionId } as const];
      const linked = await record(tx, { key, swarm, by, events }, deps);
      const effect = {
        lane: `person:${by.id}`,
        action: { kind: 'offer-contact', to: by.id },
      } as const;
      await tx.enqueue([{ tenantId, interactionId, effects: [effect] }]);
      return linked;
    });
}

/** What the state of the question forbids. Who said "none" may think better of it. */
const refusals: Readonly<Partial<Record<OfferState['kind'], LinkRefusal>>> = {
  connected: 'already-linked',
  'case-known': 'already-linked',
  over: 'over',
  'passed-on': 'not-yours',
};

type Wish = {
  readonly interaction: Interaction;
  readonly swarm: Swarm;
  readonly now: IsoTime;
};

async function whyNot(
  tx: SwarmTransaction,
  wish: Wish,
  { id: to }: Person,
): Promise<LinkRefusal | undefined> {
  const { interaction, swarm } = wish;
  if (interaction.offer?.to.id !== to || swarm.agent.id !== to) return 'not-yours';
  const shownIn = await tx.swarmOfInteraction(swarm.tenantId, interaction.id);
  const { kind } = offerState({ interaction, to, shownIn, swarms: [swarm] });
  return refusals[kind] ?? whyNotThere(tx, wish);
}

async function whyNotThere(
  tx: SwarmTransaction,
  { interaction, swarm, now }: Wish,
): Promise<LinkRefusal | undefined> {
  const { tenantId, interactionId, agent } = swarm;
  if (interaction.phase === 'ended') return 'over';
  if (swarm.state !== 'active') return 'swarm-closed';
  const other = interactionId && (await tx.findInteraction(tenantId, interactionId));
  const isFree = swarmsToOffer([swarm], agent.id, new Map([[swarm, other]]), now).length > 0;
  return isFree ? undefined : 'swarm-has-contact';
}
