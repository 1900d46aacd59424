import { after, isoTime, msOf, type InvitationId, type IsoTime } from '../domain/ids.ts';
import { extendInvitation } from '../domain/swarm/decisions.ts';
import type { Deliveries } from '../ports/deliveries.ts';
import { invitationSlot, type PostedCards } from '../ports/posted-cards.ts';
import type { SwarmKey } from '../ports/swarm-store.ts';
import { changeSwarm, type ChangeDeps } from './change-swarm.ts';
import { expireInvitation } from './expire-invitation.ts';
import type { InvitationPolicyOf } from './invite-experts.ts';

export type SilenceDeps = ChangeDeps & {
  readonly postedCards: Pick<PostedCards, 'find'>;
  readonly deliveries: Pick<Deliveries, 'parked'>;
  readonly policyOf: InvitationPolicyOf;
};

type Silence = { readonly key: SwarmKey; readonly invitationId: InvitationId };

/**
 * The silence timer rang. Silent is only who was asked: where the card came late, or has not come yet,
 * the time to answer begins anew. Who cannot be reached at all is passed over like who stays silent.
 */
export function endSilence(deps: SilenceDeps) {
  const expire = expireInvitation(deps);
  return async (silence: Silence): Promise<void> => {
    const answerBy = await timeStillDue(deps, silence);
    if (!answerBy) return expire(silence);
    await changeSwarm(deps, { key: silence.key, by: 'system' }, (swarm) =>
      extendInvitation(swarm, silence.invitationId, answerBy),
    );
  };
}

/** Until when they may still answer; undefined when they had their time. */
async function timeStillDue(
  { clock, postedCards, deliveries, policyOf }: SilenceDeps,
  { key, invitationId }: Silence,
): Promise<IsoTime | undefined> {
  const { silenceMs } = await policyOf(key.tenantId);
  const card = await postedCards.find(key.tenantId, invitationSlot(invitationId));
  if (!card) {
    const parked = await deliveries.parked(key.tenantId);
    const isUnreachable = parked.some(
      ({ delivery: { action } }) =>
        action.kind === 'show-invitation' && action.invitationId === invitationId,
    );
    return isUnreachable ? undefined : isoTime(clock.now() + silenceMs);
  }
  const due = after(card.shownAt, silenceMs);
  // Every card is a little later than the decision; half of the time is another matter.
  return msOf(due) - clock.now() > silenceMs / 2 ? due : undefined;
}
