import { z } from 'zod';
import { ConnectionRefused, tellable, type Connection } from '../../../ports/contact-center.ts';
import { baseUrl } from '../../http/base-url.ts';
import { sharedKey, type WebhookKey } from '../../http/standard-webhooks.ts';

const text = z.string().trim().min(1);
const address = text.transform((given, context) => {
  const url = baseUrl(given);
  if (url !== undefined) return url;
  context.addIssue('must be an https address, or http on loopback');
  return z.NEVER;
});

/** A loopback origin takes the place of Amazon's own hosts, and nothing else may: see sns-hosts.ts. */
const loopbackOrigin = address.refine(
  (url) => url.startsWith('http:') && new URL(url).origin === url,
  'must be an http origin on loopback',
);

const settings = z.strictObject({
  region: text.regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region such as eu-central-1'),
  instanceId: text,
  /** The header that EventBridge presents the credential in. */
  keyHeader: text.toLowerCase().default('x-case-swarm-key'),
  /** Contact attributes, by the names the flows of this instance give them. */
  attributes: z
    .strictObject({
      case: text.default('caseNumber'),
      /** StartChatContact takes no other letters in a name. */
      queue: text.regex(/^[A-Za-z0-9_-]+$/, 'must be letters, digits, - and _').default('queue'),
      customerName: text.default('customerName'),
      selfServiceFlow: text.default('selfServiceFlow'),
      selfServiceOutcome: text.default('selfServiceOutcome'),
      disposition: text.default('disposition'),
    })
    .prefault({}),
  /**
   * What is forwarded to us: hold comes by the door `agent-events` alone, mood and transcript by
   * `contact-lens`. The agent event stream is another Kinesis stream to set up, and many do without.
   */
  tells: z.array(z.enum(tellable)).default(['mood', 'transcript']),
  snsTopicArn: text.regex(/^arn:aws[a-z-]*:sns:/, 'must be the ARN of an SNS topic').optional(),
  /** The flow that employee chats enter. */
  employeeFlowId: text.optional(),
  connectUrl: address.optional(),
  participantUrl: address.optional(),
  snsHost: loopbackOrigin.optional(),
});
export type Settings = z.output<typeof settings>;

const credentials = z.object({
  accessKeyId: text,
  secretAccessKey: text,
  sessionToken: text.optional(),
  forwarderSecret: text.optional(),
  forwarderSecret2: text.optional(),
});
export type Credentials = {
  readonly aws: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Keys of the customer's functions that forward from Kinesis and EventBridge: two while one is replaced. */
  readonly forwarderKeys: readonly WebhookKey[];
};

/** @throws ConnectionRefused naming the setting */
export const settingsOf = ({ id, settings: given }: Connection): Settings =>
  checked(settings, given, `connection ${id}: setting`);

/** @throws ConnectionRefused naming the credential, never its value */
export function credentialsOf({ id, credentials: given }: Connection): Credentials {
  const { accessKeyId, secretAccessKey, sessionToken, ...forwarder } = checked(
    credentials,
    given,
    `connection ${id}: credential`,
  );
  const forwarderKeys = (['forwarderSecret', 'forwarderSecret2'] as const).flatMap((name) => {
    const secret = forwarder[name];
    if (secret === undefined) return [];
    const key = sharedKey(secret);
    if (key) return [key];
    throw new ConnectionRefused(
      `connection ${id}: credential ${name} must be whsec_ and 24 to 64 bytes in base64`,
    );
  });
  const aws = { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
  return { aws, forwarderKeys };
}

function checked<T>(schema: z.ZodType<T>, given: unknown, what: string): T {
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.map(String).join('.') ?? '';
  throw new ConnectionRefused(`${what} ${where || 's'}: ${issue?.message ?? 'not usable'}`);
}

/** `amazonaws.com`, in China with a `.cn`. */
export const amazonDomain = ({ region }: Pick<Settings, 'region'>): string =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
