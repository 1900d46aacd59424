import type { ChatSummary, Message, Person } from '../api/types.ts';

export const botName = 'Case Swarm';

/** What a chat is called in its list. */
export function chatName(chat: ChatSummary, you: Person): string {
  if (chat.topic !== '') return chat.topic;
  const others = chat.members.filter((one) => one.id !== you.id).map((one) => one.name);
  return others.length > 0 ? others.join(', ') : 'Only you';
}

/** The last message in one line. */
export function preview(message: Message, you: Person): string {
  const words = plain(message);
  if (message.from.kind === 'bot') return words;
  const isOwn = message.from.kind === 'person' && message.from.id === you.id;
  return isOwn ? `You: ${words}` : words;
}

function plain(message: Message): string {
  if (message.deletedAt !== undefined) return 'This message was deleted.';
  const text = message.text.replace(/<\/?at>/g, '').replace(/\*\*/g, '');
  if (text.trim() !== '') return text;
  return message.summary ?? 'Sent a card';
}

export function senderName(message: Message, people: readonly Person[]): string {
  const { from } = message;
  if (from.kind === 'bot') return botName;
  if (from.kind === 'system') return '';
  return people.find((one) => one.id === from.id)?.name ?? 'Somebody who left';
}

/** What happened in a chat, as Teams says it between the messages. */
export function eventWords(message: Message, people: readonly Person[]): string {
  const { event } = message;
  if (!event) return message.text;
  switch (event.kind) {
    case 'members-added':
      return `${names(event.personIds, people)} joined the chat`;
    case 'members-removed':
      return `${names(event.personIds, people)} left the chat`;
    case 'renamed':
      return `The chat is now called “${event.topic}”`;
    case 'app-installed':
      return `${botName} was added to the chat`;
    case 'app-removed':
      return `${botName} was removed from the chat`;
  }
}

const list = new Intl.ListFormat('en', { type: 'conjunction' });

const names = (ids: readonly string[], people: readonly Person[]): string =>
  list.format(ids.map((id) => people.find((one) => one.id === id)?.name ?? 'somebody'));
