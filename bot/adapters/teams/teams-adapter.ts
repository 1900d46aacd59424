import { TeamsAdapter } from '@microsoft/teams-ai';
import type { TurnContext } from 'botbuilder';
import { AuthenticationError, ServiceClientCredentialsFactory } from 'botframework-connector';
import { connectorHttp, type ConnectorHttpConfig } from './connector-http.ts';

export type TeamsAdapterConfig = ConnectorHttpConfig & {
  readonly botId: string;
  readonly tenantId: string;
  readonly openIdMetadataUrl: string;
  readonly tokenIssuer: string;
  /** Only in the playground profile, where the server listens on loopback alone. */
  readonly acceptsAnonymous: boolean;
};

/**
 * The way in for activities: validates the Connector's token (signature, issuer, audience, expiry,
 * service URL), then runs the turn. What a turn answers goes out over the same one-call HTTP as the rest.
 */
export function createTeamsAdapter(config: TeamsAdapterConfig): TeamsAdapter {
  return new StrictTeamsAdapter(
    {
      MicrosoftAppId: config.botId,
      MicrosoftAppType: 'SingleTenant',
      MicrosoftAppTenantId: config.tenantId,
      ValidateAuthority: 'false',
      ToBotFromChannelOpenIdMetadataUrl: config.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: config.openIdMetadataUrl,
      ToBotFromChannelTokenIssuer: config.tokenIssuer,
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      OAuthUrl: 'https://api.botframework.com',
      CallerId: 'urn:botframework:azure',
    },
    new BotCredentials(config),
    undefined,
    { httpClient: connectorHttp(config) },
  );
}

type Activity = TurnContext['activity'];
type Logic = (context: TurnContext) => Promise<void>;

/**
 * The SDK tells a token that has expired or is for somebody else from one that works, and answers 401.
 * One whose signature does not fit, or that is not valid yet, it lets through as a failure of the server.
 */
class StrictTeamsAdapter extends TeamsAdapter {
  // Typed as the one form that `process` calls; the other, with a result in hand, checks no token.
  protected override async processActivity(
    authorization: never,
    activity: Activity,
    logic: Logic,
  ): ReturnType<TeamsAdapter['processActivity']> {
    try {
      return await super.processActivity(authorization, activity, logic);
    } catch (error) {
      throw isTokensFault(error) ? new AuthenticationError('The token is not valid.', 401) : error;
    }
  }
}

/** By name: the library that throws them is the SDK's own. */
const isTokensFault = (error: unknown): boolean =>
  error instanceof Error && ['JsonWebTokenError', 'NotBeforeError'].includes(error.name);

/** Says whose bot this is; tokens are set where calls are made (connector-http.ts). */
class BotCredentials extends ServiceClientCredentialsFactory {
  readonly #config: TeamsAdapterConfig;

  constructor(config: TeamsAdapterConfig) {
    super();
    this.#config = config;
  }

  override isValidAppId(appId: string): Promise<boolean> {
    return Promise.resolve(appId === this.#config.botId);
  }

  override isAuthenticationDisabled(): Promise<boolean> {
    return Promise.resolve(this.#config.acceptsAnonymous);
  }

  override createCredentials(): ReturnType<ServiceClientCredentialsFactory['createCredentials']> {
    return Promise.resolve({ signRequest: (request) => Promise.resolve(request) });
  }
}
