import type { Endpoint } from '../../http/endpoint.ts';
import { signedIn } from '../signed-in.ts';
import { pauseConnectionEndpoint, testConnectionEndpoint } from './connections.ts';
import type { SettingsApiDeps } from './deps.ts';
import { settingsDeskEndpoints } from './desks.ts';
import { doctorEndpoint, runDoctorEndpoint } from './doctor.ts';
import { saveEndpoint, settingsEndpoint } from './settings.ts';

/** What only admins see and change. */
export const settingsApiEndpoints = (deps: SettingsApiDeps): readonly Endpoint[] =>
  [
    settingsEndpoint(deps),
    saveEndpoint(deps, 'invitations'),
    saveEndpoint(deps, 'masking'),
    saveEndpoint(deps, 'retention'),
    testConnectionEndpoint(deps),
    pauseConnectionEndpoint(deps),
    ...settingsDeskEndpoints(deps),
    doctorEndpoint(deps),
    runDoctorEndpoint(deps),
  ].map((endpoint) => signedIn(deps.verifyUser, endpoint));
