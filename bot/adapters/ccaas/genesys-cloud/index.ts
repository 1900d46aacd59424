import type { InteractionEvent, InteractionFact } from '../../../domain/interaction/facts.ts';
import {
  WebhookRefused,
  toldLive,
  type Capabilities,
  type Connection,
  type ContactCenter,
  type ContactCenterProvider,
  type Intake,
  type ProviderWorld,
  type WebhookRequest,
} from '../../../ports/contact-center.ts';
import { read } from '../../http/read-json.ts';
import { genesysApi } from './api.ts';
import { genesysChats } from './chats.ts';
import { conversation } from './conversation.ts';
import { genesysDesk } from './desk.ts';
import { beginningId } from './ids.ts';
import { tellDetailEvent } from './detail-events.ts';
import { bodyPath, readPartnerEvent } from './eventbridge.ts';
import { genesysNames } from './names.ts';
import { readOpenMessage } from './open-messages.ts';
import { tellPicture } from './picture.ts';
import { genesysReader } from './reader.ts';
import { sentimentIn, tellSentiment } from './sentiment.ts';
import { settingsOf, type GenesysSettings } from './settings.ts';
import { verifyCredential, verifySignature } from './signature.ts';
import { tokenSource } from './token.ts';
import { tellTranscription } from './transcription.ts';

/** With API credentials and an Open Messaging integration; without them, only what webhooks bring. */
const can: Capabilities = {
  /** By the conversation topics: detail events know of no hold. */
  hold: true,
  /** One score for the whole conversation. */
  mood: true,
  transcript: true,
  /** No topic has the text of customers' chats. */
  messages: false,
  repair: true,
  /** One thread is one open conversation; its first message may stand there twice. */
  createOnce: true,
  note: true,
};

/**
 * Genesys Cloud. Two doors: `open-messaging`, signed, for what agents write to employees, and `events`,
 * for what EventBridge passes on of the conversations, with a credential in a header.
 */
export const genesysCloud: ContactCenterProvider = { name: 'genesys-cloud', can, connect };

function connect(connection: Connection, world: ProviderWorld): ContactCenter {
  const settings = settingsOf(connection);
  const { api: access, integrationId, caseAttribute, queueAttribute } = settings;
  const take = (request: WebhookRequest): Intake => {
    switch (request.door) {
      case 'open-messaging':
        verifySignature(request, settings.messagingSecrets);
        return messages(request.body, (threadId) =>
          beginningId(world.ids, integrationId ?? '', threadId),
        );
      case 'events':
        verifyCredential(request, settings.eventsHeader, settings.eventsSecrets);
        return events(request.body, settings);
      default:
        throw new WebhookRefused('unsupported', 'door');
    }
  };
  const receive: ContactCenter['receive'] = (request) => Promise.resolve(request).then(take);
  const doors = ['events', ...(settings.messagingSecrets.length > 0 ? ['open-messaging'] : [])];
  const told = toldLive(settings.tells);
  if (!access) {
    const cannot = { repair: false, createOnce: false, note: false };
    return { can: { ...can, ...told, ...cannot }, doors, receive };
  }
  const api = genesysApi(access, world);
  const { clock } = world;
  return {
    can: { ...can, ...told, createOnce: integrationId !== undefined },
    doors,
    receive,
    // A new token: who is given one has the right credentials.
    test: async () => {
      await tokenSource(access, world)({ isStale: true });
    },
    reader: genesysReader({ api, names: genesysNames(api, clock), clock, caseAttribute }),
    desk: genesysDesk(api),
    ...(integrationId !== undefined && {
      chats: genesysChats(api, { integrationId, queueAttribute, world }),
    }),
  };
}

const nothing: Intake = { interactions: [], ignored: 1 };

function messages(body: Buffer, beginningOf: (threadId: string) => string): Intake {
  const news = readOpenMessage(body, beginningOf);
  if (!news) return nothing;
  return { interactions: [{ externalId: news.externalId, events: [news.event] }], ignored: 0 };
}

function events(request: Buffer, settings: GenesysSettings): Intake {
  const { externalId, told } = tell(request, settings);
  if (told.length === 0) return nothing;
  const isThin = settings.api !== undefined && told.some(({ fact }) => leavesMore(fact));
  return {
    interactions: [{ externalId, events: told, ...(isThin && { isThin }) }],
    ignored: 0,
  };
}

type Telling = { readonly externalId: string; readonly told: readonly InteractionEvent[] };

function tell(request: Buffer, settings: GenesysSettings): Telling {
  const { topic, body, publishedAt } = readPartnerEvent(request);
  const { caseAttribute, moodDeadZone } = settings;
  switch (topic.kind) {
    case 'detail': {
      const told = tellDetailEvent(topic.type, body, settings);
      return { externalId: topic.conversationId, told };
    }
    case 'transcription':
      return { externalId: topic.conversationId, told: tellTranscription(body) };
    case 'conversation': {
      const picture = read(conversation, body, bodyPath);
      const told = tellPicture(picture, { asOf: publishedAt, caseAttribute });
      return { externalId: picture.id, told };
    }
    case 'other': {
      const mood = sentimentIn(body);
      if (!mood) return { externalId: '', told: [] };
      const event = tellSentiment(mood, { at: publishedAt, moodDeadZone });
      return { externalId: mood.conversationId, told: [event] };
    }
  }
}

/** Names behind ids, the customer, attributes: what only the API tells. */
const thin: readonly InteractionFact['type'][] = [
  'started',
  'queued',
  'self-service',
  'agent-assigned',
  'wrapped-up',
];
const leavesMore = ({ type }: InteractionFact): boolean => thin.includes(type);
