import type { InteractionId } from '../../domain/ids.ts';
import type { ContactAction, SwarmAction } from '../../domain/swarm/effects.ts';
import type { Delivery, ThreadDelivery } from '../../ports/deliveries.ts';
import type { Perform } from '../perform.ts';
import { showCard, showInvitation } from './cards.ts';
import { addToChat, openChat, postUpdate, renameChat } from './chat.ts';
import { readContact, tellDesk } from './contacts.ts';
import type { ContactTask, HandlerDeps, Task } from './deps.ts';
import { remind, tellAgent } from './feed.ts';
import { matchCustomer } from './match-customer.ts';
import { offerCalls, offerContact } from './offer-contact.ts';
import { addResolutionNote, closeCase, saveParticipant, saveSkills, saveSwarm } from './records.ts';
import { showDigest, showMoment } from './talk.ts';
import { reactivateRow, reopenCase, saveTask } from './tasks.ts';

/** Every effect has its handler here, or this does not compile. */
type SwarmHandlers = {
  readonly [Kind in SwarmAction['kind']]: (
    deps: HandlerDeps,
    task: Task<Extract<SwarmAction, { kind: Kind }>>,
  ) => Promise<void>;
};
type ContactHandlers = {
  readonly [Kind in ContactAction['kind']]: (
    deps: HandlerDeps,
    task: ContactTask<Extract<ContactAction, { kind: Kind }>>,
  ) => Promise<void>;
};

const swarmHandlers: SwarmHandlers = {
  'open-chat': openChat,
  'add-to-chat': addToChat,
  'rename-chat': renameChat,
  'show-card': showCard,
  'show-digest': showDigest,
  'show-moment': showMoment,
  'post-update': postUpdate,
  'show-invitation': showInvitation,
  remind,
  'tell-agent': tellAgent,
  'find-experts': ({ inviteExperts }, { swarm }) =>
    inviteExperts({ tenantId: swarm.tenantId, swarmId: swarm.id }),
  'offer-calls': offerCalls,
  'tell-desk': tellDesk,
  'save-swarm': saveSwarm,
  'save-skills': saveSkills,
  'save-participant': saveParticipant,
  'add-resolution-note': addResolutionNote,
  'close-case': closeCase,
  'reactivate-row': reactivateRow,
  'reopen-case': reopenCase,
  'save-task': saveTask,
};

const contactHandlers: ContactHandlers = {
  'read-contact': readContact,
  'match-customer': matchCustomer,
  'offer-contact': offerContact,
};

/** @param aboutThread what is done about the threads of the helpdesk */
export function createPerform(
  deps: HandlerDeps,
  aboutThread: (delivery: ThreadDelivery) => Promise<void> = noHelpdesk,
): Perform {
  return (delivery) => {
    if (delivery.threadId !== undefined) return aboutThread(delivery);
    return delivery.swarmId === undefined
      ? aboutContact(deps, delivery, delivery.action)
      : aboutSwarm(deps, delivery, delivery.action);
  };
}

const noHelpdesk = ({ id }: ThreadDelivery): Promise<void> =>
  Promise.reject(new Error(`delivery ${id} is about a thread, and there is no helpdesk`));

async function aboutSwarm(
  deps: HandlerDeps,
  delivery: Delivery,
  action: SwarmAction,
): Promise<void> {
  const { tenantId, swarmId } = delivery;
  const swarm = swarmId && (await deps.store.findSwarm({ tenantId, swarmId }));
  if (!swarm) throw new Error(`delivery ${delivery.id} is about no swarm`);
  // The kind picks the handler of just this action: the compiler cannot see that the two go together.
  const handler = swarmHandlers[action.kind] as (deps: HandlerDeps, task: Task) => Promise<void>;
  await handler(deps, { delivery, action, swarm });
}

type ContactDelivery = Extract<Delivery, { readonly interactionId: InteractionId }>;

async function aboutContact(
  deps: HandlerDeps,
  delivery: ContactDelivery,
  action: ContactAction,
): Promise<void> {
  const { tenantId, interactionId } = delivery;
  const interaction = await deps.store.findInteraction(tenantId, interactionId);
  // Over for so long that it was forgotten: there is nobody left to do it for.
  if (!interaction) return;
  // As above.
  const handler = contactHandlers[action.kind] as (
    deps: HandlerDeps,
    task: ContactTask,
  ) => Promise<void>;
  await handler(deps, { delivery, action, interaction });
}
