import type { Swarm } from '../../domain/swarm/swarm.ts';
import { withMarker } from '../marker.ts';
import { chatOf, onceOnly, type ActionOf, type HandlerDeps, type Task } from './deps.ts';

/** Creates the chat, or adopts the one a lost answer left; then the app, so that the bot may speak. */
export async function openChat(
  deps: HandlerDeps,
  task: Task<ActionOf<'open-chat'>>,
): Promise<void> {
  const { tenantId, id: swarmId } = task.swarm;
  const key = { tenantId, swarmId };
  const chat = task.swarm.chat ?? (await createChat(deps, task));
  // Recorded before the app is in: whoever greets in a new chat then knows whose it is.
  await deps.recordChat(key, chat);
  await deps.chats.installApp(tenantId, chat.id);
  await deps.recordChatReady(key);
}

function createChat(deps: HandlerDeps, { delivery, swarm }: Task) {
  const { tenantId, code, agent } = swarm;
  return onceOnly(deps, delivery, {
    find: () => deps.chats.find({ tenantId, code, member: agent.id }),
    make: () =>
      deps.chats.create({
        tenantId,
        topic: topicOf(swarm),
        members: swarm.participants.map((one) => one.person.id),
      }),
  });
}

export function addToChat(
  { chats }: HandlerDeps,
  { swarm, action }: Task<ActionOf<'add-to-chat'>>,
): Promise<void> {
  return chats.addMember(swarm.tenantId, chatOf(swarm).id, action.person.id);
}

export function renameChat({ chats }: HandlerDeps, { swarm }: Task): Promise<void> {
  return chats.rename(swarm.tenantId, chatOf(swarm).id, topicOf(swarm));
}

export async function postUpdate(
  deps: HandlerDeps,
  { delivery, swarm, action }: Task<ActionOf<'post-update'>>,
): Promise<void> {
  const { tenantId } = swarm;
  const chat = chatOf(swarm).id;
  const marker = `cs-${delivery.id}`;
  const card = withMarker(deps.cards.updateCard({ swarm, update: action.update }), marker);
  await onceOnly(deps, delivery, {
    find: () => deps.chats.findMessage({ tenantId, chat, marker }),
    make: async () => {
      const departure = await deps.turn({ tenantId, conversationId: chat, kind: 'people' });
      await departure();
      return deps.messenger.post(deps.messenger.chat(tenantId, chat), card);
    },
  });
}

const topicLimit = 250;
const stateWord = { active: '', resolved: '✓ Resolved · ', cancelled: 'Cancelled · ' };

/** What Graph takes as a topic: at most 250 characters and no colon; the code always stands whole. */
export function topicOf(swarm: Pick<Swarm, 'state' | 'case' | 'code'>): string {
  const before = `${stateWord[swarm.state]}${swarm.case.number} · `;
  const behind = ` · ${swarm.code}`;
  const title = swarm.case.title.replaceAll(':', ' ').replace(/\s+/g, ' ').trim();
  const room = topicLimit - before.length - behind.length;
  const cut = title.length > room ? `${title.slice(0, room - 1)}…` : title;
  return `${before.replaceAll(':', ' ')}${cut}${behind}`;
}
