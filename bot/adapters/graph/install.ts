import { OutsideError } from '../../ports/outside-error.ts';
import type { GraphCalls } from './graph-calls.ts';

export type InstalledApp = {
  /** The id in the organization's catalog, which is not the manifest's. */
  readonly catalogId: string;
  /** Word for word the resource-specific permissions of the manifest, all of type application. */
  readonly resourceSpecificPermissions: readonly string[];
};

/** An app that asks for resource-specific consent must be given exactly what it asks for. */
export const installBody = (graph: GraphCalls, app: InstalledApp) => ({
  'teamsApp@odata.bind': `${graph.baseUrl}/appCatalogs/teamsApps/${app.catalogId}`,
  consentedPermissionSet: {
    resourceSpecificPermissions: app.resourceSpecificPermissions.map((permissionValue) => ({
      permissionValue,
      permissionType: 'application',
    })),
  },
});

/** 409: it is there. @throws what was thrown, when it says anything else */
export function isInstalledAlready(error: unknown): void {
  const isConflict = error instanceof OutsideError && ['Conflict', 'http-409'].includes(error.code);
  if (!isConflict) throw error;
}
