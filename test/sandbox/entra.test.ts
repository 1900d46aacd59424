import assert from 'node:assert/strict';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { grantedGraphPermissions, servicePrincipalId } from '../../sandbox/entra/registration.ts';
import { app, tenantId } from '../../sandbox/people.ts';
import { credentials, dataverseUrl, startEntra, type EntraSystem } from './entra-system.ts';

describe('the Entra ID stand-in', () => {
  let entra: EntraSystem;

  before(async () => {
    entra = await startEntra();
  });
  after(() => entra.close());

  describe('discovery', () => {
    it('names the endpoints and the issuer, to any origin', async () => {
      const response = await fetch(`${entra.base}/v2.0/.well-known/openid-configuration`);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
      const body = (await response.json()) as Record<string, unknown>;
      assert.equal(body['issuer'], `${entra.base}/v2.0`);
      assert.equal(body['token_endpoint'], `${entra.base}/oauth2/v2.0/token`);
      assert.equal(body['authorization_endpoint'], `${entra.base}/oauth2/v2.0/authorize`);
      assert.equal(body['jwks_uri'], `${entra.base}/discovery/v2.0/keys`);
    });

    it('answers for many tenants with a template, for none with AADSTS90002', async () => {
      const common = await fetch(`${entra.url}/common/v2.0/.well-known/openid-configuration`);
      const { issuer } = (await common.json()) as { issuer: string };
      assert.equal(issuer, `${entra.url}/{tenantid}/v2.0`);
      const nobody = await fetch(
        `${entra.url}/fabrikam.example/v2.0/.well-known/openid-configuration`,
      );
      assert.equal(nobody.status, 400);
      assert.match(await nobody.text(), /AADSTS90002: Tenant 'fabrikam.example' not found/);
    });

    it('publishes no private key', async () => {
      const text = await (await fetch(`${entra.base}/discovery/v2.0/keys`)).text();
      const { keys } = JSON.parse(text) as { keys: Record<string, unknown>[] };
      assert.deepEqual(Object.keys(keys[0] ?? {}).sort(), ['alg', 'e', 'kid', 'kty', 'n', 'use']);
    });

    it('lets pages of other origins ask first', async () => {
      const response = await fetch(`${entra.base}/oauth2/v2.0/token`, {
        method: 'OPTIONS',
        headers: { 'access-control-request-headers': 'content-type' },
      });
      assert.equal(response.status, 204);
      assert.equal(response.headers.get('access-control-allow-headers'), 'content-type');
    });
  });

  describe('client credentials', () => {
    it('gives a signed token for Graph with the granted permissions', async () => {
      const { status, body } = await entra.ask({
        ...credentials,
        scope: 'https://graph.microsoft.com/.default',
      });
      assert.equal(status, 200);
      const keys = createRemoteJWKSet(new URL(`${entra.base}/discovery/v2.0/keys`));
      const { payload } = await jwtVerify(body.access_token, keys, {
        issuer: `${entra.base}/v2.0`,
        audience: 'https://graph.microsoft.com',
      });
      assert.deepEqual(payload['roles'], grantedGraphPermissions);
      assert.deepEqual(
        [payload['tid'], payload['oid'], payload['appid'], payload['idtyp']],
        [tenantId, servicePrincipalId, app.id, 'app'],
      );
      assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 3599);
    });

    it('gives tokens for the Bot Connector and Dataverse, without roles', async () => {
      for (const audience of ['https://api.botframework.com', dataverseUrl]) {
        const { body } = await entra.ask({ ...credentials, scope: `${audience}/.default` });
        const claims = decodeJwt(body.access_token);
        assert.equal(claims.aud, audience);
        assert.equal(claims['roles'], undefined);
      }
    });

    it('gives a bot its token from the Bot Framework tenant too', async () => {
      const scope = 'https://api.botframework.com/.default';
      const { status } = await entra.ask({ ...credentials, scope }, 'botframework.com');
      assert.equal(status, 200);
    });

    it('takes the secret in a Basic header', async () => {
      const response = await fetch(`${entra.base}/oauth2/v2.0/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa(`${app.id}:${app.secret}`)}` },
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          scope: `${dataverseUrl}/.default`,
        }),
      });
      assert.equal(response.status, 200);
    });

    it('refuses as Entra does', async () => {
      const scope = 'https://graph.microsoft.com/.default';
      const asked = { ...credentials, scope };
      const other = 'c0ffee00-5a11-4a5e-b07d-0d15ea5effff';
      const { client_secret: _, ...noSecret } = asked;
      const table: [Record<string, string>, [number, string, number]][] = [
        [{ ...asked, client_secret: 'guess' }, [401, 'invalid_client', 7000215]],
        [noSecret, [401, 'invalid_client', 7000216]],
        [{ ...asked, client_id: other }, [400, 'unauthorized_client', 700016]],
        [
          { ...asked, scope: 'https://graph.microsoft.com/User.Read' },
          [400, 'invalid_scope', 1002012],
        ],
        [
          { ...asked, scope: 'https://vault.azure.net/.default' },
          [400, 'invalid_resource', 500011],
        ],
        [{ ...asked, grant_type: 'password' }, [400, 'unsupported_grant_type', 70003]],
        [{ client_id: app.id }, [400, 'invalid_request', 900144]],
      ];
      for (const [fields, expected] of table)
        assert.deepEqual(await entra.refusal(fields), expected);
      assert.deepEqual(await entra.refusal(asked, 'fabrikam.example'), [
        400,
        'invalid_request',
        90002,
      ]);
    });

    it('says it in the shape that people search for', async () => {
      const { body } = await entra.ask({
        ...credentials,
        client_secret: 'guess',
        scope: 'x/.default',
      });
      assert.deepEqual(Object.keys(body), [
        'error',
        'error_description',
        'error_codes',
        'timestamp',
        'trace_id',
        'correlation_id',
      ]);
    });
  });
});
