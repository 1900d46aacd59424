import type { TenantId } from '../domain/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { ContactCenters } from '../ports/contact-centers.ts';
import { OutsideError } from '../ports/outside-error.ts';

export type ConnectionTest =
  | { readonly kind: 'answered'; readonly tookMs: number }
  /** By its code, which is for whoever mends it. */
  | { readonly kind: 'not-answered'; readonly code: string; readonly isRefused: boolean }
  /** Set up without its API: only an event that comes in shows that it works. */
  | { readonly kind: 'nothing-to-ask' };

/** Asks a contact center what can be asked without doing anything there. */
export function testConnection(deps: {
  readonly centers: ContactCenters;
  readonly clock: Pick<Clock, 'now'>;
}) {
  return async (tenantId: TenantId, connection: string): Promise<ConnectionTest | 'not-found'> => {
    const found = deps.centers.get(connection);
    if (found?.tenantId.toLowerCase() !== tenantId.toLowerCase()) return 'not-found';
    const { test } = found.center;
    if (!test) return { kind: 'nothing-to-ask' };
    const begunMs = deps.clock.now();
    try {
      await test();
      return { kind: 'answered', tookMs: Math.max(0, deps.clock.now() - begunMs) };
    } catch (failure) {
      if (!(failure instanceof OutsideError)) throw failure;
      const { code, verdict } = failure;
      return { kind: 'not-answered', code, isRefused: verdict === 'refused' };
    }
  };
}
