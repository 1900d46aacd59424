import { nowOf } from '../../../../ports/clock.ts';
import { z } from 'zod';
import { invitationId, swarmId } from '../../../../domain/ids.ts';
import { declineReasons, findInvitation } from '../../../../domain/swarm/invitation.ts';
import type { Swarm } from '../../../../domain/swarm/swarm.ts';
import type { ChatDeps } from '../../deps.ts';
import { card, text, type Reply } from '../../reply.ts';
import type { Turn } from '../../turn.ts';
import { swarmNamed } from '../../which-swarm.ts';
import { words } from '../../words.ts';
import { cardAction } from '../action.ts';

const invitationData = z.object({ swarmId: z.string(), invitationId: z.string() });
type Which = z.infer<typeof invitationData>;

const idsOf = ({ tenantId }: Turn, which: Which) => ({
  key: { tenantId, swarmId: swarmId(which.swarmId) },
  invitationId: invitationId(which.invitationId),
});

export const invitationActions = [
  cardAction({
    verb: 'accept',
    data: invitationData,
    run: async (which, turn, deps) => {
      const { useCases } = deps;
      const result = await useCases.acceptInvitation({ ...idsOf(turn, which), by: turn.sender });
      return answered(deps, turn, which, result);
    },
  }),
  cardAction({
    verb: 'decline',
    data: invitationData.extend({ reason: z.enum(declineReasons) }),
    run: async ({ reason, ...which }, turn, deps) => {
      const by = turn.sender;
      const answer = { ...idsOf(turn, which), by, reason };
      return answered(deps, turn, which, await deps.useCases.declineInvitation(answer));
    },
  }),
  cardAction({
    verb: 'refresh-invitation',
    isReadOnly: true,
    data: invitationData,
    run: async (which, turn, deps) => {
      const swarm = await swarmNamed(deps, turn, which.swarmId);
      return swarm ? invitationNow(deps, turn, which, swarm) : text(words.noInvitation);
    },
  }),
];

/** Done, done before, or too late: the card as it is now tells which. */
function answered(
  deps: ChatDeps,
  turn: Turn,
  which: Which,
  result: { readonly swarm: Swarm } | 'no-swarm',
): Promise<Reply> | Reply {
  if (result === 'no-swarm') return text(words.noInvitation);
  return invitationNow(deps, turn, which, result.swarm);
}

async function invitationNow(
  { store, cards, clock }: ChatDeps,
  turn: Turn,
  which: Which,
  swarm: Swarm,
): Promise<Reply> {
  const invitation = findInvitation(swarm, invitationId(which.invitationId));
  if (!invitation) return text(words.noInvitation);
  if (invitation.person.id !== turn.sender.id) return text(words.notYourInvitation);
  const interaction =
    swarm.interactionId && (await store.findInteraction(swarm.tenantId, swarm.interactionId));
  const at = nowOf(clock);
  return card(cards.invitationCard({ swarm, invitation, interaction, at }));
}
