/** `POST /<tenant>/oauth2/v2.0/token`: which grant, for which client. */
import type { Route, StandInRequest } from '../kernel/stand-in.ts';
import { app } from '../people.ts';
import { checkClient, resolveTenant } from './directory.ts';
import type { World } from '../kernel/world.ts';
import { setUpOf } from '../set-up.ts';
import {
  appDisabled,
  blockedByPolicy,
  expiredSecret,
  missingParameter,
  noSecret,
  unsupportedGrant,
  wrongSecret,
} from './errors.ts';
import { redeemCode } from './grant-code.ts';
import { clientCredentials } from './grant-credentials.ts';
import { onBehalfOf } from './grant-on-behalf.ts';
import { redeemRefreshToken } from './grant-refresh.ts';
import type { EntraParts, Form } from './parts.ts';

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

export const tokenRoutes = (parts: EntraParts): readonly Route[] => [
  {
    method: 'POST',
    path: '/:tenant/oauth2/v2.0/token',
    handle: async (request) => {
      const tenant = resolveTenant(request.params['tenant'] ?? '');
      const form = readForm(request);
      const body = await grant(parts, form, tenant);
      return { status: 200, headers: { 'cache-control': 'no-store' }, body };
    },
  },
];

function grant(parts: EntraParts, form: Form, tenant: string): Promise<object> {
  const type = form.need('grant_type');
  checkClient(form.need('client_id'));
  switch (type) {
    case 'client_credentials':
      checkSecret(parts.world, form, type);
      if (setUpOf(parts.world).isAppBlockedByPolicy) throw blockedByPolicy();
      return clientCredentials(parts, form, tenant);
    case jwtBearer:
      checkSecret(parts.world, form, type);
      return onBehalfOf(parts, form);
    case 'authorization_code':
      return redeemCode(parts, form);
    case 'refresh_token':
      return redeemRefreshToken(parts, form);
    default:
      throw unsupportedGrant(type);
  }
}

function checkSecret(world: World, form: Form, grantType: string): void {
  const secret = form.get('client_secret');
  if (secret === undefined) throw noSecret(grantType);
  if (secret !== app.secret) throw wrongSecret(app.id);
  const { appSecret, isAppDisabled } = setUpOf(world);
  if (appSecret === 'expired') throw expiredSecret(app.id);
  if (isAppDisabled) throw appDisabled(app.id);
}

function readForm(request: StandInRequest): Form {
  const fields = new URLSearchParams(request.body.toString('utf8'));
  const basic = /^Basic +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (basic !== undefined) {
    const [id = '', ...secret] = Buffer.from(basic, 'base64').toString('utf8').split(':');
    fields.set('client_id', decodeURIComponent(id));
    fields.set('client_secret', decodeURIComponent(secret.join(':')));
  }
  const get = (name: string) => fields.get(name) ?? undefined;
  return {
    get,
    need(name) {
      const value = get(name);
      if (value === undefined || value === '') throw missingParameter(name);
      return value;
    },
  };
}
