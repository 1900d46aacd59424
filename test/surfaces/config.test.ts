import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parseEnv } from 'node:util';
import { readConfig } from '../../bot/config/config.ts';
import { ConfigError, type Environment } from '../../bot/config/env.ts';
import { chatPermissions, graphPermissions } from '../../bot/config/permissions.ts';
import { variables, type Variable } from '../../bot/config/variables.ts';
import { grantedGraphPermissions } from '../../sandbox/entra/registration.ts';
import { rscPermissions } from '../../sandbox/teams/app-definition.ts';

const envFile = (name: string) => new URL(`../../env/${name}`, import.meta.url);
const sandboxEnv = async (): Promise<Environment> =>
  parseEnv(await readFile(envFile('.env.sandbox'), 'utf8'));

function refusalOf(environment: Environment): ConfigError {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error;
  }
  throw new assert.AssertionError({ message: 'it starts' });
}

describe('the configuration', () => {
  it('starts on the sandbox as committed', async () => {
    const { config, secrets } = readConfig(await sandboxEnv());
    assert.equal(config.server.publicUrl, 'http://localhost:3978');
    assert.deepEqual(config.allowedTenants, [config.tenantId]);
    assert.equal(config.invitations.silenceMs, 600_000);
    assert.equal(config.ccaasConnections[0]?.provider, 'generic');
    assert.equal(secrets.ccaas['voice-de']?.length, 1);
  });

  const required = variables.filter((one: Variable) => one.default === undefined);
  for (const { name } of required) {
    it(`does not start without ${name}, and says so`, async () => {
      const refusal = refusalOf({ ...(await sandboxEnv()), [name]: ' ' });
      assert.deepEqual(refusal.names, [name]);
      assert.match(refusal.message, new RegExp(`not set: ${name} `));
    });
  }

  it('names everything that is missing at once', () => {
    assert.deepEqual(
      refusalOf({}).names,
      required.map((one) => one.name),
    );
  });

  const unusable: readonly (readonly [string, string])[] = [
    ['PORT', '70000'],
    ['PROFILE', 'test'],
    ['BOT_ID', 'my-bot'],
    ['BOT_ENDPOINT', 'javascript:alert(1)'],
    ['DATAVERSE_URL', 'contoso.crm4.dynamics.com'],
    ['TIME_ZONE', 'Atlantis'],
    ['RELAY_MAX_TRIES', '0'],
    ['CCAAS_CONNECTIONS', '[{'],
    ['CCAAS_CONNECTIONS', '[{"id":"Voice DE","provider":"generic","secrets":["A"]}]'],
    ['CCAAS_CONNECTIONS', '[{"id":"a","provider":"generic","secrets":[]}]'],
  ];
  for (const [name, value] of unusable) {
    it(`refuses ${name}=${value} without repeating the value`, async () => {
      const refusal = refusalOf({ ...(await sandboxEnv()), [name]: value });
      assert.deepEqual(refusal.names, [name]);
      if (value.length > 3) assert.ok(!refusal.message.includes(value));
    });
  }

  it('names the secret of a connection that is not set', async () => {
    const environment = { ...(await sandboxEnv()), SECRET_CCAAS_VOICE_DE: undefined };
    assert.deepEqual(refusalOf(environment).names, ['SECRET_CCAAS_VOICE_DE']);
  });

  it('refuses two connections of one name', async () => {
    const one = '{"id":"voice","provider":"generic","secrets":["SECRET_CCAAS_VOICE_DE"]}';
    const refusal = refusalOf({ ...(await sandboxEnv()), CCAAS_CONNECTIONS: `[${one},${one}]` });
    assert.deepEqual(refusal.names, ['CCAAS_CONNECTIONS']);
  });

  it('keeps the playground profile on loopback', async () => {
    const playground = { ...(await sandboxEnv()), PROFILE: 'playground' };
    assert.equal(readConfig({ ...playground, HOST: '' }).config.server.host, '127.0.0.1');
    assert.deepEqual(refusalOf({ ...playground, HOST: '0.0.0.0' }).names, ['HOST']);
  });

  it('holds no secret in what may be printed', async () => {
    const { config, secrets } = readConfig(await sandboxEnv());
    const printed = JSON.stringify(config);
    for (const secret of [secrets.botPassword, ...Object.values(secrets.ccaas).flat()]) {
      assert.ok(!printed.includes(secret));
    }
  });

  it('asks for no permission that an admin has not given to the sandbox’s app', () => {
    for (const name of graphPermissions) assert.ok(grantedGraphPermissions.includes(name), name);
    assert.deepEqual([...chatPermissions].sort(), [...rscPermissions].sort());
  });

  it('is explained, every variable of it', async () => {
    const readme = await readFile(envFile('README.md'), 'utf8');
    for (const { name } of variables) assert.ok(readme.includes(`\`${name}\``), name);
  });
});
