/** Messages as Graph shows them: bot cards as attachments with their JSON as text, system lines as events. */
import { app, personById, tenantId } from '../people.ts';
import type { Attachment, Chat, Mention, Message, Sender, SystemEvent } from '../teams/model.ts';
import type { Entity } from './shapes.ts';

const application = {
  '@odata.type': '#microsoft.graph.teamworkApplicationIdentity',
  id: app.id,
  displayName: app.name,
  applicationIdentityType: 'bot',
};

const userIdentity = (personId: string): Entity => ({
  '@odata.type': '#microsoft.graph.teamworkUserIdentity',
  id: personId,
  displayName: personById(personId).name,
  userIdentityType: 'aadUser',
  tenantId,
});

function sender(from: Sender): Entity | null {
  if (from.kind === 'system') return null;
  return from.kind === 'bot'
    ? { application, user: null, device: null }
    : { application: null, user: userIdentity(from.id), device: null };
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `<at>Priya</at>` in the text becomes `<at id="0">Priya</at>`, as Graph numbers mentions. */
function withMentions(html: string, mentions: readonly Mention[]): string {
  return mentions.reduce(
    (text, one, index) =>
      text.replace(
        `<at>${escapeHtml(one.text)}</at>`,
        `<at id="${index}">${escapeHtml(one.text)}</at>`,
      ),
    html,
  );
}

function body(message: Message): Entity {
  if (message.deletedAt !== undefined) return { contentType: 'html', content: '' };
  if (message.event) return { contentType: 'html', content: '<systemEventMessage/>' };
  const { text, mentions, attachments, format } = message;
  if (format !== 'xml' && mentions.length === 0 && attachments.length === 0) {
    return { contentType: 'text', content: text };
  }
  const html = format === 'xml' ? text : escapeHtml(text).replaceAll('\n', '<br>');
  const shown = withMentions(restoreTags(html, mentions), mentions);
  const cards = attachments.map(
    (_, index) => `<attachment id="${cardId(message, index)}"></attachment>`,
  );
  return { contentType: 'html', content: [shown, ...cards].join('') };
}

/** Escaping the text has also escaped the tags of its mentions. */
function restoreTags(html: string, mentions: readonly Mention[]): string {
  return mentions.reduce((text, one) => {
    const name = escapeHtml(one.text);
    return text.replaceAll(`&lt;at&gt;${name}&lt;/at&gt;`, `<at>${name}</at>`);
  }, html);
}

const cardId = (message: Message, index: number): string => `${message.id}-${index}`;

const attachmentEntity =
  (message: Message) =>
  (one: Attachment, index: number): Entity => ({
    id: cardId(message, index),
    contentType: one.contentType,
    contentUrl: one.contentUrl ?? null,
    content: one.content === undefined ? null : JSON.stringify(one.content),
    name: one.name ?? null,
    thumbnailUrl: null,
    teamsAppId: null,
  });

const mentionEntity = (one: Mention, id: number): Entity => ({
  id,
  mentionText: one.text,
  mentioned:
    one.mentioned === 'bot'
      ? { application, user: null, device: null, conversation: null }
      : { application: null, user: userIdentity(one.mentioned), device: null, conversation: null },
});

function eventDetail(chat: Chat, event: SystemEvent): Entity {
  const initiator = { application, user: null, device: null };
  switch (event.kind) {
    case 'members-added':
      return {
        '@odata.type': '#microsoft.graph.membersAddedEventMessageDetail',
        visibleHistoryStartDateTime: event.historyFrom ?? chat.createdAt,
        members: event.personIds.map(userIdentity),
        initiator,
      };
    case 'members-removed':
      return {
        '@odata.type': '#microsoft.graph.membersDeletedEventMessageDetail',
        members: event.personIds.map(userIdentity),
        initiator,
      };
    case 'renamed':
      return {
        '@odata.type': '#microsoft.graph.chatRenamedEventMessageDetail',
        chatId: chat.id,
        chatDisplayName: event.topic,
        initiator,
      };
    case 'app-installed':
    case 'app-removed':
      return {
        '@odata.type':
          event.kind === 'app-installed'
            ? '#microsoft.graph.teamsAppInstalledEventMessageDetail'
            : '#microsoft.graph.teamsAppRemovedEventMessageDetail',
        teamsAppId: app.catalogId,
        teamsAppDisplayName: app.name,
        initiator,
      };
  }
}

/** When it last changed, which is what Graph sorts messages by. */
export const lastModified = (message: Message): string =>
  message.deletedAt ?? message.editedAt ?? message.createdAt;

export function messageEntity(chat: Chat, message: Message, showUnknownEnums: boolean): Entity {
  return {
    id: message.id,
    replyToId: null,
    etag: String(Date.parse(lastModified(message))),
    // Graph hides enum members newer than the client unless the client says it can take them.
    messageType: !message.event
      ? 'message'
      : showUnknownEnums
        ? 'systemEventMessage'
        : 'unknownFutureValue',
    createdDateTime: message.createdAt,
    lastModifiedDateTime: lastModified(message),
    lastEditedDateTime: message.editedAt ?? null,
    deletedDateTime: message.deletedAt ?? null,
    subject: null,
    summary: message.summary ?? null,
    chatId: chat.id,
    importance: 'normal',
    locale: 'en-us',
    webUrl: null,
    channelIdentity: null,
    policyViolation: null,
    from: sender(message.from),
    body: body(message),
    attachments: message.attachments.map(attachmentEntity(message)),
    mentions: message.mentions.map(mentionEntity),
    reactions: [],
    eventDetail: message.event ? eventDetail(chat, message.event) : null,
  };
}

/** `lastMessagePreview` of a chat. */
export function messageInfo(chat: Chat): Entity | null {
  const last = chat.messages.at(-1);
  if (!last) return null;
  return {
    id: last.id,
    createdDateTime: last.createdAt,
    isDeleted: last.deletedAt !== undefined,
    messageType: last.event ? 'unknownFutureValue' : 'message',
    eventDetail: last.event ? eventDetail(chat, last.event) : null,
    body: body(last),
    from: sender(last.from),
  };
}
