/**
 * Twilio as a contact center: TaskRouter, Conversations, Programmable Voice, Flex Interactions. A
 * connection's settings point at `http://localhost:4005/twilio/taskrouter`, `…/conversations` and
 * `…/flex`, which in life are hosts of their own.
 */
import type { World } from '../../kernel/world.ts';
import type { EventType } from '../kit/model.ts';
import { createCallCenter, type Vendor } from '../kit/vendor.ts';
import { sidFrom } from './account.ts';
import { conversationRoutes } from './api/conversations.ts';
import { interactionRoutes } from './api/interactions.ts';
import { taskRoutes } from './api/tasks.ts';
import { deliveryRoute } from './delivery.ts';
import { mannerOf } from './manner.ts';
import { createStore } from './store.ts';

export { account as twilioAccount } from './account.ts';

/** Live mood is not among what Twilio tells. */
const tells = (type: EventType): boolean => type !== 'sentiment.updated';

export function createTwilio(world: World): Vendor {
  const store = createStore(world);
  const center = createCallCenter(world, {
    name: 'twilio',
    manner: mannerOf(world, store),
    tells,
    // Callbacks of TaskRouter and of voice carry whole seconds.
    momentMs: 1_000,
    newId: (channel) => sidFrom(channel === 'chat' ? 'CH' : 'CA', world.uuid()),
  });
  const parts = { world, store, center };
  return {
    name: 'twilio',
    calls: () => center.calls(),
    startCall: (input) => center.startCall(input),
    sendEvent: (callId, type, data) => center.sendEvent(callId, type, data),
    routes: [
      ...taskRoutes(parts),
      ...conversationRoutes(parts),
      ...interactionRoutes(parts),
      deliveryRoute(store),
    ],
  };
}
