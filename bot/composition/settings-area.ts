import { tenantId } from '../domain/ids.ts';
import { SettingsUpkeep } from '../relay/settings-upkeep.ts';
import { settingsApiEndpoints } from '../surfaces/tab-api/settings/index.ts';
import type { Endpoint } from '../surfaces/http/endpoint.ts';
import { applyRetention } from '../usecases/apply-retention-settings.ts';
import { changeSettings, readSettings } from '../usecases/change-settings.ts';
import { ConnectionTally } from '../usecases/settings-tally.ts';
import { ConnectionPauses } from '../usecases/pause-connection.ts';
import { testConnection } from '../usecases/test-connection.ts';
import { pauseDesk, removeDesk } from '../usecases/helpdesk/set-up-desk.ts';
import type { DesksApiDeps } from '../surfaces/tab-api/settings/desks.ts';
import { doctorOf } from './doctor.ts';
import type { Helpdesk } from './helpdesk.ts';
import type { ContactCenters } from '../ports/contact-centers.ts';
import type { Outside } from './outside.ts';
import { defaultSettings, settingsInForce } from './settings.ts';
import type { Store } from './store.ts';
import type { Setting } from './world.ts';

export type SettingsArea = {
  readonly endpoints: readonly Endpoint[];
  readonly tally: ConnectionTally;
  readonly pauses: ConnectionPauses;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

type Made = {
  readonly centers: ContactCenters;
  readonly store: Store;
  readonly outside: Outside;
  readonly helpdesk: Helpdesk;
};

/** Settings and doctor: what admins see, and what runs for it now and then. */
export function settingsAreaOf(setting: Setting, made: Made): SettingsArea {
  const { store, outside, helpdesk } = made;
  const { config, world } = setting;
  const tally = new ConnectionTally({ ...world, connections: store.connections });
  const pauses = new ConnectionPauses({ ...world, connections: store.connections });
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
    pauses,
    endpoints: settingsApiEndpoints({
      verifyUser: outside.verifyUser,
      readSettings: readSettings(book),
      changeSettings: changeSettings({ ...world, ...book }),
      lastReport,
      doctor,
      ...desksIn(setting, store, helpdesk),
      health: (tenant) => store.connections.healthOf(tenant),
      connectionsOf: connectionsIn(setting),
      pauses,
      testConnection: testConnection({ ...world, centers: made.centers }),
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

/** The same that a desk's channel has, by its card. */
const desksIn = ({ config, world }: Setting, store: Store, { chat }: Helpdesk): DesksApiDeps => ({
  desks: store.desks,
  setUpDesk: chat.setUp,
  pauseDesk: pauseDesk(store),
  removeDesk: removeDesk(store),
  subjects: (tenant) => chat.answers.subjects(tenant),
  connections: chat.connections,
  timeZone: config.timeZone,
  clock: world.clock,
});

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
