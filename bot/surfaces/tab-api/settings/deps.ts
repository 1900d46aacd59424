import type { TenantId } from '../../../domain/ids.ts';
import type { VerifyUser } from '../../../ports/identity.ts';
import type { ConnectionBook } from '../../../ports/settings.ts';
import type { changeSettings, readSettings } from '../../../usecases/change-settings.ts';
import type { Doctor, lastReport } from '../../../usecases/doctor/report.ts';
import type { DesksApiDeps } from './desks.ts';

export type SettingsApiDeps = DesksApiDeps & {
  readonly verifyUser: VerifyUser;
  readonly readSettings: ReturnType<typeof readSettings>;
  readonly changeSettings: ReturnType<typeof changeSettings>;
  readonly lastReport: ReturnType<typeof lastReport>;
  readonly doctor: Pick<Doctor, 'begin'>;
  readonly health: ConnectionBook['healthOf'];
  /** As configured: of a tenant, without any secret's value. */
  readonly connectionsOf: (tenantId: TenantId) => readonly ConfiguredConnection[];
};

export type ConfiguredConnection = {
  readonly id: string;
  readonly provider: string;
  readonly secrets: readonly { readonly name: string; readonly isSet: boolean }[];
};
