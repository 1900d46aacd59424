import type { IsoTime, PersonId } from '../ids.ts';
import type { Swarm } from '../swarm/swarm.ts';
import type { Interaction } from './interaction.ts';
import { agentInHand } from './known.ts';
import { isOver } from './over.ts';

/** What asking an agent "which swarm is this about?" has come to, whenever they look. */
export type OfferState =
  | { readonly kind: 'asked'; readonly swarms: readonly Swarm[] }
  | { readonly kind: 'connected'; readonly swarm: Swarm }
  /** It names a case meanwhile, or belongs to the only one of its customer. */
  | { readonly kind: 'case-known'; readonly caseNumber: string }
  | { readonly kind: 'none-of-these' }
  | { readonly kind: 'over' }
  /** Somebody else has the customer now, or is asked now. */
  | { readonly kind: 'passed-on' }
  /** None of their swarms is without a live contact. */
  | { readonly kind: 'nothing-to-offer' };

export type OfferSituation = {
  readonly interaction: Interaction;
  readonly to: PersonId;
  /** The active swarm that shows it. */
  readonly shownIn: Swarm | undefined;
  /** Swarms it may be about. */
  readonly swarms: readonly Swarm[];
};

export function offerState({ interaction, to, shownIn, swarms }: OfferSituation): OfferState {
  const { offer, caseNumber, phase } = interaction;
  if (shownIn) return { kind: 'connected', swarm: shownIn };
  if (caseNumber !== undefined) return { kind: 'case-known', caseNumber };
  if (offer?.to.id !== to) return { kind: 'passed-on' };
  if (offer.isDeclined) return { kind: 'none-of-these' };
  if (phase === 'ended') return { kind: 'over' };
  if (agentInHand(interaction)?.id !== offer.agentId) return { kind: 'passed-on' };
  return swarms.length > 0 ? { kind: 'asked', swarms } : { kind: 'nothing-to-offer' };
}

/**
 * The swarms of a person that a contact of theirs may be about: those they asked for help in, and that
 * show no live contact yet.
 * @param active the active swarms they are in
 * @param shown the contact that each of these shows, if any
 */
export function swarmsToOffer(
  active: readonly Swarm[],
  to: PersonId,
  shown: ReadonlyMap<Swarm, Interaction | undefined>,
  now: IsoTime,
): readonly Swarm[] {
  return active.filter((swarm) => {
    const interaction = shown.get(swarm);
    return swarm.agent.id === to && (!interaction || isOver(interaction, now));
  });
}
