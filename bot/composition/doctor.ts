import { dataverseProbe } from '../adapters/dataverse/doctor.ts';
import { entraProbe } from '../adapters/entra/doctor.ts';
import { graphProbe } from '../adapters/graph/doctor.ts';
import { publicProbe, timeProbe } from '../adapters/http/doctor.ts';
import { botProbe } from '../adapters/teams/doctor.ts';
import type { Config } from '../config/config.ts';
import { chatPermissions, graphPermissions } from '../config/permissions.ts';
import type { Secrets } from '../config/secrets.ts';
import { tenantId } from '../domain/ids.ts';
import type { DoctorBook, Probes, SecretFact, SetUp, StoreProbe } from '../ports/doctor.ts';
import type { ConnectionBook, SettingsBook } from '../ports/settings.ts';
import { contentSecurityPolicy } from '../surfaces/http/content-security-policy.ts';
import { examine } from '../usecases/doctor/examine.ts';
import { Doctor, lastReport } from '../usecases/doctor/report.ts';
import { settingsInForce } from './settings.ts';
import type { Setting } from './world.ts';

/** What of the store the doctor needs: the command line has no more than that. */
export type DoctorStore = {
  readonly probe: StoreProbe;
  readonly settings: SettingsBook;
  readonly connections: Pick<ConnectionBook, 'healthOf'>;
};

/** @param overrides of the ways to look: a test brings its own */
export function examinationOf(
  setting: Setting,
  store: DoctorStore,
  overrides: Partial<Probes> = {},
) {
  const { config, world } = setting;
  const { maskPolicies } = settingsInForce(store.settings, config);
  return examine({
    ...world,
    probes: { ...probesOf(setting, store.probe), ...overrides },
    setUp: setUpOf(setting),
    connections: (tenant) => store.connections.healthOf(tenant),
    maskingOf: async (tenant) => (await maskPolicies())(tenant),
  });
}

export function doctorOf(setting: Setting, store: DoctorStore & { readonly doctor: DoctorBook }) {
  const deps = {
    ...setting.world,
    book: store.doctor,
    examine: examinationOf(setting, store),
  };
  return { doctor: new Doctor(deps), lastReport: lastReport(deps) };
}

function probesOf({ config, secrets, world }: Setting, store: StoreProbe): Probes {
  const { entraAuthority, graphUrl, dataverseUrl, bot, teamsApp, server, tenantId: own } = config;
  const timeoutMs = config.relay.callTimeoutMs;
  const sources = {
    entra: `${entraAuthority}/common/discovery/v2.0/keys`,
    graph: `${graphUrl}/v1.0/`,
    dataverse: `${dataverseUrl}/api/data/v9.2/`,
    connector: bot.openIdMetadataUrl,
  };
  return {
    entra: entraProbe({
      authority: entraAuthority,
      tenantId: own,
      clientId: bot.id,
      clientSecret: secrets.botPassword,
      dataverseUrl,
      timeoutMs,
    }),
    graph: graphProbe({ graphUrl, clientId: bot.id, manifestId: teamsApp.id, timeoutMs }),
    dataverse: dataverseProbe({ dataverseUrl, timeoutMs }),
    bot: botProbe({
      serviceUrl: bot.defaultServiceUrl,
      metadataUrl: bot.openIdMetadataUrl,
      timeoutMs,
    }),
    web: publicProbe(server.publicUrl, timeoutMs),
    time: timeProbe(sources, { clock: world.clock, timeoutMs }),
    store,
  };
}

const loopback = ['localhost', '127.0.0.1', '[::1]'];

function setUpOf({ config, secrets }: Setting): SetUp {
  const { server, bot } = config;
  return {
    tenantId: tenantId(config.tenantId),
    profile: config.profile,
    publicUrl: server.publicUrl,
    entraUrl: config.entraAuthority,
    graphUrl: config.graphUrl,
    dataverseUrl: config.dataverseUrl,
    serviceUrl: bot.defaultServiceUrl,
    metadataUrl: bot.openIdMetadataUrl,
    tokenIssuer: bot.tokenIssuer,
    botId: bot.id,
    catalogId: config.teamsApp.catalogId,
    graphPermissions,
    chatPermissions,
    allowedTenants: config.allowedTenants,
    frameAncestors: server.frameAncestors,
    policy: contentSecurityPolicy(
      {
        frameAncestors: server.frameAncestors,
        entraAuthority: config.entraAuthority,
        dynamicsUrl: config.dataverseUrl,
      },
      'tab',
    ),
    tenantRate: config.tenantRate,
    isEmbeddedDatabase: config.store.databaseUrl === undefined,
    isSandbox: loopback.includes(new URL(config.entraAuthority).hostname),
    ...secretsOf(config, secrets),
  };
}

function secretsOf(
  { ccaasConnections, server }: Config,
  secrets: Secrets,
): Pick<SetUp, 'secrets' | 'sealingKeys' | 'connections' | 'sharing'> {
  const signing = ccaasConnections.map(({ id, secretNames }) => ({
    id,
    named: secretNames.map((name, place) => [name, secrets.ccaas[id]?.[place] ?? ''] as const),
  }));
  const facts = [
    secretFact('SECRET_BOT_PASSWORD', secrets.botPassword),
    ...secrets.sealingKeys.map((key) => secretFact('SECRET_SEALING_KEY', key.toString('base64'))),
    ...signing.flatMap(({ named }) => named.map(([name, value]) => secretFact(name, value))),
  ];
  return {
    secrets: [...new Map(facts.map((one) => [one.name, one])).values()],
    sealingKeys: secrets.sealingKeys.length,
    connections: ccaasConnections.map(({ id, secretNames }) => ({
      id,
      address: `${server.publicUrl}/api/ccaas/${id}`,
      secretNames,
    })),
    sharing: sharedBy(signing.map(({ id, named }) => [id, named.map(([, value]) => value)])),
  };
}

const leastLength = 16;
/** What env/.env.sandbox publishes: a test holds the two together. */
export const isPublishedSecret = (value: string): boolean =>
  value.startsWith('sandbox-only') ||
  value === 'c2FuZGJveCBvbmx5OiB0aGlzIHNlYWxzIG5vdGhpbmc=' ||
  value.startsWith('whsec_VGhpcyBzZWNyZXQgaXMgZm9yIHRoZSBzYW5kYm94');

const secretFact = (name: string, value: string): SecretFact => ({
  name,
  isSet: value !== '',
  isPublished: isPublishedSecret(value),
  isShort: value !== '' && value.length < leastLength,
});

function sharedBy(all: readonly (readonly [string, readonly string[]])[]): readonly string[] {
  return all
    .filter(([id, values]) =>
      all.some(([other, theirs]) => other !== id && theirs.some((one) => values.includes(one))),
    )
    .map(([id]) => id);
}
