import type { TenantId } from '../../domain/ids.ts';

/** Who wants to know at once what this process has recorded. Nothing durable: others look by themselves. */
export type Recordings = {
  /** After the commit. */
  ring(tenants: ReadonlySet<TenantId>): void;
  listen(listener: (tenantId: TenantId) => void): () => void;
};

export function createRecordings(): Recordings {
  const listeners = new Set<(tenantId: TenantId) => void>();
  return {
    ring(tenants) {
      for (const tenantId of tenants) for (const listener of listeners) listener(tenantId);
    },
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
