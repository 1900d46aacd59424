import { z } from 'zod';
import { ConnectionRefused, type Connection } from '../../../ports/contact-center.ts';
import { baseUrl } from '../../http/base-url.ts';
import { sidPattern } from './sids.ts';

/** What an admin may set on a connection; docs/contact-centers/twilio.md explains each. */
const text = z.string().trim().min(1);
const sid = (prefix: string) =>
  z.string().regex(sidPattern(prefix), `must be a SID: ${prefix} and 32 hexadecimal digits`);
const address = text.transform((value, context) => {
  const url = baseUrl(value);
  if (url !== undefined) return url;
  context.addIssue('must be https, or http on loopback');
  return z.NEVER;
});
const pattern = text.transform((value, context) => {
  try {
    return new RegExp(value, 'iu');
  } catch {
    context.addIssue('must be a regular expression');
    return z.NEVER;
  }
});

const given = z.strictObject({
  accountSid: sid('AC').optional(),
  workspaceSid: sid('WS').optional(),
  conversationServiceSid: sid('IS').optional(),
  routing: z
    .strictObject({
      by: z.enum(['flex', 'task']),
      workflowSid: sid('WW'),
      taskChannel: text.default('chat'),
    })
    .optional(),
  caseAttribute: text.default('caseNumber'),
  /** What the expressions of a workflow read: they take no hyphens (TaskRouter's expression syntax). */
  queueAttribute: text.regex(/^[A-Za-z_]\w*$/, 'must be letters, digits and _').default('queue'),
  customerIdAttribute: text.optional(),
  selfServiceFlowAttribute: text.default('selfServiceFlow'),
  selfServiceOutcomeAttribute: text.default('selfServiceOutcome'),
  customerTrack: z.enum(['inbound_track', 'outbound_track']).default('inbound_track'),
  partialResults: z.boolean().default(false),
  /** What its callbacks are set up to bring; left out: both. */
  tells: z.array(z.enum(['hold', 'transcript'])).default(['hold', 'transcript']),
  customerLabel: text.optional(),
  customerAuthors: pattern.optional(),
  agentAuthors: pattern.optional(),
  taskRouterUrl: address.default('https://taskrouter.twilio.com'),
  conversationsUrl: address.default('https://conversations.twilio.com'),
  flexUrl: address.default('https://flex-api.twilio.com'),
});
export type Settings = z.output<typeof given>;

const credentials = z.object({
  /** The account's own, or an API key instead of it. */
  authToken: text.optional(),
  apiKeySid: text.optional(),
  apiKeySecret: text.optional(),
});

export type Login = { readonly user: string; readonly password: string };
export type Given = {
  readonly settings: Settings;
  /** Absent: webhooks only. */
  readonly login?: Login;
};

/** @throws ConnectionRefused naming the setting, never its value */
export function readSettings({ id, settings, credentials: secret }: Connection): Given {
  const known = parsed(given, settings ?? {}, id, 'settings');
  const login = loginOf(id, known, parsed(credentials, secret, id, 'credentials'));
  if (known.routing && !(known.workspaceSid && known.conversationServiceSid)) {
    throw refused(id, 'settings.routing needs workspaceSid and conversationServiceSid');
  }
  if ((known.workspaceSid ?? known.conversationServiceSid) !== undefined && !login) {
    throw refused(id, 'credentials.authToken, or apiKeySid and apiKeySecret, are needed');
  }
  return { settings: known, ...(login && { login }) };
}

function loginOf(
  id: string,
  { accountSid }: Settings,
  { authToken, apiKeySid, apiKeySecret }: z.output<typeof credentials>,
): Login | undefined {
  if ((apiKeySid === undefined) !== (apiKeySecret === undefined)) {
    throw refused(id, 'credentials.apiKeySid and apiKeySecret belong together');
  }
  if (apiKeySid !== undefined && apiKeySecret !== undefined) {
    return { user: apiKeySid, password: apiKeySecret };
  }
  if (authToken === undefined) return undefined;
  if (accountSid === undefined) {
    throw refused(id, 'settings.accountSid is needed beside credentials.authToken');
  }
  return { user: accountSid, password: authToken };
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, id: string, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = [what, ...(issue?.path.map(String) ?? [])].join('.');
  throw refused(id, `${where}: ${issue?.message ?? 'not understood'}`);
}

const refused = (id: string, why: string) => new ConnectionRefused(`connection ${id}: ${why}`);
