/** What Conversations tells of a chat, after it happened. */
import type { Call, CallEvent } from '../kit/model.ts';
import { account, sidOf } from './account.ts';
import { openedAs, type Store } from './store.ts';
import { objectIn, textIn, visitorOf } from './task.ts';
import type { FormNews } from './voice-news.ts';

/** One line per thing that happens, where Conversations has something to say of it. */
const said: Partial<
  Record<CallEvent['type'], (store: Store, call: Call, event: CallEvent) => readonly FormNews[]>
> = {
  'interaction.started': (store, call, event) =>
    openedAs(store, call)?.tellsWebhooks === false ? [] : [begun(store, call, event)],
  'transcript.segment': (store, call, event) => message(store, call, event),
  'interaction.ended': (_store, call, event) => [
    form(call, 'onConversationStateUpdated', {
      StateFrom: 'active',
      StateTo: 'closed',
      Reason: 'API',
      DateUpdated: event.time,
    }),
  ],
};

export const chatNews = (store: Store, call: Call, event: CallEvent): readonly FormNews[] =>
  said[event.type]?.(store, call, event) ?? [];

const form = (call: Call, type: string, more: Readonly<Record<string, string>>): FormNews => ({
  door: 'conversations',
  fields: {
    EventType: type,
    AccountSid: account.sid,
    ConversationSid: call.id,
    ChatServiceSid: account.serviceSid,
    MessagingServiceSid: '',
    RetryCount: '0',
    ...more,
  },
});

function begun(store: Store, call: Call, { time }: CallEvent): FormNews {
  const opened = openedAs(store, call);
  return form(call, 'onConversationAdded', {
    DateCreated: time,
    FriendlyName: opened?.friendlyName ?? call.customer.name,
    UniqueName: opened?.uniqueName ?? '',
    Attributes: opened?.attributes ?? '{}',
    State: 'active',
    Source: opened ? 'API' : 'SDK',
  });
}

/** What is still being typed is nobody's business; what the API wrote is told only when it asked for that. */
function message(store: Store, call: Call, event: CallEvent): readonly FormNews[] {
  const line = messageOf(store, call, event);
  if (!line?.tellsWebhooks) return [];
  return [
    form(call, 'onMessageAdded', {
      MessageSid: line.sid,
      ParticipantSid: sidOf('MB', call.id, line.author),
      Index: String(line.index),
      Author: line.author,
      Body: line.body,
      Attributes: line.attributes,
      DateCreated: event.time,
      Source: line.isByApi ? 'API' : 'SDK',
      ClientIdentity: line.isByApi ? '' : line.author,
    }),
  ];
}

export type Message = {
  readonly sid: string;
  readonly index: number;
  readonly author: string;
  readonly body: string;
  readonly attributes: string;
  readonly at: string;
  readonly isByApi: boolean;
  readonly tellsWebhooks: boolean;
};

/** Undefined when the event is no message. */
export function messageOf(store: Store, call: Call, event: CallEvent): Message | undefined {
  if (event.type !== 'transcript.segment') return undefined;
  const line = objectIn(event.data, 'transcript');
  const body = textIn(line, 'text');
  if (line['isFinal'] !== true || body === undefined) return undefined;
  const sid = messageSid(textIn(line, 'segmentId') ?? event.id);
  const before = call.events.slice(0, call.events.indexOf(event));
  const written = store.state.written[sid] ?? {
    author: identity(call, event, line['role'] === 'agent'),
    attributes: '{}',
    tellsWebhooks: true,
  };
  return {
    sid,
    index: before.filter((one) => one.type === 'transcript.segment').length,
    body,
    at: event.time,
    isByApi: Object.hasOwn(store.state.written, sid),
    ...written,
  };
}

const messageSid = (segmentId: string): string =>
  /^IM[0-9a-f]{32}$/.test(segmentId) ? segmentId : sidOf('IM', segmentId);

/** Flex calls its agents by their mail address, written so that it is an identity. */
function identity(call: Call, event: CallEvent, isAgent: boolean): string {
  if (!isAgent) return visitorOf(call);
  const mail = textIn(objectIn(event.data, 'agent'), 'email') ?? 'agent@contoso-coffee.example';
  return mail.replaceAll(
    /[^A-Za-z0-9]/g,
    (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
