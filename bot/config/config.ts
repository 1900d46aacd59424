import { z } from 'zod';
import { ConfigError, readEnv, type Env, type Environment } from './env.ts';
import { readSecrets, type Secrets } from './secrets.ts';
import type { VariableName } from './variables.ts';

type CcaasConnection = {
  /** In the webhook's address: `/api/ccaas/<id>/events`. */
  readonly id: string;
  /** Name of a listed provider. */
  readonly provider: string;
  readonly tenantId: string;
  /** The variables that hold its secrets; the values are in `Secrets`. */
  readonly secretNames: readonly string[];
  /** What its API wants, by the provider's names: the variables that hold it. */
  readonly credentialNames: Readonly<Record<string, string>>;
  /** The provider's own, checked by it. */
  readonly settings: unknown;
};

/** How the bot runs. Holds no secret: safe to print. */
export type Config = {
  readonly profile: 'production' | 'playground';
  readonly server: {
    /** Undefined: every address. */
    readonly host: string | undefined;
    readonly port: number;
    /** Without a slash at the end. */
    readonly publicUrl: string;
    readonly frameAncestors: readonly string[];
  };
  readonly tenantId: string;
  readonly allowedTenants: readonly string[];
  readonly bot: {
    readonly id: string;
    readonly openIdMetadataUrl: string;
    readonly tokenIssuer: string;
    readonly defaultServiceUrl: string;
  };
  readonly teamsApp: { readonly id: string; readonly catalogId: string };
  /** Without the tenant and without a slash at the end. */
  readonly entraAuthority: string;
  readonly graphUrl: string;
  readonly dataverseUrl: string;
  readonly store: {
    readonly databaseUrl: string | undefined;
    /** Undefined: in memory, for tests. */
    readonly dataDir: string | undefined;
  };
  readonly ccaasConnections: readonly CcaasConnection[];
  readonly invitations: { readonly silenceMs: number; readonly swarmsAtOnce: number };
  readonly cardPaceMs: number;
  readonly tenantRate: number;
  readonly masking: { readonly mail: boolean; readonly phone: boolean; readonly name: boolean };
  readonly timeZone: string;
  /** Absent: no language model words answers. */
  readonly answerModel?: {
    readonly url: string;
    readonly name: string;
    readonly timeoutMs: number;
  };
  readonly relay: {
    readonly firstBackoffMs: number;
    readonly maxTries: number;
    readonly callTimeoutMs: number;
    readonly readLagMs: number;
  };
};

/**
 * Steps two and three: texts to a checked configuration, and the secrets beside it.
 * @throws ConfigError with a sentence that names the variable
 */
export function readConfig(environment: Environment): { config: Config; secrets: Secrets } {
  const env = readEnv(environment);
  const config = group(env);
  return { config, secrets: readSecrets(env, environment, config.ccaasConnections) };
}

function group(env: Env): Config {
  const profile = parsed(env, 'PROFILE', z.enum(['production', 'playground']));
  const tenantId = parsed(env, 'TEAMS_APP_TENANT_ID', z.guid().toLowerCase());
  return {
    profile,
    server: serverOf(env, profile),
    tenantId,
    allowedTenants: allowedTenants(env, tenantId),
    bot: {
      id: parsed(env, 'BOT_ID', z.guid()),
      openIdMetadataUrl: address(env, 'BOT_OPENID_METADATA_URL'),
      tokenIssuer: env.BOT_TOKEN_ISSUER,
      defaultServiceUrl: parsed(env, 'BOT_SERVICE_URL', webAddress),
    },
    teamsApp: {
      id: parsed(env, 'TEAMS_APP_ID', z.guid()),
      catalogId: parsed(env, 'TEAMS_APP_CATALOG_ID', z.guid()),
    },
    entraAuthority: address(env, 'ENTRA_AUTHORITY'),
    graphUrl: address(env, 'GRAPH_URL'),
    dataverseUrl: address(env, 'DATAVERSE_URL'),
    store: { databaseUrl: env.DATABASE_URL || undefined, dataDir: env.DATA_DIR },
    ccaasConnections: connections(env, tenantId),
    ...pacesOf(env),
    masking: maskingOf(env),
    timeZone: parsed(env, 'TIME_ZONE', timeZone),
    ...answerModelOf(env),
  };
}

function answerModelOf(env: Env): Pick<Config, 'answerModel'> {
  if (env.ANSWER_MODEL_URL === '') return {};
  const name = parsed(env, 'ANSWER_MODEL_NAME', z.string().min(1, 'ANSWER_MODEL_URL needs one'));
  const timeoutMs = count(env, 'ANSWER_MODEL_TIMEOUT_MS');
  return { answerModel: { url: address(env, 'ANSWER_MODEL_URL'), name, timeoutMs } };
}

function serverOf(env: Env, profile: Config['profile']): Config['server'] {
  const host = env.HOST || (profile === 'playground' ? '127.0.0.1' : undefined);
  if (profile === 'playground' && !isLoopback(host)) {
    throw new ConfigError(
      ['HOST'],
      'Case Swarm does not start: in the playground profile anybody may speak to the bot, so HOST must be a loopback address.',
    );
  }
  return {
    host,
    port: parsed(env, 'PORT', z.coerce.number().int().min(0).max(65_535)),
    publicUrl: address(env, 'BOT_ENDPOINT'),
    frameAncestors: env.FRAME_ANCESTORS.split(/\s+/).filter((one) => one !== ''),
  };
}

const isLoopback = (host: string | undefined): boolean =>
  host !== undefined && ['127.0.0.1', '::1', 'localhost'].includes(host);

const pacesOf = (
  env: Env,
): Pick<Config, 'invitations' | 'cardPaceMs' | 'tenantRate' | 'relay'> => ({
  invitations: {
    silenceMs: count(env, 'INVITATION_SILENCE_SECONDS') * 1_000,
    swarmsAtOnce: count(env, 'INVITATION_SWARMS_AT_ONCE'),
  },
  cardPaceMs: count(env, 'CARD_PACE_MS'),
  tenantRate: count(env, 'TEAMS_TENANT_RATE'),
  relay: {
    firstBackoffMs: count(env, 'RELAY_FIRST_BACKOFF_MS'),
    maxTries: count(env, 'RELAY_MAX_TRIES'),
    callTimeoutMs: count(env, 'CALL_TIMEOUT_MS'),
    readLagMs: count(env, 'RELAY_READ_LAG_MS'),
  },
});

function allowedTenants(env: Env, own: string): readonly string[] {
  const named = env.ALLOWED_TENANTS.split(',').map((one) => one.trim().toLowerCase());
  const tenants = named.filter((one) => one !== '');
  return tenants.length > 0 ? tenants : [own.toLowerCase()];
}

const maskable = ['mail', 'phone', 'name'] as const;

function maskingOf(env: Env): Config['masking'] {
  const words = env.MASK_POLICY.split(',').map((one) => one.trim());
  const unknown = words.find((one) => one !== 'none' && !maskable.some((kind) => kind === one));
  if (unknown !== undefined) {
    throw refused('MASK_POLICY', `there is ${maskable.join(', ')} and none`);
  }
  const [mail, phone, name] = maskable.map((kind) => words.includes(kind));
  return { mail: mail === true, phone: phone === true, name: name === true };
}

const connectionList = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens'),
    provider: z.string().min(1),
    tenantId: z.guid().toLowerCase().optional(),
    secrets: z.array(z.string().min(1)).min(1).max(2),
    credentials: z.record(z.string(), z.string().min(1)).default({}),
    settings: z.unknown().default({}),
  }),
);

function connections(env: Env, own: string): readonly CcaasConnection[] {
  const list = parsed(env, 'CCAAS_CONNECTIONS', jsonText.pipe(connectionList));
  const ids = list.map((one) => one.id);
  const twice = ids.find((id, place) => ids.indexOf(id) !== place);
  if (twice !== undefined)
    throw refused('CCAAS_CONNECTIONS', `two connections are called ${twice}`);
  return list.map(({ id, provider, tenantId = own, secrets, credentials, settings }) => ({
    id,
    provider,
    tenantId,
    secretNames: secrets,
    credentialNames: credentials,
    settings,
  }));
}

const jsonText = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'not JSON' });
    return z.NEVER;
  }
});

const webAddress = z.url({ protocol: /^https?$/, error: 'not an http(s) address' });
const timeZone = z.string().refine(isTimeZone, 'not an IANA time zone');

function isTimeZone(name: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Without a slash at the end, so that paths can be put behind it. */
const address = (env: Env, name: VariableName): string =>
  parsed(env, name, webAddress).replace(/\/+$/, '');

const count = (env: Env, name: VariableName): number =>
  parsed(env, name, z.coerce.number().int().positive());

/** Names the variable, never its value: a misplaced secret must not reach a log. */
function parsed<T>(env: Env, name: VariableName, schema: z.ZodType<T>): T {
  const result = schema.safeParse(env[name]);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue && issue.path.length > 0 ? `${issue.path.join('.')}: ` : '';
  throw refused(name, `${path}${issue?.message ?? 'not understood'}`);
}

const refused = (name: VariableName, why: string): ConfigError =>
  new ConfigError(
    [name],
    `Case Swarm does not start: ${name} is not usable: ${why}. See env/README.md.`,
  );
