/** Who may speak to the Connector, and the keys by which the bot knows the Connector. */
import type { Tokens } from '../entra/tokens.ts';
import type { Handler, Route, StandInRequest } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';
import { app } from '../people.ts';
import { connectorError } from './errors.ts';

export const connectorIssuer = 'https://api.botframework.com';
export const openIdPath = '/v1/.well-known/openidconfiguration';
const keysPath = '/v1/.well-known/keys';

/** Published beside the Connector in life as well; in the journal they stand with the other keys. */
export function openIdRoutes(world: World, tokens: Tokens): Route[] {
  return [
    {
      method: 'GET',
      path: openIdPath,
      journalAs: 'entra',
      handle: () => ({
        status: 200,
        body: {
          issuer: connectorIssuer,
          authorization_endpoint: 'https://invalid.botframework.com',
          jwks_uri: `${world.urls.connector}${keysPath}`,
          id_token_signing_alg_values_supported: ['RS256'],
          token_endpoint_auth_methods_supported: ['private_key_jwt'],
        },
      }),
    },
    {
      method: 'GET',
      path: keysPath,
      journalAs: 'entra',
      handle: () => ({
        status: 200,
        // The SDK refuses a channel's token unless its key is endorsed for that channel.
        body: { keys: tokens.jwks().keys.map((key) => ({ ...key, endorsements: ['msteams'] })) },
      }),
    },
  ];
}

export function authorized(tokens: Tokens, handle: Handler): Handler {
  return async (request) => {
    await demandBot(tokens, request);
    return handle(request);
  };
}

async function demandBot(tokens: Tokens, request: StandInRequest): Promise<void> {
  const claims = await tokens
    .verify(request.headers.authorization, {
      audience: [connectorIssuer, `${connectorIssuer}/`],
    })
    .catch(() => undefined);
  if (!claims) {
    throw connectorError(401, 'Unauthorized', 'Authorization has been denied for this request.');
  }
  if ((claims['appid'] ?? claims['azp']) !== app.id) {
    throw connectorError(
      401,
      'BotNotRegistered',
      'No bot is registered with the app id of the token.',
    );
  }
}
