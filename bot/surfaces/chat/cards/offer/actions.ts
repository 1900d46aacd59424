import { z } from 'zod';
import { interactionId, swarmId } from '../../../../domain/ids.ts';
import { nowOf } from '../../../../ports/clock.ts';
import type { ChatDeps } from '../../deps.ts';
import { card, text, type Reply } from '../../reply.ts';
import type { Turn } from '../../turn.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';

const contactData = z.object({ interactionId: z.string() });
type Which = z.infer<typeof contactData>;

export const offerActions = [
  cardAction({
    verb: 'link-contact',
    data: contactData.extend({ swarmId: z.string() }),
    run: async (which, turn, deps) => {
      const { tenantId, sender: by } = turn;
      await deps.useCases.linkInteraction({
        key: { tenantId, swarmId: swarmId(which.swarmId) },
        interactionId: interactionId(which.interactionId),
        by,
      });
      // Done, done before, or refused: the card as it is now tells which.
      return offerNow(deps, turn, which);
    },
  }),
  cardAction({
    verb: 'decline-contact',
    data: contactData,
    run: async (which, turn, deps) => {
      const id = interactionId(which.interactionId);
      const { tenantId, sender: by } = turn;
      const declined = await deps.useCases.declineOffer({ tenantId, interactionId: id, by });
      return offerNow(deps, turn, which, { isDeclined: declined === 'declined' });
    },
  }),
  cardAction({
    verb: 'refresh-offer',
    isReadOnly: true,
    data: contactData,
    run: (which, turn, deps) => offerNow(deps, turn, which),
  }),
];

/** @param just what was answered this moment, and stands in the contact's picture only soon */
async function offerNow(
  { useCases, cards, clock }: ChatDeps,
  { tenantId, sender }: Turn,
  which: Which,
  just: { readonly isDeclined: boolean } = { isDeclined: false },
): Promise<Reply> {
  const id = interactionId(which.interactionId);
  const offer = await useCases.readOffer({ tenantId, interactionId: id, to: sender.id });
  // Who was never asked learns nothing of the contact.
  if (offer?.interaction.offer?.to.id !== sender.id) return text(words.notYourCall);
  const isAsked = offer.state.kind === 'asked';
  const state = just.isDeclined && isAsked ? ({ kind: 'none-of-these' } as const) : offer.state;
  return card(cards.offerCard({ interaction: offer.interaction, state, at: nowOf(clock) }));
}
