import { pauseConnectionRequest } from '../../../contract/connections-requests.ts';
import type { ConnectionTestView, ConnectionView } from '../../../contract/settings-view.ts';
import type { TenantId } from '../../../domain/ids.ts';
import type { ConnectionHealth } from '../../../ports/settings.ts';
import type { ConnectionPauses } from '../../../usecases/pause-connection.ts';
import type { testConnection } from '../../../usecases/test-connection.ts';
import type { ConnectionBook } from '../../../ports/settings.ts';
import { readJson } from '../json-request.ts';
import { problem } from '../problems.ts';
import type { PersonalEndpoint } from '../signed-in.ts';

type ConfiguredConnection = {
  readonly id: string;
  readonly provider: string;
  readonly secrets: readonly { readonly name: string; readonly isSet: boolean }[];
};

export type ConnectionsApiDeps = {
  readonly health: ConnectionBook['healthOf'];
  /** As configured: of a tenant, without any secret's value. */
  readonly connectionsOf: (tenantId: TenantId) => readonly ConfiguredConnection[];
  readonly testConnection: ReturnType<typeof testConnection>;
  readonly pauses: Pick<ConnectionPauses, 'pause'>;
};

export async function connectionViews(
  deps: ConnectionsApiDeps,
  tenantId: TenantId,
): Promise<readonly ConnectionView[]> {
  const health = await deps.health(tenantId);
  return deps.connectionsOf(tenantId).map((one) => connectionView(one, health));
}

function connectionView(
  { id, provider, secrets }: ConfiguredConnection,
  health: readonly ConnectionHealth[],
): ConnectionView {
  const known = health.find(({ connection }) => connection === id);
  const { lastRefusalAt: at, lastRefusal: code, paused } = known ?? {};
  return {
    id,
    provider,
    secrets,
    events: known?.events ?? 0,
    ...(known?.lastEventAt && { lastEventAt: known.lastEventAt }),
    ...(at && code && { lastRefusal: { at, code } }),
    ...(paused && { paused }),
  };
}

/** Asks, and changes nothing there or here. */
export const testConnectionEndpoint = (deps: ConnectionsApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/settings/connections/:connection/test',
  only: 'admin',
  handle: async ({ tenantId }, { params }) => {
    const tested = await deps.testConnection(tenantId, params['connection'] ?? '');
    if (tested === 'not-found') return problem('not-found');
    const body: ConnectionTestView = tested;
    return { status: 200, body };
  },
});

export const pauseConnectionEndpoint = (deps: ConnectionsApiDeps): PersonalEndpoint => ({
  method: 'POST',
  path: '/api/v1/settings/connections/:connection/pause',
  only: 'admin',
  handle: async ({ tenantId, person: by }, request) => {
    const wish = await readJson(request, pauseConnectionRequest);
    if ('refused' in wish) return wish.refused;
    const connection = request.params['connection'] ?? '';
    const isOurs = deps.connectionsOf(tenantId).some(({ id }) => id === connection);
    if (!isOurs) return problem('not-found');
    await deps.pauses.pause({ tenantId, connection }, { ...wish.read, by });
    const views = await connectionViews(deps, tenantId);
    const body = views.find(({ id }) => id === connection);
    return body ? { status: 200, body } : problem('not-found');
  },
});
