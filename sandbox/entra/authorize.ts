/** `GET /<tenant>/oauth2/v2.0/authorize`: who are you? Nobody has a password in here. */
import type { Route, StandInResponse } from '../kernel/stand-in.ts';
import { StandInError } from '../kernel/stand-in.ts';
import type { Person } from '../people.ts';
import { people } from '../people.ts';
import { checkClient, resolveTenant } from './directory.ts';
import { missingParameter, pkceRequired, redirectDiffers } from './errors.ts';
import type { EntraParts } from './parts.ts';
import { accountPicker, errorPage } from './pages.ts';
import { delegatedAudience } from './resources.ts';

type Ask = {
  readonly redirectUri: string;
  readonly query: URLSearchParams;
};

/** Which account the picker's link stands for; not a parameter of Entra's own. */
const pickedParameter = 'sandbox_account';

export const authorizeRoutes = (parts: EntraParts): readonly Route[] => [
  {
    method: 'GET',
    path: '/:tenant/oauth2/v2.0/authorize',
    handle: ({ params, url }) => {
      try {
        resolveTenant(params['tenant'] ?? '');
        return answer(parts, checkAsk(url), url);
      } catch (error) {
        // Before it is known where to go back to, the person is told, not the app.
        if (error instanceof StandInError) return html(error.status, errorPage(error.message));
        throw error;
      }
    },
  },
];

function checkAsk(url: URL): Ask {
  const query = url.searchParams;
  checkClient(query.get('client_id') ?? '');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!isLoopback(redirectUri)) throw redirectDiffers(redirectUri);
  return { redirectUri, query };
}

/** Registered for this app: any page on this machine. */
function isLoopback(uri: string): boolean {
  if (!URL.canParse(uri)) return false;
  const { protocol, hostname } = new URL(uri);
  return /^https?:$/.test(protocol) && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function answer(parts: EntraParts, ask: Ask, url: URL): StandInResponse {
  try {
    checkFlow(parts, ask);
  } catch (error) {
    if (error instanceof StandInError) return goBack(ask, refusal(error.code, error.message));
    throw error;
  }
  const person = pickedPerson(ask);
  if (person) return goBack(ask, { code: issueCode(parts, ask, person) });
  if (ask.query.get('prompt') === 'none') {
    const why = 'AADSTS50058: A silent sign-in request was sent but no user is signed in.';
    return goBack(ask, refusal('login_required', why));
  }
  return html(200, accountPicker(url, pickedParameter));
}

function checkFlow({ world }: EntraParts, { query }: Ask): void {
  if (query.get('response_type') !== 'code') {
    throw new StandInError(
      400,
      'unsupported_response_type',
      "AADSTS700054: response_type is not enabled for the application: only 'code' is.",
    );
  }
  if (!query.get('code_challenge')) throw pkceRequired();
  if (query.get('code_challenge_method') !== 'S256') throw pkceRequired();
  const scope = query.get('scope');
  if (!scope) throw missingParameter('scope');
  delegatedAudience(world, scope);
}

function pickedPerson({ query }: Ask): Person | undefined {
  const picked = query.get(pickedParameter);
  if (picked !== null) return people.find((one) => one.id === picked);
  if (query.get('prompt') !== 'none') return undefined;
  const hint = query.get('login_hint')?.toLowerCase();
  return people.find((one) => one.mail === hint);
}

function issueCode({ codes }: EntraParts, { query, redirectUri }: Ask, person: Person): string {
  const nonce = query.get('nonce');
  return codes.issue({
    personId: person.id,
    clientId: query.get('client_id') ?? '',
    redirectUri,
    scope: query.get('scope') ?? '',
    codeChallenge: query.get('code_challenge') ?? '',
    ...(nonce !== null && { nonce }),
  });
}

const refusal = (error: string, why: string) => ({ error, error_description: why });

function goBack({ redirectUri, query }: Ask, values: Readonly<Record<string, string>>) {
  const back = new URL(redirectUri);
  const state = query.get('state');
  const fields = new URLSearchParams({ ...values, ...(state !== null && { state }) });
  if (query.get('response_mode') === 'fragment') back.hash = fields.toString();
  else for (const [name, value] of fields) back.searchParams.set(name, value);
  return { status: 302, headers: { location: back.href, 'cache-control': 'no-store' } };
}

const html = (status: number, body: string): StandInResponse => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  body,
});
