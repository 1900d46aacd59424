import { sha256 } from '../adapters/system/digest.ts';
import { acceptInvitation } from '../usecases/accept-invitation.ts';
import { addByHand } from '../usecases/add-by-hand.ts';
import { askMore } from '../usecases/ask-more.ts';
import { cancelSwarm } from '../usecases/cancel-swarm.ts';
import { declineInvitation } from '../usecases/decline-invitation.ts';
import { declineOffer } from '../usecases/decline-offer.ts';
import { endSilence } from '../usecases/end-silence.ts';
import { inviteExperts } from '../usecases/invite-experts.ts';
import { linkInteraction } from '../usecases/link-interaction.ts';
import { openSwarm } from '../usecases/open-swarm.ts';
import { parkDelivery } from '../usecases/park-delivery.ts';
import { postUpdate } from '../usecases/post-update.ts';
import { reactivateSwarm } from '../usecases/reactivate-swarm.ts';
import { readOffer } from '../usecases/read-offer.ts';
import { recordAnswerSaved } from '../usecases/record-answer-saved.ts';
import { recordChat, recordChatReady } from '../usecases/record-chat.ts';
import { recordDeskTold } from '../usecases/record-desk-told.ts';
import { remindInvitation } from '../usecases/remind-invitation.ts';
import { resolveSwarm } from '../usecases/resolve-swarm.ts';
import { sendToAgent } from '../usecases/send-to-agent.ts';
import { listParked, settleParked } from '../usecases/settle-parked.ts';
import { thankHelpers } from '../usecases/thank-helpers.ts';
import type { Outside } from './outside.ts';
import { settingsInForce } from './settings.ts';
import type { Store } from './store.ts';
import type { Setting } from './world.ts';

export function useCasesOf({ config, world }: Setting, store: Store, outside: Outside) {
  const change = { ...world, store: store.swarms, digest: sha256 };
  const { policyOf } = settingsInForce(store.settings, config);
  const parked = { ...change, deliveries: store.deliveries };
  return {
    openSwarm: openSwarm({ ...change, ...outside }),
    inviteExperts: inviteExperts({
      ...change,
      ...outside,
      preferences: store.preferences,
      policyOf,
    }),
    acceptInvitation: acceptInvitation(change),
    declineInvitation: declineInvitation(change),
    endSilence: endSilence({ ...store, ...change, policyOf }),
    remindInvitation: remindInvitation(change),
    addByHand: addByHand(change),
    askMore: askMore(change),
    postUpdate: postUpdate(change),
    thankHelpers: thankHelpers(change),
    sendToAgent: sendToAgent(change),
    linkInteraction: linkInteraction(change),
    declineOffer: declineOffer({ ...change, intake: store.intake }),
    readOffer: readOffer(change),
    resolveSwarm: resolveSwarm(change),
    cancelSwarm: cancelSwarm(change),
    reactivateSwarm: reactivateSwarm(change),
    recordChat: recordChat(change),
    recordChatReady: recordChatReady(change),
    recordAnswerSaved: recordAnswerSaved(change),
    recordDeskTold: recordDeskTold(change),
    listParked: listParked(parked),
    settleParked: settleParked(parked),
    parkDelivery: parkDelivery(change),
  };
}
export type UseCases = ReturnType<typeof useCasesOf>;
