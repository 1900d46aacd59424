/** Chats begun through the API: StartChatContact, StartContactStreaming and the participant service. */
import { z } from 'zod';
import type { StandInRequest, StandInResponse } from '../../kernel/stand-in.ts';
import type { Slice, World } from '../../kernel/world.ts';
import type { CallCenterParts } from '../kit/vendor.ts';
import { attributes, checkSize, checkInstance } from './attributes.ts';
import { accessDenied, checked, invalidParameter, notFound } from './errors.ts';
import { deskQueues, employeeFlowId, topicArn } from './registration.ts';
import { messagesOf } from './chat-stream.ts';
import type { Topic } from './topic.ts';

export type Chat = {
  readonly contactId: string;
  readonly clientToken: string | undefined;
  readonly participantId: string;
  readonly participantToken: string;
  readonly customerId: string | undefined;
  readonly beganMs: number;
  isStreaming: boolean;
  isConnected: boolean;
  readonly connections: { readonly token: string; readonly untilMs: number }[];
  /** What was sent under which client token. */
  readonly sent: Record<string, { readonly Id: string; readonly AbsoluteTime: string }>;
};
export type Chats = { readonly chats: Chat[] };

export type ChatParts = {
  readonly world: World;
  readonly slice: Slice<Chats>;
  readonly center: CallCenterParts;
  readonly topic: Topic;
};

const token = z.string().min(1).max(500);
const content = z.string().min(1).max(1_024);

const startChat = z.object({
  InstanceId: z.string().min(1),
  ContactFlowId: z.string().min(1),
  ParticipantDetails: z.object({ DisplayName: z.string().min(1).max(256) }),
  Attributes: attributes.optional(),
  InitialMessage: z
    .object({ ContentType: z.enum(['text/plain', 'text/markdown']), Content: content })
    .optional(),
  ClientToken: token.optional(),
  ChatDurationInMinutes: z.int().min(60).max(10_080).optional(),
  SupportedMessagingContentTypes: z
    .array(z.string())
    .refine((types) => types.includes('text/plain'), 'must include text/plain')
    .optional(),
  CustomerId: z.string().min(1).max(128).optional(),
});

export function begin(
  { world, slice, center }: ChatParts,
  request: StandInRequest,
): StandInResponse {
  const given = checked(startChat, request.json());
  checkInstance(given.InstanceId);
  if (given.ContactFlowId !== employeeFlowId) throw notFound('ContactFlow');
  checkSize(given.Attributes ?? {});
  const { ClientToken: clientToken } = given;
  const known = slice.state.chats.find(
    (one) => clientToken !== undefined && one.clientToken === clientToken,
  );
  if (known) return { status: 200, body: begun(known) };
  const chat: Chat = {
    contactId: world.uuid(),
    clientToken,
    participantId: world.uuid(),
    participantToken: `participant-${world.uuid()}`,
    customerId: given.CustomerId,
    beganMs: world.now(),
    isStreaming: false,
    isConnected: false,
    connections: [],
    sent: {},
  };
  slice.state.chats.push(chat);
  slice.changed();
  open({ world, center }, chat.contactId, given);
  return { status: 200, body: begun(chat) };
}

const begun = ({ contactId, participantId, participantToken }: Chat) => ({
  ContactId: contactId,
  ParticipantId: participantId,
  ParticipantToken: participantToken,
});

/** It waits in the queue its flow leads to: who takes it is for the page or a story to say. */
function open(
  { world, center }: Pick<ChatParts, 'world' | 'center'>,
  id: string,
  { ParticipantDetails, Attributes = {}, InitialMessage }: z.output<typeof startChat>,
): void {
  const queue = new Map(Object.entries(deskQueues)).get(Attributes['queue'] ?? '') ?? 'Helpdesk';
  const call = center.openChat({
    id,
    // A chat has no number; what is shown in its place says so.
    customer: { name: ParticipantDetails.DisplayName, phone: 'chat' },
    queue,
    caseNumber: Attributes['caseNumber'],
  });
  Object.assign(call.attributes, Attributes);
  center.sendEvent(id, 'interaction.started');
  center.sendEvent(id, 'interaction.queued', { queue });
  if (InitialMessage) said(center, id, { Id: world.uuid(), Content: InitialMessage.Content });
}

function said(
  center: CallCenterParts,
  id: string,
  { Id, Content }: { Id: string; Content: string },
) {
  center.sendEvent(id, 'transcript.segment', { role: 'customer', text: Content, segmentId: Id });
}

const startStreaming = z.object({
  InstanceId: z.string().min(1),
  ContactId: z.string().min(1),
  ChatStreamingConfiguration: z.object({ StreamingEndpointArn: z.string().min(1).max(350) }),
  ClientToken: token,
});

export function stream(
  { world, slice, topic }: ChatParts,
  request: StandInRequest,
): StandInResponse {
  const given = checked(startStreaming, request.json());
  checkInstance(given.InstanceId);
  const chat = slice.state.chats.find((one) => one.contactId === given.ContactId);
  if (!chat) throw notFound('Contact');
  if (given.ChatStreamingConfiguration.StreamingEndpointArn !== topicArn) {
    throw invalidParameter('StreamingEndpointArn is not valid');
  }
  chat.isStreaming = true;
  slice.changed();
  topic.subscribe();
  return { status: 200, body: { StreamingId: world.uuid() } };
}

const day = 24 * 60 * 60_000;
/** How long after its beginning a chat waits for its participant. */
const joinWithinMs = 5 * 60_000;

const connection = z.object({
  Type: z.array(z.string()).min(1),
  ConnectParticipant: z.boolean().optional(),
});

export function join(
  { world, slice, center }: ChatParts,
  request: StandInRequest,
): StandInResponse {
  const chat = slice.state.chats.find((one) => one.participantToken === bearerOf(request));
  if (!chat || isOver(center, chat)) throw accessDenied();
  const { Type } = checked(connection, request.json());
  if (!Type.includes('CONNECTION_CREDENTIALS')) throw invalidParameter('Type is not built');
  if (!chat.isConnected && world.now() - chat.beganMs > joinWithinMs) throw accessDenied();
  const made = { token: `connection-${world.uuid()}`, untilMs: world.now() + day };
  chat.isConnected = true;
  chat.connections.push(made);
  slice.changed();
  const Expiry = new Date(made.untilMs).toISOString();
  return { status: 200, body: { ConnectionCredentials: { ConnectionToken: made.token, Expiry } } };
}

const message = z.object({
  ContentType: z.enum(['text/plain', 'text/markdown']),
  Content: content,
  ClientToken: token.optional(),
});

export function say({ world, slice, center }: ChatParts, request: StandInRequest): StandInResponse {
  const bearer = bearerOf(request);
  const chat = slice.state.chats.find(({ connections }) =>
    connections.some((one) => one.token === bearer && one.untilMs > world.now()),
  );
  if (!chat || isOver(center, chat)) throw accessDenied();
  const { Content, ClientToken = world.uuid() } = checked(message, request.json());
  const known = chat.sent[ClientToken];
  if (known) return { status: 200, body: known };
  const sent = { Id: world.uuid(), AbsoluteTime: world.nowIso() };
  chat.sent[ClientToken] = sent;
  slice.changed();
  said(center, chat.contactId, { Id: sent.Id, Content });
  return { status: 200, body: sent };
}

const startPosition = z.strictObject({ MostRecent: z.int().min(0) });
const transcript = z.strictObject({
  MaxResults: z.int().min(1).max(100).optional(),
  ScanDirection: z.literal('BACKWARD'),
  SortOrder: z.enum(['ASCENDING', 'DESCENDING']).optional(),
  StartPosition: startPosition.optional(),
});

/** The newest messages, of both sides; events of the chat are not built. */
export function read(
  { world, slice, center }: ChatParts,
  request: StandInRequest,
): StandInResponse {
  const bearer = bearerOf(request);
  const chat = slice.state.chats.find(({ connections }) =>
    connections.some((one) => one.token === bearer && one.untilMs > world.now()),
  );
  if (!chat || isOver(center, chat)) throw accessDenied();
  const { MaxResults = 15, SortOrder = 'DESCENDING' } = checked(transcript, request.json());
  const call = center.find(chat.contactId);
  const newest = messagesOf(call).slice(-MaxResults);
  const Transcript = SortOrder === 'ASCENDING' ? newest : [...newest].reverse();
  return { status: 200, body: { InitialContactId: chat.contactId, Transcript } };
}

const bearerOf = ({ headers }: StandInRequest): string => String(headers['x-amz-bearer'] ?? '');
const isOver = (center: CallCenterParts, { contactId }: Chat): boolean =>
  center.find(contactId).phase === 'ended';
