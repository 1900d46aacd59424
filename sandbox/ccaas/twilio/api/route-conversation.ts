import type { Call } from '../../kit/model.ts';
import { account } from '../account.ts';
import { invalid } from './errors.ts';
import type { Parts } from './parts.ts';

type Routing = {
  readonly sid: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly channel: string;
};

/** A conversation waits for an agent: it has a task from now on, in the queue the workflow finds for it. */
export function routeConversation(
  { store, center }: Parts,
  { sid, attributes, channel }: Routing,
): Call {
  const conversation = store.state.conversations.find((one) => one.sid === sid);
  if (!conversation) throw invalid('conversationSid');
  conversation.route = { attributes, channel };
  store.changed();
  const [usual, ...others] = account.deskQueues;
  const queue = others.find((one) => one === attributes['queue']) ?? usual;
  center.sendEvent(sid, 'interaction.queued', { queue });
  return center.find(sid);
}
