/** People change what they wrote themselves, in Teams as here. */
import { StandInError } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import type { TeamsWorld } from '../teams/index.ts';
import type { Chat, Content, Message } from '../teams/model.ts';
import type { Deliveries } from './deliveries.ts';
import { changeActivity, typed } from './envelope.ts';

export type MessageChange = {
  readonly chatId: string;
  readonly from: string;
  readonly messageId: string;
  /** Absent: it is deleted. */
  readonly text?: string;
};

type Needs = { readonly world: World; readonly teams: TeamsWorld; readonly deliveries: Deliveries };

/** @param reachesBot whether the bot hears of it, as of the message */
export function changeMessage(
  { world, teams, deliveries }: Needs,
  { chat, change, reachesBot }: { chat: Chat; change: MessageChange; reachesBot: HearsOf },
): void {
  const { from, text } = change;
  const message = ownMessage(teams, chat, change);
  const { id } = message;
  const content = text === undefined ? message : rewritten(message, text);
  const kind = text === undefined ? 'deleted' : 'edited';
  const activity = changeActivity(world, chat, { id, from, content, kind });
  if (kind === 'edited') teams.edit(chat.id, id, content);
  else teams.remove(chat.id, id);
  if (reachesBot(content)) deliveries.send(chat.conversationId, activity);
}

type HearsOf = (content: Content) => boolean;

function ownMessage(teams: TeamsWorld, chat: Chat, { from, messageId }: MessageChange): Message {
  const message = teams.messages(chat.id).find((one) => one.id === messageId);
  if (!message || message.deletedAt !== undefined) {
    throw new StandInError(404, 'MessageNotFound', 'There is no such message in the chat.');
  }
  if (message.from.kind === 'person' && message.from.id === from) return message;
  throw new StandInError(403, 'NotYours', 'People change only what they wrote.');
}

function rewritten({ rootId }: Message, text: string): Content {
  if (text.trim() === '') {
    throw new StandInError(400, 'EmptyMessage', 'Say something, or delete it.');
  }
  return { ...typed(text), ...(rootId !== undefined && { rootId }) };
}
