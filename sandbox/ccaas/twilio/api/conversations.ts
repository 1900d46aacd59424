/** Conversations: made once per unique name, written to by anybody who may. */
import type { Route, StandInRequest, StandInResponse } from '../../../kernel/stand-in.ts';
import type { Call } from '../../kit/model.ts';
import { account, sidFrom, sidOf } from '../account.ts';
import { messageOf, type Message } from '../chat-news.ts';
import type { Conversation } from '../store.ts';
import { formOf, invalid, missing, notFound, objectOf, Refusal, route } from './errors.ts';
import type { Parts } from './parts.ts';

const bodyMost = 1_600;
const all = '/conversations/v1/Services/:service/Conversations';

export function conversationRoutes(parts: Parts): readonly Route[] {
  return [
    route('POST', all, (request) => create(parts, request)),
    route('GET', `${all}/:conversation`, (request) => ({
      status: 200,
      body: resource(parts, find(parts, request)),
    })),
    route('GET', `${all}/:conversation/Messages`, (request) => messages(parts, request)),
    route('POST', `${all}/:conversation/Messages`, (request) => write(parts, request)),
  ];
}

function checkService({ params, url }: StandInRequest): void {
  if (params['service'] !== account.serviceSid) throw notFound(url.pathname);
}

/** By its SID or by its unique name. */
function find({ store }: Parts, request: StandInRequest): Conversation {
  checkService(request);
  const name = request.params['conversation'];
  const found = store.state.conversations.find(
    (one) => one.sid === name || one.uniqueName === name,
  );
  if (!found) throw notFound(request.url.pathname);
  return found;
}

const tellsWebhooks = ({ headers }: StandInRequest): boolean =>
  headers['x-twilio-webhook-enabled'] === 'true';

function create(parts: Parts, request: StandInRequest): StandInResponse {
  checkService(request);
  const { world, store, center } = parts;
  const form = formOf(request, ['FriendlyName', 'UniqueName', 'Attributes']);
  const uniqueName = form.get('UniqueName') ?? null;
  if (uniqueName !== null && /^CH[0-9a-f]{32}$/.test(uniqueName)) {
    throw new Refusal(400, 50390, 'Unique name should not match conversation sid pattern');
  }
  const isTaken = store.state.conversations.some((one) => one.uniqueName === uniqueName);
  if (uniqueName !== null && isTaken) {
    throw new Refusal(409, 50353, 'Conversation with provided unique name already exists');
  }
  const attributes = form.has('Attributes') ? objectOf(form, 'Attributes') : {};
  const conversation: Conversation = {
    sid: sidFrom('CH', world.uuid()),
    uniqueName,
    friendlyName: form.get('FriendlyName') ?? null,
    attributes: JSON.stringify(attributes),
    tellsWebhooks: tellsWebhooks(request),
  };
  store.state.conversations.push(conversation);
  store.changed();
  const { caseNumber } = attributes;
  center.openChat({
    id: conversation.sid,
    customer: { name: conversation.friendlyName ?? 'somebody', phone: '' },
    queue: account.deskQueues[0],
    caseNumber: typeof caseNumber === 'string' ? caseNumber : undefined,
  });
  center.sendEvent(conversation.sid, 'interaction.started', {});
  return { status: 201, body: resource(parts, conversation) };
}

function resource({ center }: Parts, conversation: Conversation): object {
  const call = center.find(conversation.sid);
  return {
    sid: conversation.sid,
    account_sid: account.sid,
    chat_service_sid: account.serviceSid,
    friendly_name: conversation.friendlyName,
    unique_name: conversation.uniqueName,
    attributes: conversation.attributes,
    state: call.phase === 'ended' ? 'closed' : 'active',
    date_created: call.startedAt,
    date_updated: call.events.at(-1)?.time ?? call.startedAt,
  };
}

function write(parts: Parts, request: StandInRequest): StandInResponse {
  const { world, store, center } = parts;
  const conversation = find(parts, request);
  const form = formOf(request, ['Author', 'Body', 'Attributes']);
  const body = form.get('Body');
  if (!body) throw missing('Body');
  if (body.length > bodyMost) throw invalid('Body');
  const attributes = form.has('Attributes') ? objectOf(form, 'Attributes') : {};
  const sid = sidFrom('IM', world.uuid());
  store.state.written[sid] = {
    author: form.get('Author') ?? 'system',
    attributes: JSON.stringify(attributes),
    tellsWebhooks: tellsWebhooks(request),
  };
  store.changed();
  const line = { segmentId: sid, role: 'customer', text: body };
  center.sendEvent(conversation.sid, 'transcript.segment', line);
  const written = allMessages(parts, center.find(conversation.sid)).find((one) => one.sid === sid);
  return { status: 201, body: written && messageBody(conversation, written) };
}

const allMessages = ({ store }: Parts, call: Call): readonly Message[] =>
  call.events.flatMap((event) => messageOf(store, call, event) ?? []);

function messages(parts: Parts, request: StandInRequest): StandInResponse {
  const conversation = find(parts, request);
  const query = request.url.searchParams;
  const size = Number(query.get('PageSize') ?? 50);
  if (!(size >= 1 && size <= 100)) throw invalid('PageSize');
  const found = allMessages(parts, parts.center.find(conversation.sid));
  const ordered = query.get('Order') === 'desc' ? [...found].reverse() : found;
  return {
    status: 200,
    body: {
      messages: ordered.slice(0, size).map((one) => messageBody(conversation, one)),
      meta: { key: 'messages', page_size: size, next_page_url: null },
    },
  };
}

const messageBody = (conversation: Conversation, message: Message): object => ({
  sid: message.sid,
  account_sid: account.sid,
  conversation_sid: conversation.sid,
  index: message.index,
  author: message.author,
  participant_sid: sidOf('MB', conversation.sid, message.author),
  body: message.body,
  media: null,
  attributes: message.attributes,
  date_created: message.at,
  date_updated: message.at,
});
