import assert from 'node:assert/strict';
import { systemClock } from '../../../bot/adapters/system/clock.ts';
import { entraUserVerifier } from '../../../bot/adapters/entra/verify-user.ts';
import { msOf } from '../../../bot/domain/ids.ts';
import { createSandbox } from '../../../sandbox/create.ts';
import { anna, app, tenantId } from '../../../sandbox/people.ts';
import { fails, patientMs, startOutside, type Outside } from '../../support/outside.ts';

describe('a person’s token for the tab API', () => {
  let outside: Outside;
  before(async () => {
    outside = await startOutside();
  });
  after(() => outside.sandbox.close());

  const verify = (allowedTenants: readonly string[] = [tenantId]) =>
    entraUserVerifier({
      authority: outside.sandbox.urls.entra,
      clientId: app.id,
      allowedTenants,
      timeoutMs: patientMs,
      clock: systemClock,
    });
  const claims = (over: Record<string, unknown> = {}) => ({
    aud: app.id,
    iss: `${outside.sandbox.urls.entra}/${tenantId}/v2.0`,
    tid: tenantId,
    oid: anna.id,
    name: anna.name,
    scp: 'access_as_user',
    ...over,
  });
  const token = async (over: Record<string, unknown> = {}, ttlSeconds?: number) =>
    `Bearer ${await outside.sandbox.tokens.mint(claims(over), ttlSeconds)}`;

  it('names the person and the tenant', async () => {
    const asked = await verify()(await token());
    assert.ok(typeof asked === 'object');
    assert.equal(asked.tenantId, tenantId);
    assert.deepEqual(asked.person, { id: anna.id, name: anna.name });
    const asUri = await token({ aud: `api://${app.id}`, name: undefined, preferred_username: 'a' });
    const other = await verify()(asUri);
    assert.ok(typeof other === 'object');
    assert.deepEqual(other.person, { id: anna.id, name: 'a' });
  });

  it('says which of the app’s roles an admin has given, and none that we do not know', async () => {
    const roles = async (over: object) => {
      const asked = await verify()(await token({ ...over }));
      return typeof asked === 'object' ? asked.roles : asked;
    };
    assert.deepEqual(await roles({}), []);
    assert.deepEqual(await roles({ roles: ['Supervisor', 'Gardener', 'Admin'] }), [
      'supervisor',
      'admin',
    ]);
    assert.deepEqual(await roles({ roles: 'Admin' }), []);
  });

  it('says until when it may be believed: as long as it would be taken', async () => {
    const asked = await verify()(await token({}, 600));
    assert.ok(typeof asked === 'object');
    const leftMs = msOf(asked.expiresAt) - systemClock.now();
    assert.ok(leftMs > 650_000 && leftMs <= 661_000, String(leftMs));
  });

  it('is taken in the old version, whose issuer is another', async () => {
    const old = await token({ iss: `https://sts.windows.net/${tenantId}/`, ver: '1.0' });
    assert.equal(typeof (await verify()(old)), 'object');
  });

  it('is refused when it is missing, not a token, or not a bearer', async () => {
    for (const bearer of [undefined, '', 'Bearer', 'Bearer x.y.z', 'Basic abc', await rawToken()]) {
      assert.equal(await verify()(bearer), 'unauthenticated');
    }
  });
  const rawToken = async () => (await token()).replace('Bearer ', '');

  it('is refused when it has ended, is for another app, from another issuer, or has no scope', async () => {
    const wrong: Record<string, unknown>[] = [
      { aud: 'https://graph.microsoft.com' },
      { iss: 'https://evil.example/v2.0' },
      { scp: 'User.Read' },
      { scp: undefined, roles: ['access_as_user'] },
      { oid: undefined },
    ];
    for (const over of wrong) assert.equal(await verify()(await token(over)), 'unauthenticated');
    assert.equal(await verify()(await token({}, -3_600)), 'unauthenticated');
  });

  it('is refused when somebody else signed it', async () => {
    const other = await createSandbox({ botUrl: 'http://localhost:1' });
    const forged = await other.tokens.mint(claims());
    await other.close();
    assert.equal(await verify()(`Bearer ${forged}`), 'unauthenticated');
    const [head = '', , signature = ''] = (await rawToken()).split('.');
    const body = Buffer.from(JSON.stringify(claims({ oid: 'me' }))).toString('base64url');
    assert.equal(await verify()(`Bearer ${head}.${body}.${signature}`), 'unauthenticated');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    assert.equal(await verify()(`Bearer ${none}.${body}.`), 'unauthenticated');
  });

  it('is refused from a tenant that is not on the list', async () => {
    const tid = '11111111-2222-4333-8444-555555555555';
    const foreign = await token({ tid, iss: `${outside.sandbox.urls.entra}/${tid}/v2.0` });
    assert.equal(await verify()(foreign), 'wrong-tenant');
    // The issuer must be that tenant's own.
    assert.equal(await verify([tid])(await token({ tid })), 'unauthenticated');
  });

  it('is not judged while Entra’s keys cannot be read', async () => {
    const { faults } = outside.sandbox;
    const bearer = await token();
    for (const fault of [
      { kind: 'reset' },
      { kind: 'status', status: 503 },
      { kind: 'malformed' },
    ]) {
      faults.add({ service: 'entra', path: '/*/discovery/v2.0/keys', ...fault });
      await fails(verify()(bearer), 'retry');
    }
    faults.clear();
    assert.equal(typeof (await verify()(bearer)), 'object');
  });
});
