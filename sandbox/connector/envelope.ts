/** The activities Teams sends to a bot, with everything that stands around what happened. */
import type { World } from '../kernel/world.ts';
import { app, people, personById, tenantId } from '../people.ts';
import { botMri, mriOf } from '../teams/ids.ts';
import { threadAddress } from '../teams/channels.ts';
import type { Chat, Content, Mention } from '../teams/model.ts';

type Envelope = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly serviceUrl: string;
  readonly channelData: Readonly<Record<string, unknown>>;
};
export type Activity = Envelope & { readonly type: string };

const botAccount = { id: botMri, name: app.name };

const personAccount = (personId: string) => ({
  id: mriOf(personId),
  name: personById(personId).name,
  aadObjectId: personId,
});

const conversationTypes = { group: 'groupChat', personal: 'personal', channel: 'channel' } as const;

/** What every activity carries. Without a person in `from`, the chat's first member stands for who acted. */
export function envelope(
  world: World,
  chat: Chat,
  { id, from, rootId }: { id?: string; from?: string; rootId?: string | undefined },
): Envelope {
  const actor = from ?? chat.members[0]?.personId;
  const now = world.nowIso();
  return {
    id: id ?? `f:${world.uuid()}`,
    timestamp: now,
    localTimestamp: now.replace('Z', '+00:00'),
    localTimezone: 'Etc/UTC',
    locale: 'en-US',
    channelId: 'msteams',
    serviceUrl: `${world.urls.connector}/`,
    ...(actor !== undefined && { from: personAccount(actor) }),
    recipient: botAccount,
    conversation: {
      id: rootId === undefined ? chat.conversationId : threadAddress(chat, { id: rootId }),
      conversationType: conversationTypes[chat.type],
      tenantId,
      ...(chat.type !== 'personal' && { isGroup: true }),
    },
    channelData: {
      tenant: { id: tenantId },
      ...(chat.team && { team: chat.team, channel: { id: chat.id, name: chat.topic } }),
    },
  };
}

const clientInfo = {
  type: 'clientInfo',
  locale: 'en-US',
  country: 'US',
  platform: 'Web',
  timezone: 'Etc/UTC',
};

export function messageActivity(
  world: World,
  chat: Chat,
  { id, from, content }: { id: string; from: string; content: Content },
): Activity {
  return {
    ...envelope(world, chat, { id, from, rootId: content.rootId ?? id }),
    type: 'message',
    text: content.text,
    textFormat: 'plain',
    // Teams always sends the rich form along; it is not a file somebody attached.
    attachments: [
      ...content.attachments.filter(({ contentType }) => contentType.startsWith('image/')),
      { contentType: 'text/html', content: `<p>${richText(content.text)}</p>` },
    ],
    entities: [...content.mentions.map(mentionEntity), clientInfo],
  };
}

/** Of a message that somebody changed: the id is the message's own. */
export function changeActivity(
  world: World,
  chat: Chat,
  changed: { id: string; from: string; content: Content; kind: 'edited' | 'deleted' },
): Activity {
  const { kind, id, from, content } = changed;
  if (kind === 'edited') {
    const message = messageActivity(world, chat, { id, from, content });
    const channelData = { ...message.channelData, eventType: 'editMessage' };
    return { ...message, type: 'messageUpdate', channelData };
  }
  const around = envelope(world, chat, { id, from, rootId: content.rootId ?? id });
  const channelData = { ...around.channelData, eventType: 'softDeleteMessage' };
  return { ...around, type: 'messageDelete', channelData };
}

const richText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/&lt;(\/?at)&gt;/g, '<$1>');

const mentionEntity = (one: Mention) => ({
  type: 'mention',
  text: `<at>${one.text}</at>`,
  mentioned: one.mentioned === 'bot' ? botAccount : { id: mriOf(one.mentioned), name: one.text },
});

export function membersActivity(
  world: World,
  chat: Chat,
  change: { kind: 'membersAdded' | 'membersRemoved'; personIds: readonly string[] | 'bot' },
): Activity {
  const accounts =
    change.personIds === 'bot'
      ? [{ id: botMri }]
      : change.personIds.map((one) => ({ id: mriOf(one), aadObjectId: one }));
  return { ...envelope(world, chat, {}), type: 'conversationUpdate', [change.kind]: accounts };
}

export function installationActivity(world: World, chat: Chat, action: 'add' | 'remove'): Activity {
  return { ...envelope(world, chat, {}), type: 'installationUpdate', action };
}

const mentionable = new Map<string, string>([
  [app.name, 'bot'],
  ...people.map((one): [string, string] => [one.name, one.id]),
]);

const escapeRegex = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const names = [...mentionable.keys()].sort((a, b) => b.length - a.length).map(escapeRegex);
const writtenMention = new RegExp(`@(${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
const taggedMention = new RegExp(`<at>(${names.join('|')})</at>`, 'g');

/** What a person typed, as Teams keeps it: `@Case Swarm` becomes `<at>Case Swarm</at>` and a mention. */
export function typed(words: string): Content {
  const text = words.replace(writtenMention, '<at>$1</at>');
  const mentions = [...text.matchAll(taggedMention)].flatMap(([, name = '']): Mention[] => {
    const mentioned = mentionable.get(name);
    return mentioned === undefined ? [] : [{ text: name, mentioned }];
  });
  return { text, format: 'plain', attachments: [], mentions };
}
