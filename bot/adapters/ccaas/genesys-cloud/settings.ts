import { z } from 'zod';
import { ConnectionRefused, tellable, type Connection } from '../../../ports/contact-center.ts';
import { baseUrl } from '../../http/base-url.ts';

/** What an admin may set on a connection; docs/contact-centers/genesys-cloud.md explains each. */
const text = z.string().trim().min(1);
const address = text.transform((value, context) => {
  const url = baseUrl(value);
  if (url !== undefined) return url;
  context.addIssue('must be https, or http on loopback');
  return z.NEVER;
});
const given = z.strictObject({
  /** The domain of the organization's region, such as `mypurecloud.de`. */
  region: z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'must be a domain such as mypurecloud.de')
    .optional(),
  /** Instead of `https://api.{region}` and `https://login.{region}`. */
  apiUrl: address.optional(),
  loginUrl: address.optional(),
  integrationId: text.optional(),
  eventsHeader: z
    .string()
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, 'must be the name of a header')
    .transform((name) => name.toLowerCase())
    .default('x-case-swarm-key'),
  caseAttribute: text.default('caseNumber'),
  /** The participant data in which a flow finds the queue of the desk. */
  queueAttribute: text.default('queue'),
  moodDeadZone: z.number().min(0).default(0.1),
  /** What the topics it has bring; left out: all of them are there. */
  tells: z.array(z.enum(tellable)).default([...tellable]),
});

const credentials = z.object({
  clientId: text.optional(),
  clientSecret: text.optional(),
  /** Signs Open Messaging's webhooks: never the key that travels with every event. */
  openMessagingSecret: z.string().min(1).optional(),
  /** The one before, while it is being replaced. */
  openMessagingSecretBefore: z.string().min(1).optional(),
});

export type Api = {
  readonly apiUrl: string;
  readonly loginUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

export type GenesysSettings = Pick<
  z.output<typeof given>,
  'integrationId' | 'eventsHeader' | 'caseAttribute' | 'queueAttribute' | 'moodDeadZone' | 'tells'
> & {
  readonly eventsSecrets: readonly string[];
  readonly messagingSecrets: readonly string[];
  /** Absent: webhooks only. */
  readonly api?: Api;
};

/** @throws ConnectionRefused naming the setting, never its value */
export function settingsOf(connection: Connection): GenesysSettings {
  const { id } = connection;
  const settings = parsed(given, connection.settings ?? {}, id, 'settings');
  const secret = parsed(credentials, connection.credentials, id, 'credentials');
  const messagingSecrets = messagingSecretsOf(connection, secret);
  const api = apiOf(id, settings, secret);
  if (settings.integrationId !== undefined && !api) {
    throw refused(id, 'settings.integrationId needs credentials.clientId and clientSecret');
  }
  if (settings.integrationId !== undefined && messagingSecrets.length === 0) {
    throw refused(id, 'settings.integrationId needs credentials.openMessagingSecret');
  }
  const { integrationId, eventsHeader, caseAttribute, queueAttribute, moodDeadZone, tells } =
    settings;
  return {
    eventsHeader,
    caseAttribute,
    queueAttribute,
    moodDeadZone,
    tells,
    ...(integrationId !== undefined && { integrationId }),
    eventsSecrets: connection.secrets,
    messagingSecrets,
    ...(api && { api }),
  };
}

/**
 * What signs Open Messaging. EventBridge presents its key in clear to whoever stands between it and us:
 * were it the same, who has seen an event could write messages in an agent's name.
 */
function messagingSecretsOf(
  { id, secrets: keys }: Connection,
  { openMessagingSecret, openMessagingSecretBefore }: z.output<typeof credentials>,
): readonly string[] {
  const own = [openMessagingSecret, openMessagingSecretBefore].filter((one) => one !== undefined);
  if ([...keys, ...own].some((one) => one.length < shortest)) {
    throw refused(id, `secrets must have at least ${shortest} characters`);
  }
  if (own.some((one) => keys.includes(one))) {
    const why = 'must be another than the key that EventBridge presents';
    throw refused(id, `credentials.openMessagingSecret ${why}`);
  }
  return own;
}

/** Genesys takes no shorter secret for Open Messaging: it must have "more than 15 characters". */
const shortest = 16;

function apiOf(
  id: string,
  { region, apiUrl, loginUrl }: z.output<typeof given>,
  { clientId, clientSecret }: z.output<typeof credentials>,
): Api | undefined {
  if (clientId === undefined && clientSecret === undefined) return undefined;
  if (clientId === undefined || clientSecret === undefined) {
    throw refused(id, 'credentials.clientId and credentials.clientSecret go together');
  }
  const api = apiUrl ?? hostOf('api', region);
  const login = loginUrl ?? hostOf('login', region);
  if (!api || !login) throw refused(id, 'settings.region is missing, such as mypurecloud.de');
  return { apiUrl: api, loginUrl: login, clientId, clientSecret };
}

const hostOf = (name: string, region: string | undefined) => region && `https://${name}.${region}`;

function parsed<T>(schema: z.ZodType<T>, value: unknown, id: string, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const place = issue?.code === 'unrecognized_keys' ? issue.keys : (issue?.path ?? []);
  throw refused(
    id,
    `${[what, ...place.map(String)].join('.')}: ${issue?.message ?? 'is not usable'}`,
  );
}

const refused = (id: string, why: string) =>
  new ConnectionRefused(`The contact center connection "${id}" (genesys-cloud): ${why}.`);
