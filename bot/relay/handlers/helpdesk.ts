/** What is done about the threads of the helpdesk: at Teams, at Dynamics and at the contact center. */
import type { ThreadAction } from '../../domain/helpdesk/effects.ts';
import type { ThreadDelivery } from '../../ports/deliveries.ts';
import type { ThreadKey } from '../../ports/helpdesk-store.ts';
import { beginAgentChat, sayToAgent } from './helpdesk-agent.ts';
import { noteOnCase, saveDeskCase, saveRating } from './helpdesk-case.ts';
import type { ThreadHandlerDeps, ThreadTask } from './helpdesk-deps.ts';
import { readChat } from './helpdesk-read.ts';
import { savePictures } from './helpdesk-pictures.ts';
import {
  showAgentsWords,
  showAnswer,
  showGap,
  showHandOver,
  showIdleWarning,
  showRating,
  showTyping,
} from './helpdesk-teams.ts';

/** Every effect has its handler here, or this does not compile. */
type ThreadHandlers = {
  readonly [Kind in ThreadAction['kind']]: (
    deps: ThreadHandlerDeps,
    task: ThreadTask<Extract<ThreadAction, { kind: Kind }>>,
  ) => Promise<void>;
};

const handlers: ThreadHandlers = {
  'show-answer': showAnswer,
  'show-hand-over': showHandOver,
  'show-rating': showRating,
  'show-idle-warning': showIdleWarning,
  'show-agents-words': showAgentsWords,
  'show-gap': showGap,
  'show-typing': showTyping,
  'begin-agent-chat': beginAgentChat,
  'say-to-agent': sayToAgent,
  'read-chat': readChat,
  'save-desk-case': saveDeskCase,
  'note-on-case': noteOnCase,
  'save-rating': saveRating,
  'save-pictures': savePictures,
};

export function createThreadPerform(deps: ThreadHandlerDeps) {
  return async (delivery: ThreadDelivery): Promise<void> => {
    const key: ThreadKey = { tenantId: delivery.tenantId, threadId: delivery.threadId };
    const thread = await deps.helpdesk.findThread(key);
    if (!thread) throw new Error(`delivery ${delivery.id} is about no thread`);
    const { action } = delivery;
    // The kind picks the handler of just this action: the compiler cannot see that the two go together.
    const handler = handlers[action.kind] as (
      deps: ThreadHandlerDeps,
      task: ThreadTask,
    ) => Promise<void>;
    await handler(deps, { delivery, action, thread, key });
  };
}
