import { createChatSurface } from '../surfaces/chat/surface.ts';
import type { BotHandler } from '../surfaces/http/bot-endpoint.ts';
import { swarmPage } from './cards.ts';
import type { Parts } from './parts.ts';
import type { Setting } from './world.ts';

/** What Teams sends us, from the SDK's adapter to the chat surface. */
export function botOf(
  { config, world }: Setting,
  { store, outside, useCases, cards, centers, helpdesk, knowledge }: Parts,
): BotHandler {
  const chat = createChatSurface({
    ...world,
    ...outside,
    useCases,
    store: store.swarms,
    book: store.conversations,
    cards,
    deliveries: store.deliveries,
    helpdesk: helpdesk.chat,
    knowledge: knowledge.chat,
    canOf: (connection) => centers.get(connection)?.center.can ?? canNothing,
    swarmPage: swarmPage(config),
    allowedTenants: config.allowedTenants,
  });
  const { teamsAdapter } = outside;
  type SdkRequest = Parameters<typeof teamsAdapter.process>[0];
  return (request, response) =>
    // restify's own types and the SDK's idea of them differ in an optional field only.
    teamsAdapter.process(request as SdkRequest, response, (context) => chat.handle(context));
}

/** Of a connection there is no more nothing is to be expected. */
const canNothing = {
  ...{ hold: false, mood: false, transcript: false, messages: false },
  note: false,
};
