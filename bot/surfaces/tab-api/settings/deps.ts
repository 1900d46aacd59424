import type { VerifyUser } from '../../../ports/identity.ts';
import type { changeSettings, readSettings } from '../../../usecases/change-settings.ts';
import type { Doctor, lastReport } from '../../../usecases/doctor/report.ts';
import type { ConnectionsApiDeps } from './connections.ts';
import type { DesksApiDeps } from './desks.ts';

export type SettingsApiDeps = DesksApiDeps &
  ConnectionsApiDeps & {
    readonly verifyUser: VerifyUser;
    readonly readSettings: ReturnType<typeof readSettings>;
    readonly changeSettings: ReturnType<typeof changeSettings>;
    readonly lastReport: ReturnType<typeof lastReport>;
    readonly doctor: Pick<Doctor, 'begin'>;
  };
