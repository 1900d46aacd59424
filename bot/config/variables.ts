/**
 * Every variable the bot reads, by the toolkit's conventions: what is secret begins with `SECRET_` and
 * lives in `env/.env.<name>.user` or the real environment. `env/README.md` is this list as a table; a
 * test holds the two together.
 */
export type Variable = {
  readonly name: string;
  readonly explains: string;
  /** Absent: it must be set. Empty: it may be left out. */
  readonly default?: string;
};

export const variables = [
  {
    name: 'PROFILE',
    default: 'production',
    explains:
      '`production`, or `playground`: anonymous activities are then accepted, on loopback only',
  },
  {
    name: 'HOST',
    default: '',
    explains:
      'address to listen on; empty: every address, and loopback alone in the playground profile',
  },
  { name: 'PORT', default: '3978', explains: 'port to listen on' },
  {
    name: 'BOT_ENDPOINT',
    explains: 'the public origin of this server, https in life; cards link there',
  },
  { name: 'TEAMS_APP_TENANT_ID', explains: 'the tenant the bot is registered in' },
  {
    name: 'ALLOWED_TENANTS',
    default: '',
    explains: 'tenants that may use the bot, separated by commas; empty: only its own',
  },
  {
    name: 'BOT_ID',
    explains: 'application (client) id of the Entra app: bot, tab API and Graph client in one',
  },
  { name: 'SECRET_BOT_PASSWORD', explains: 'client secret of that app' },
  { name: 'TEAMS_APP_ID', explains: 'id in the manifest' },
  {
    name: 'TEAMS_APP_CATALOG_ID',
    explains: 'id the app has in the organization’s catalog: Graph installs by this one',
  },
  {
    name: 'ENTRA_AUTHORITY',
    default: 'https://login.microsoftonline.com',
    explains: 'where tokens come from, without the tenant',
  },
  {
    name: 'GRAPH_URL',
    default: 'https://graph.microsoft.com',
    explains: 'origin of Microsoft Graph',
  },
  {
    name: 'DATAVERSE_URL',
    explains: 'origin of the Dataverse environment, such as https://contoso.crm4.dynamics.com',
  },
  {
    name: 'BOT_OPENID_METADATA_URL',
    default: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    explains: 'keys that sign what the Bot Connector sends',
  },
  {
    name: 'BOT_TOKEN_ISSUER',
    default: 'https://api.botframework.com',
    explains: 'issuer of those tokens',
  },
  {
    name: 'BOT_SERVICE_URL',
    default: 'https://smba.trafficmanager.net/teams/',
    explains: 'Connector address used until a tenant’s first activity names its own',
  },
  { name: 'DATABASE_URL', default: '', explains: 'PostgreSQL; empty: PGlite in DATA_DIR' },
  { name: 'DATA_DIR', default: '.data', explains: 'where PGlite keeps its files' },
  {
    name: 'CCAAS_CONNECTIONS',
    default: '[]',
    explains:
      'contact centers as a JSON list of {id, provider, tenantId?, secrets, credentials?, settings?}; `secrets` names the variables (one, or two while rotating) that sign its webhooks, `credentials` those its API wants, by the provider’s names: see docs/contact-centers',
  },
  {
    name: 'SECRET_SEALING_KEY',
    explains:
      'seals what customers said until it is masked: 32 bytes as base64; while it is exchanged two, the new one first',
  },
  {
    name: 'MASK_POLICY',
    default: 'mail,phone',
    explains:
      'what is masked beside card numbers, identifiers, passwords and codes, which always are: any of `mail`, `phone`, `name`, or `none`',
  },
  {
    name: 'INVITATION_SILENCE_SECONDS',
    default: '600',
    explains: 'how long an expert may stay silent before the next one is asked',
  },
  {
    name: 'INVITATION_SWARMS_AT_ONCE',
    default: '2',
    explains: 'how many active swarms one expert may be in',
  },
  {
    name: 'CARD_PACE_MS',
    default: '3000',
    explains: 'a card that is updated live is drawn at most this often',
  },
  {
    name: 'TEAMS_TENANT_RATE',
    default: '30',
    explains: 'what the bot sends to Teams in a second, all chats together; Teams takes 50',
  },
  {
    name: 'TIME_ZONE',
    default: 'Europe/Berlin',
    explains: 'zone of the times on cards, as an IANA name',
  },
  {
    name: 'RELAY_FIRST_BACKOFF_MS',
    default: '1000',
    explains: 'wait before the second try of a delivery; doubles from there',
  },
  { name: 'RELAY_MAX_TRIES', default: '8', explains: 'tries before a delivery is parked' },
  {
    name: 'CALL_TIMEOUT_MS',
    default: '10000',
    explains: 'how long one call to the outside may take',
  },
  {
    name: 'RELAY_READ_LAG_MS',
    default: '5000',
    explains: 'how long after its deadline a lost call may still show up in a list',
  },
  {
    name: 'ANSWER_MODEL_URL',
    default: '',
    explains:
      'a language model that words the helpdesk’s answers: an OpenAI-compatible address up to its version, such as https://contoso.openai.azure.com/openai/v1; empty: none, the articles themselves are shown',
  },
  {
    name: 'ANSWER_MODEL_NAME',
    default: '',
    explains: 'name of the model, or of its deployment on Azure',
  },
  {
    name: 'SECRET_ANSWER_MODEL_KEY',
    default: '',
    explains: 'key of that address; a model of one’s own may need none',
  },
  {
    name: 'ANSWER_MODEL_TIMEOUT_MS',
    default: '4000',
    explains: 'how long its answer is waited for, before the article is shown instead',
  },
  {
    name: 'FRAME_ANCESTORS',
    default: '',
    explains: 'further origins that may frame the tabs, separated by spaces',
  },
] as const satisfies readonly Variable[];

export type VariableName = (typeof variables)[number]['name'];
