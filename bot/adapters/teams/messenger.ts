import { ConnectorClient } from 'botframework-connector';
import type { PersonId, TenantId } from '../../domain/ids.ts';
import type { Card } from '../../ports/cards.ts';
import type { ConversationBook } from '../../ports/conversation-book.ts';
import type { ConversationAddress, Messenger } from '../../ports/messenger.ts';
import { OutsideError } from '../../ports/outside-error.ts';
import { connectorHttp, type ConnectorHttpConfig } from './connector-http.ts';
import { sendEntitiesWhole } from './whole-entities.ts';

export type MessengerConfig = ConnectorHttpConfig & {
  readonly botId: string;
  /** Used until a tenant's first authenticated activity names its own. */
  readonly defaultServiceUrl: string;
  readonly conversations: ConversationBook;
};

const cardType = 'application/vnd.microsoft.card.adaptive';

/** What the bot says of its own accord, over the Bot Connector. */
export function teamsMessenger(config: MessengerConfig): Messenger {
  sendEntitiesWhole();
  const clients = connectorClients(config);
  const clientFor = async ({ tenantId, conversationId }: ConversationAddress) =>
    clients(await serviceUrl(config, tenantId, conversationId));
  return {
    chat: (tenantId, chatId) => ({ tenantId, conversationId: chatId }),
    personal: (tenantId, person) => personal(config, clients, { tenantId, person }),
    async post(to, card) {
      const client = await clientFor(to);
      const { conversationId } = to;
      const sent = await client.conversations.sendToConversation(
        conversationId,
        toActivity(config, to, card),
      );
      if (sent.id) return sent.id;
      throw new OutsideError('teams', { verdict: 'unknown', code: 'no-message-id' });
    },
    async typing(to) {
      const client = await clientFor(to);
      await client.conversations.sendToConversation(to.conversationId, {
        type: 'typing',
        from: { id: `28:${config.botId}` },
        conversation: { id: to.conversationId },
      } as Activity); // as in toActivity
    },
    async update(to, messageId, card) {
      const client = await clientFor(to);
      const activity = { ...toActivity(config, to, card), id: messageId };
      await client.conversations.updateActivity(to.conversationId, messageId, activity);
    },
  };
}

type Clients = (serviceUrl: string) => ConnectorClient;

/** One client per service URL: there are few, and each keeps its connections. */
function connectorClients(config: ConnectorHttpConfig): Clients {
  const httpClient = connectorHttp(config);
  const clients = new Map<string, ConnectorClient>();
  return (baseUri) => {
    const known = clients.get(baseUri);
    if (known) return known;
    const client = new ConnectorClient(unsigned, { baseUri, httpClient });
    clients.set(baseUri, client);
    return client;
  };
}

/** The token is set where the call is made (connector-http.ts), so that a stale one can be exchanged. */
const unsigned: ConstructorParameters<typeof ConnectorClient>[0] = {
  signRequest: (request) => Promise.resolve(request),
};

async function serviceUrl(
  { conversations, defaultServiceUrl }: MessengerConfig,
  tenantId: TenantId,
  conversationId?: string,
): Promise<string> {
  return (await conversations.serviceUrl(tenantId, conversationId)) ?? defaultServiceUrl;
}

async function personal(
  config: MessengerConfig,
  clients: Clients,
  { tenantId, person }: { tenantId: TenantId; person: PersonId },
): Promise<ConversationAddress> {
  const known = await config.conversations.personalConversation(tenantId, person);
  if (known) return { tenantId, conversationId: known };
  const url = await serviceUrl(config, tenantId);
  // Members are named by their Entra id: the bot has met nobody by another one here.
  const { id } = await clients(url).conversations.createConversation({
    isGroup: false,
    bot: { id: `28:${config.botId}`, name: '' },
    members: [{ id: person, name: '' }],
    tenantId,
    channelData: { tenant: { id: tenantId } },
  });
  await config.conversations.remember({
    tenantId,
    conversationId: id,
    serviceUrl: url,
    person,
  });
  return { tenantId, conversationId: id };
}

type Activity = Parameters<ConnectorClient['conversations']['sendToConversation']>[1];

/** A message of its own: without `replyToId`, which Teams ignores in chats. */
function toActivity(
  { botId }: MessengerConfig,
  { conversationId }: ConversationAddress,
  { content, summary, entities }: Card,
): Activity {
  return {
    type: 'message',
    from: { id: `28:${botId}` },
    conversation: { id: conversationId },
    summary,
    attachments: [{ contentType: cardType, content }],
    ...(entities && { entities }),
  } as Activity; // the type asks for all that an activity can carry; the Connector does not
}
