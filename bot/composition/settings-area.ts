import { tenantId } from '../domain/ids.ts';
import { SettingsUpkeep } from '../relay/settings-upkeep.ts';
import { settingsApiEndpoints } from '../surfaces/tab-api/settings/index.ts';
import type { Endpoint } from '../surfaces/http/endpoint.ts';
import { applyRetention } from '../usecases/apply-retention-settings.ts';
import { changeSettings, readSettings } from '../usecases/change-settings.ts';
import { ConnectionTally } from '../usecases/settings-tally.ts';
import { doctorOf } from './doctor.ts';
import type { Outside } from './outside.ts';
import { defaultSettings, settingsInForce } from './settings.ts';
import type { Store } from './store.ts';
import type { Setting } from './world.ts';

export type SettingsArea = {
  readonly endpoints: readonly Endpoint[];
  readonly tally: ConnectionTally;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

/** Settings and doctor: what admins see, and what runs for it now and then. */
export function settingsAreaOf(setting: Setting, store: Store, outside: Outside): SettingsArea {
  const { config, world } = setting;
  const tally = new ConnectionTally({ ...world, connections: store.connections });
  const { doctor, lastReport } = doctorOf(setting, store);
  const upkeep = new SettingsUpkeep({
    ...world,
    flush: () => tally.flush(),
    forget: applyRetention({
      ...world,
      pruning: store.pruning,
      tenants: [...new Set([config.tenantId, ...config.allowedTenants])].map(tenantId),
      retentionOf: settingsInForce(store.settings, config).retentionOf,
    }),
  });
  const book = { book: store.settings, defaults: defaultSettings(config) };
  return {
    tally,
    endpoints: settingsApiEndpoints({
      verifyUser: outside.verifyUser,
      readSettings: readSettings(book),
      changeSettings: changeSettings({ ...world, ...book }),
      lastReport,
      doctor,
      health: (tenant) => store.connections.healthOf(tenant),
      connectionsOf: connectionsIn(setting),
    }),
    start: () => {
      upkeep.start();
    },
    async stop() {
      await doctor.stop();
      await upkeep.stop();
    },
  };
}

/** Names of secrets and whether they are set; who reads this reads no value. */
const connectionsIn =
  ({ config, secrets }: Setting) =>
  (tenant: string) =>
    config.ccaasConnections
      .filter((one) => one.tenantId.toLowerCase() === tenant.toLowerCase())
      .map(({ id, provider, secretNames, credentialNames }) => ({
        id,
        provider,
        secrets: [
          ...secretNames.map((name, place) => ({
            name,
            isSet: (secrets.ccaas[id]?.[place] ?? '') !== '',
          })),
          ...Object.entries(credentialNames)
            .filter(([, name]) => !secretNames.includes(name))
            .map(([use, name]) => ({
              name,
              isSet: (secrets.ccaasCredentials[id]?.[use] ?? '') !== '',
            })),
        ],
      }));
