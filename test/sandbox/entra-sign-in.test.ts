import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node';
import { decodeJwt } from 'jose';
import sinon from 'sinon';
import { anna, app, people, tenantId } from '../../sandbox/people.ts';
import { credentials, dataverseUrl, startEntra, type EntraSystem } from './entra-system.ts';

const redirectUri = 'http://localhost:3978/tabs/signed-in';
const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

describe('people at the Entra ID stand-in', () => {
  let entra: EntraSystem;

  before(async () => {
    entra = await startEntra();
  });
  after(() => entra.close());

  describe('sign-in with a code and its proof', () => {
    const verifier = 'a-verifier-of-at-least-forty-three-characters-long';
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const authorize = (extra: Record<string, string> = {}) => {
      const url = new URL(`${entra.base}/oauth2/v2.0/authorize`);
      const asked = {
        client_id: app.id,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope: `openid profile api://localhost/${app.id}/access_as_user`,
        state: 's-1',
        nonce: 'n-1',
        code_challenge: challenge,
        code_challenge_method: 'S256',
        ...extra,
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return fetch(url, { redirect: 'manual' });
    };
    const silently = { prompt: 'none', login_hint: anna.mail };
    const location = (response: Response) => new URL(response.headers.get('location') ?? '');
    const newCode = async () =>
      location(await authorize(silently)).searchParams.get('code') ?? 'none';
    const redeem = (code: string, extra: Record<string, string> = {}) => ({
      grant_type: 'authorization_code',
      client_id: app.id,
      redirect_uri: redirectUri,
      code,
      code_verifier: verifier,
      ...extra,
    });

    it('shows all people to pick from, and comes back with who was picked', async () => {
      const page = await (await authorize()).text();
      for (const person of people) assert.ok(page.includes(person.mail), person.name);
      const href = new RegExp(`href="([^"]*${anna.id})"`).exec(page)?.[1]?.replaceAll('&amp;', '&');
      const back = location(await fetch(entra.url + (href ?? ''), { redirect: 'manual' }));
      assert.equal(back.origin + back.pathname, redirectUri);
      assert.equal(back.searchParams.get('state'), 's-1');
      const { body } = await entra.ask(redeem(back.searchParams.get('code') ?? ''));
      const claims = decodeJwt(body.access_token);
      assert.deepEqual(
        [claims.aud, claims['scp'], claims['oid'], claims['preferred_username']],
        [app.id, 'access_as_user', anna.id, anna.mail],
      );
      assert.equal(decodeJwt(body.id_token ?? '')['nonce'], 'n-1');
    });

    it('needs no page when the person is named and none is wanted', async () => {
      const { status, body } = await entra.ask(redeem(await newCode()));
      assert.equal(status, 200);
      assert.equal(decodeJwt(body.access_token)['oid'], anna.id);
    });

    it('cannot know who it is without a hint', async () => {
      const back = location(await authorize({ prompt: 'none' }));
      assert.equal(back.searchParams.get('error'), 'login_required');
      assert.equal(back.searchParams.get('state'), 's-1');
    });

    it('comes back in the fragment when asked to', async () => {
      const back = location(await authorize({ ...silently, response_mode: 'fragment' }));
      assert.match(back.hash, /code=/);
    });

    it('takes a code once, with its own verifier and address only', async () => {
      const code = await newCode();
      const wrong = { code_verifier: 'another-verifier-of-more-than-forty-three-characters' };
      assert.deepEqual(await entra.refusal(redeem(await newCode(), wrong)), [
        400,
        'invalid_grant',
        501481,
      ]);
      const elsewhere = { redirect_uri: 'http://localhost:1/' };
      assert.deepEqual(await entra.refusal(redeem(await newCode(), elsewhere)), [
        400,
        'invalid_client',
        50011,
      ]);
      const secret = { client_secret: app.secret };
      assert.deepEqual(await entra.refusal(redeem(code, secret)), [401, 'invalid_client', 700025]);
      assert.equal((await entra.ask(redeem(code))).status, 200);
      assert.deepEqual(await entra.refusal(redeem(code)), [400, 'invalid_grant', 54005]);
      assert.deepEqual(await entra.refusal(redeem('never-issued')), [
        400,
        'invalid_grant',
        9002313,
      ]);
    });

    it('renews without a question for a day, when the page asked to be let', async () => {
      const withoutIt = await entra.ask(redeem(await newCode()));
      assert.equal(withoutIt.body.refresh_token, undefined);
      const scope = `openid offline_access api://localhost/${app.id}/access_as_user`;
      const code = location(await authorize({ ...silently, scope })).searchParams.get('code') ?? '';
      const { body } = await entra.ask(redeem(code));
      const renewal = (token: string | undefined, extra = {}) => ({
        grant_type: 'refresh_token',
        client_id: app.id,
        refresh_token: token ?? '',
        ...extra,
      });
      const { body: renewed } = await entra.ask(renewal(body.refresh_token));
      const claims = decodeJwt(renewed.access_token);
      assert.deepEqual([claims['oid'], claims['scp']], [anna.id, 'access_as_user']);
      const { world } = entra.kernel.control;
      const clock = sinon.stub(world, 'now').returns(Date.now() + 25 * 3_600_000);
      const late = await entra.refusal(renewal(renewed.refresh_token));
      clock.restore();
      assert.deepEqual(late, [400, 'invalid_grant', 70008]);
      const guess = await entra.refusal(renewal('0.guessed'));
      assert.deepEqual(guess, [400, 'invalid_grant', 9002313]);
      const secret = { client_secret: app.secret };
      const refused = await entra.refusal(renewal(body.refresh_token, secret));
      assert.deepEqual(refused, [401, 'invalid_client', 700025]);
    });

    it('refuses a code after ten minutes', async () => {
      const code = await newCode();
      const { world } = entra.kernel.control;
      const clock = sinon.stub(world, 'now').returns(Date.now() + 10 * 60_000 + 1000);
      const refused = await entra.refusal(redeem(code));
      clock.restore();
      assert.deepEqual(refused, [400, 'invalid_grant', 70008]);
    });

    it('wants S256, and tells the app; a wrong app or address is told to the person', async () => {
      const plain = location(await authorize({ code_challenge_method: 'plain' }));
      assert.equal(plain.searchParams.get('error'), 'invalid_request');
      for (const extra of [{ client_id: 'x' }, { redirect_uri: 'https://evil.example/' }]) {
        const response = await authorize(extra);
        assert.equal(response.status, 400);
        assert.match(await response.text(), /AADSTS(700016|50011)/);
      }
    });
  });

  describe('on behalf of a person', () => {
    const personal = (claims: object = {}, ttlSeconds?: number) =>
      entra.tokens.mint(
        { aud: app.id, iss: `${entra.base}/v2.0`, oid: anna.id, ...claims },
        ttlSeconds,
      );
    const exchange = (assertion: string, scope = 'https://graph.microsoft.com/User.Read') => ({
      ...credentials,
      grant_type: jwtBearer,
      requested_token_use: 'on_behalf_of',
      assertion,
      scope,
    });

    it('turns a token for our API into one for Graph or Dataverse', async () => {
      for (const [scope, audience, scopes] of [
        ['https://graph.microsoft.com/User.Read', 'https://graph.microsoft.com', 'User.Read'],
        [`${dataverseUrl}/.default`, dataverseUrl, 'user_impersonation'],
      ] as const) {
        const { status, body } = await entra.ask(exchange(await personal(), scope));
        assert.equal(status, 200);
        const claims = decodeJwt(body.access_token);
        assert.deepEqual([claims.aud, claims['scp'], claims['oid']], [audience, scopes, anna.id]);
      }
    });

    it('refuses what is not signed, not for us, too old, or not consented', async () => {
      const good = await personal();
      const [head = '', payload = ''] = good.split('.');
      const table: [Record<string, string>, number][] = [
        [exchange(`${head}.${payload}.c2lnbmVkLWJ5LW5vYm9keQ`), 50013],
        [exchange('rubbish'), 50013],
        [exchange(await personal({ aud: 'https://graph.microsoft.com' })), 500131],
        [exchange(await personal({}, -60)), 500133],
        [exchange(good, 'https://graph.microsoft.com/Mail.Read'), 65001],
      ];
      for (const [fields, number] of table) {
        assert.deepEqual(await entra.refusal(fields), [400, 'invalid_grant', number]);
      }
      const { body } = await entra.ask(exchange(good, 'https://graph.microsoft.com/Mail.Read'));
      assert.equal(body.suberror, 'consent_required');
    });
  });

  it('serves MSAL, which insists on https, through a network client of its own', async () => {
    const there = (url: string) => url.replace('https://login.microsoftonline.com', entra.url);
    const send = async (url: string, init: RequestInit) => {
      const response = await fetch(there(url), init);
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: (await response.json()) as never,
      };
    };
    const networkClient: INetworkModule = {
      sendGetRequestAsync: (url, options) => send(url, { headers: options?.headers ?? {} }),
      sendPostRequestAsync: (url, options) =>
        send(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
    };
    const client = new ConfidentialClientApplication({
      auth: {
        clientId: app.id,
        clientSecret: app.secret,
        authority: `https://login.microsoftonline.com/${tenantId}`,
        knownAuthorities: ['login.microsoftonline.com'],
      },
      system: { networkClient },
    });
    const own = await client.acquireTokenByClientCredential({
      scopes: ['https://graph.microsoft.com/.default'],
    });
    assert.ok(own?.accessToken);
    const assertion = await entra.tokens.mint({
      aud: app.id,
      iss: `${entra.base}/v2.0`,
      oid: anna.id,
    });
    const theirs = await client.acquireTokenOnBehalfOf({
      oboAssertion: assertion,
      scopes: ['https://graph.microsoft.com/User.Read'],
    });
    assert.equal(decodeJwt(theirs?.accessToken ?? '')['oid'], anna.id);
  });

  describe('the journal of all this', () => {
    it('leaves no secret in the journal', () => {
      const text = JSON.stringify(entra.kernel.journal.har('entra'));
      assert.ok(text.includes('/oauth2/v2.0/token'));
      assert.ok(!text.includes(app.secret));
      assert.doesNotMatch(text, /eyJ[\w-]+\.[\w-]+\./);
      assert.doesNotMatch(text, /code=1\.[0-9a-f]/);
      assert.ok(!text.includes(Buffer.from(`${app.id}:${app.secret}`).toString('base64')));
    });
  });
});
