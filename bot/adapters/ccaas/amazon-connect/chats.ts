/** Employee chats: we are the customer's side of a chat contact, one per thread (facts/ccaas.md, 2.3). */
import type {
  ChatHandle,
  EmployeeChat,
  EmployeeChats,
  ProviderWorld,
} from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { createChatSender, tokensIn, type ChatMessage, type ChatTokens } from './chat-sender.ts';
import type { ConnectApi, NewChat } from './connect-api.ts';
import { inParts } from './in-parts.ts';
import type { ParticipantApi } from './participant-api.ts';
import type { Settings } from './settings.ts';

const mostPerMessage = 1_024;
const mostInName = 256;
const mostInId = 128;
/** A call takes its time. */
const spareMs = 60_000;

type Needs = {
  readonly api: ConnectApi;
  readonly participants: ParticipantApi;
  readonly settings: Settings;
  readonly world: ProviderWorld;
};

/** Undefined when no flow or no topic is set: answers would reach nobody. */
export function createChats({
  api,
  participants,
  settings,
  world,
}: Needs): EmployeeChats | undefined {
  const { employeeFlowId, snsTopicArn } = settings;
  if (employeeFlowId === undefined || snsTopicArn === undefined) return undefined;
  const sender = createChatSender(participants, world);
  const token = (...parts: readonly string[]) => world.ids.derivedId('amazon-connect', ...parts);
  const messages = (parts: readonly string[], id: string): readonly ChatMessage[] =>
    parts.map((text, place) => ({ text, clientToken: token('message', id, String(place)) }));

  return {
    queueAttribute: settings.attributes.queue,
    receipts: 'read',
    /**
     * The client token is the thread's: begun again, Amazon gives the same contact. So a thread whose chat
     * is over needs another `threadId` to begin anew.
     */
    async begin(chat) {
      const [first, ...more] = inParts(chat.text, mostPerMessage);
      const begun = await api.startChat({
        ...newChat(chat, settings.attributes),
        ContactFlowId: employeeFlowId,
        ...(first !== undefined && {
          InitialMessage: { ContentType: 'text/plain', Content: first },
        }),
        ClientToken: token('chat', chat.threadId),
      });
      const { ContactId: externalId, ParticipantToken: participantToken } = begun;
      if (!externalId || !participantToken) {
        throw new OutsideError('contact-center', { verdict: 'refused', code: 'empty-answer' });
      }
      await api.startStreaming(externalId, snsTopicArn, token('streaming', externalId));
      const connected = await participants.connect(participantToken);
      const now = { participantToken, ...connected };
      return handleOf(externalId, await sender.send(now, messages(more, `begin ${chat.threadId}`)));
    },
    /** With a token of its own where the one we have ends: it is not kept, the next to write has its own. */
    async read({ state }) {
      const now = tokensIn(state);
      const isFresh = now.expiresAtMs > world.clock.now() + spareMs;
      const { connectionToken } = isFresh ? now : await participants.connect(now.participantToken);
      return participants.transcript(connectionToken);
    },
    async say({ externalId, state }, { id, text }) {
      const parts = messages(inParts(text, mostPerMessage), id);
      return handleOf(externalId, await sender.send(tokensIn(state), parts));
    },
  };
}

/**
 * A flow sets its working queue from the attribute, by _Set dynamically_: that takes the queue's id, no name
 * (admin guide, "Set working queue").
 */
const newChat = (
  { employee, caseNumber, queue }: EmployeeChat,
  names: Settings['attributes'],
): Omit<NewChat, 'ContactFlowId'> => ({
  ParticipantDetails: { DisplayName: employee.name.slice(0, mostInName) || 'Employee' },
  ...(employee.id.length <= mostInId && { CustomerId: employee.id }),
  Attributes: {
    employeeId: employee.id,
    ...(employee.mail !== undefined && { employeeMail: employee.mail }),
    ...(queue !== undefined && { [names.queue]: queue }),
    ...(caseNumber !== undefined && { [names.case]: caseNumber }),
  },
  SupportedMessagingContentTypes: ['text/plain', 'text/markdown'],
});

const handleOf = (externalId: string, now: ChatTokens): ChatHandle => ({
  externalId,
  state: JSON.stringify(now),
});
