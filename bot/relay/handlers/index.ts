import type { Action } from '../../domain/swarm/effects.ts';
import type { Perform } from '../perform.ts';
import { showCard, showInvitation } from './cards.ts';
import { addToChat, openChat, postUpdate, renameChat } from './chat.ts';
import type { ActionOf, HandlerDeps, Task } from './deps.ts';
import { addResolutionNote, closeCase, saveParticipant, saveSkills, saveSwarm } from './records.ts';

type Handlers = {
  readonly [Kind in Action['kind']]: (
    deps: HandlerDeps,
    task: Task<ActionOf<Kind>>,
  ) => Promise<void>;
};

/** Every effect has its handler here, or this does not compile. */
const handlers: Handlers = {
  'open-chat': openChat,
  'add-to-chat': addToChat,
  'rename-chat': renameChat,
  'show-card': showCard,
  'post-update': postUpdate,
  'show-invitation': showInvitation,
  'find-experts': ({ inviteExperts }, { swarm }) =>
    inviteExperts({ tenantId: swarm.tenantId, swarmId: swarm.id }),
  'save-swarm': saveSwarm,
  'save-skills': saveSkills,
  'save-participant': saveParticipant,
  'add-resolution-note': addResolutionNote,
  'close-case': closeCase,
};

export function createPerform(deps: HandlerDeps): Perform {
  return async (delivery) => {
    const { tenantId, swarmId, action } = delivery;
    const swarm = await deps.store.findSwarm({ tenantId, swarmId });
    if (!swarm) throw new Error(`delivery ${delivery.id} is about no swarm`);
    await perform(deps, { delivery, action, swarm });
  };
}

function perform<Kind extends Action['kind']>(
  deps: HandlerDeps,
  task: Task<ActionOf<Kind>>,
): Promise<void> {
  // The kind picks the handler of just this action: the compiler cannot see that the two go together.
  const handler = handlers[task.action.kind] as (
    deps: HandlerDeps,
    task: Task<ActionOf<Kind>>,
  ) => Promise<void>;
  return handler(deps, task);
}
