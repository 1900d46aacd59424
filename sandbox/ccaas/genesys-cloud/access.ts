/** Who may call the API, and how often: OAuth client credentials, 300 requests a minute and client. */
import type { Slice, World } from '../../kernel/world.ts';
import type { StandInRequest, StandInResponse } from '../../kernel/stand-in.ts';
import { badToken, GenesysRefusal } from './errors.ts';
import { sandboxClient } from './registration.ts';

type Grants = { tokens: { readonly value: string; readonly endsAt: number }[] };

export type Access = {
  /** `POST /oauth/token`. */
  grant(request: StandInRequest): StandInResponse;
  /** @throws GenesysRefusal 401 or 429 */
  check(request: StandInRequest): void;
};

/** A day, as general knowledge has it. */
const lifeSeconds = 86_400;
const perMinute = 300;
const minuteMs = 60_000;

export function createAccess(world: World): Access {
  const slice: Slice<Grants> = world.slice('ccaas-genesys-cloud-tokens', () => ({ tokens: [] }));
  let calls: readonly number[] = [];
  world.onReset(() => {
    calls = [];
  });
  const count = () => {
    const now = world.now();
    calls = calls.filter((at) => at > now - minuteMs);
    const [first = now] = calls;
    if (calls.length >= perMinute) throw tooMany(Math.ceil((first + minuteMs - now) / 1_000));
    calls = [...calls, now];
  };
  return {
    grant(request) {
      const refusal = refusalOf(request);
      if (refusal) return refusal;
      const value = `sandbox-${world.uuid()}`;
      const endsAt = world.now() + lifeSeconds * 1_000;
      const { tokens } = slice.state;
      slice.state.tokens = [...tokens.filter((one) => one.endsAt > world.now()), { value, endsAt }];
      slice.changed();
      const body = { access_token: value, token_type: 'bearer', expires_in: lifeSeconds };
      return { status: 200, headers: { 'cache-control': 'no-store' }, body };
    },
    check({ headers }) {
      const [, value] = /^bearer (.+)$/i.exec(headers.authorization ?? '') ?? [];
      const known = slice.state.tokens.find((one) => one.value === value);
      if (!known || known.endsAt <= world.now()) throw badToken();
      count();
    },
  };
}

function refusalOf({ headers, body }: StandInRequest): StandInResponse | undefined {
  const [, basic = ''] = /^basic (.+)$/i.exec(headers.authorization ?? '') ?? [];
  const expected = `${sandboxClient.id}:${sandboxClient.secret}`;
  if (Buffer.from(basic, 'base64').toString('utf8') !== expected) {
    return oauthRefusal('invalid_client', 'client not found or its secret is wrong');
  }
  const form = new URLSearchParams(body.toString('utf8'));
  if (!/x-www-form-urlencoded/i.test(headers['content-type'] ?? '')) {
    return oauthRefusal('invalid_request', 'the body must be a form');
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return oauthRefusal('unsupported_grant_type', 'grant_type must be client_credentials');
  }
  return undefined;
}

/** OAuth's shape; that the status is 400 for all of them is general knowledge. */
const oauthRefusal = (error: string, description: string): StandInResponse => ({
  status: 400,
  body: { error, description, error_description: description },
});

const tooMany = (seconds: number) =>
  new GenesysRefusal(
    429,
    'too.many.requests',
    `Rate limit exceeded the maximum. Retry the request in [${seconds}] seconds`,
    { 'retry-after': String(seconds) },
  );
