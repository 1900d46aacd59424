import type { Registry } from 'prom-client';
import type { PublicConfig } from '../../contract/public-config.ts';
import type { Endpoint } from './endpoint.ts';

/** Something the bot cannot work without. */
type ReadinessCheck = {
  /** Shown when it is not ready, such as `store`. */
  readonly name: string;
  readonly isReady: () => Promise<boolean>;
};

export type OperationsDeps = {
  readonly checks: readonly ReadinessCheck[];
  readonly metrics: Registry;
  readonly publicConfig: PublicConfig;
};

/** What load balancers, monitors and the pages ask without signing in. */
export function operationsEndpoints(deps: OperationsDeps): readonly Endpoint[] {
  return [
    {
      method: 'GET',
      path: '/healthz',
      handle: () => Promise.resolve({ status: 200, body: { alive: true } }),
    },
    { method: 'GET', path: '/readyz', handle: () => readiness(deps.checks) },
    {
      method: 'GET',
      path: '/metrics',
      handle: async () => ({
        status: 200,
        headers: { 'content-type': deps.metrics.contentType },
        body: await deps.metrics.metrics(),
      }),
    },
    {
      method: 'GET',
      path: '/config.json',
      handle: () => Promise.resolve({ status: 200, body: deps.publicConfig }),
    },
  ];
}

async function readiness(checks: readonly ReadinessCheck[]) {
  const results = await Promise.all(
    checks.map(async ({ name, isReady }) => ((await isReady().catch(() => false)) ? [] : [name])),
  );
  const notReady = results.flat();
  const ready = notReady.length === 0;
  return { status: ready ? 200 : 503, body: { ready, notReady } };
}
