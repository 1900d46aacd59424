/** Refusals as Entra ID words them: an OAuth error and an AADSTS number that people search for. */
import { StandInError } from '../kernel/stand-in.ts';
import type { World } from '../kernel/world.ts';

const refusal = (status: number, error: string, aadsts: number, text: string) =>
  new StandInError(status, error, `AADSTS${aadsts}: ${text}`);

export const missingParameter = (name: string) =>
  refusal(
    400,
    'invalid_request',
    900144,
    `The request body must contain the following parameter: '${name}'.`,
  );
export const unknownTenant = (tenant: string) =>
  refusal(
    400,
    'invalid_request',
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  );
export const unknownClient = (clientId: string) =>
  refusal(
    400,
    'unauthorized_client',
    700016,
    `Application with identifier '${clientId}' was not found in the directory 'Contoso Coffee'.`,
  );
export const wrongSecret = (clientId: string) =>
  refusal(
    401,
    'invalid_client',
    7000215,
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${clientId}'.`,
  );
export const expiredSecret = (clientId: string) =>
  refusal(
    401,
    'invalid_client',
    7000222,
    `The provided client secret keys for app '${clientId}' are expired. Visit the Azure portal to create new keys for your app.`,
  );
export const appDisabled = (clientId: string) =>
  refusal(400, 'unauthorized_client', 7000112, `Application '${clientId}' is disabled.`);
export const blockedByPolicy = () =>
  refusal(
    400,
    'invalid_grant',
    53003,
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
  );
export const noSecret = (grant: string) =>
  refusal(
    401,
    'invalid_client',
    7000216,
    `'client_assertion', 'client_secret' or 'request' is required for the '${grant}' grant type.`,
  );
export const secretFromPublicClient = () =>
  refusal(
    401,
    'invalid_client',
    700025,
    "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
  );
export const unsupportedGrant = (grant: string) =>
  refusal(
    400,
    'unsupported_grant_type',
    70003,
    `The app requested an unsupported grant type '${grant}'.`,
  );
export const scopeNotDefault = (scope: string) =>
  refusal(
    400,
    'invalid_scope',
    1002012,
    `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value with /.default suffixed to the resource identifier (application ID URI).`,
  );
export const unknownResource = (resource: string) =>
  refusal(
    400,
    'invalid_resource',
    500011,
    `The resource principal named ${resource} was not found in the tenant named Contoso Coffee.`,
  );
export const unknownScope = (scope: string) =>
  refusal(
    400,
    'invalid_scope',
    70011,
    `The provided request must include a 'scope' input parameter. The provided value for the input parameter 'scope' is not valid. The scope ${scope} is not valid.`,
  );
export const manyResources = () =>
  refusal(
    400,
    'invalid_scope',
    28000,
    'Provided value for the input parameter scope is not valid because it contains more than one resource.',
  );
export const noConsent = (clientId: string) =>
  refusal(
    400,
    'invalid_grant',
    65001,
    `The user or administrator has not consented to use the application with ID '${clientId}'. Send an interactive authorization request for this user and resource.`,
  );
export const codeExpired = () =>
  refusal(
    400,
    'invalid_grant',
    70008,
    'The provided authorization code or refresh token has expired due to inactivity. Send a new interactive authorization request for this user and resource.',
  );
export const codeUnknown = () =>
  refusal(400, 'invalid_grant', 9002313, 'Invalid request. Request is malformed or invalid.');
export const codeRedeemed = () =>
  refusal(
    400,
    'invalid_grant',
    54005,
    'OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing refresh token.',
  );
export const redirectDiffers = (redirectUri: string) =>
  refusal(
    400,
    'invalid_client',
    50011,
    `The redirect URI '${redirectUri}' specified in the request does not match the redirect URIs configured for the application.`,
  );
export const verifierDiffers = () =>
  refusal(
    400,
    'invalid_grant',
    501481,
    'The Code_Verifier does not match the code_challenge supplied in the authorization request.',
  );
export const pkceRequired = () =>
  refusal(
    400,
    'invalid_request',
    9002325,
    'Proof Key for Code Exchange is required for cross-origin authorization code redemption.',
  );
export const assertionUnsigned = () =>
  refusal(400, 'invalid_grant', 50013, 'Assertion failed signature validation.');
export const assertionExpired = () =>
  refusal(400, 'invalid_grant', 500133, 'Assertion is not within its valid time range.');
export const assertionForOther = (audience: string) =>
  refusal(
    400,
    'invalid_grant',
    500131,
    `Assertion audience does not match the Client app presenting the assertion. The audience in the assertion was '${audience}'.`,
  );

export function entraErrorBody(world: World, code: string, message: string) {
  const [traceId, correlationId] = [world.uuid(), world.uuid()];
  const timestamp = world
    .nowIso()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
  const number = /^AADSTS(\d+)/.exec(message)?.[1];
  return {
    error: code,
    error_description: `${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: number === undefined ? [] : [Number(number)],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
    // Clients tell "ask for consent" from "sign in again" by this.
    ...(number === '65001' && { suberror: 'consent_required' }),
  };
}
