import { z } from 'zod';
import type { Clock } from '../../../ports/clock.ts';
import type { GenesysApi } from './api.ts';
import { parseId, type Kind } from './ids.ts';

type Name = { readonly name: string; readonly mail?: string };
/** Undefined when nobody, or nobody we may see, has this id. @throws OutsideError */
export type Names = (told: string) => Promise<Name | undefined>;

/** `/flows/{id}` is general knowledge; the others are in the vendor's descriptions. */
const paths: Readonly<Record<Kind | 'user', string>> = {
  user: '/api/v2/users/',
  queue: '/api/v2/routing/queues/',
  'wrap-up': '/api/v2/routing/wrapupcodes/',
  outcome: '/api/v2/flows/outcomes/',
  flow: '/api/v2/flows/',
};
const named = z.object({
  name: z.string().min(1),
  email: z.string().min(1).optional().catch(undefined),
});

/** Queues and people keep their names for a while, and one client has 300 calls a minute. */
const keptMs = 60 * 60_000;
const keptAtMost = 2_000;

export function genesysNames(api: GenesysApi, clock: Pick<Clock, 'now'>): Names {
  const kept = new Map<string, { readonly name: Name; readonly untilMs: number }>();
  return async (told) => {
    const known = kept.get(told);
    if (known && clock.now() < known.untilMs) return known.name;
    const { kind, id } = parseId(told);
    const found = await api.readIfAny(named, paths[kind] + encodeURIComponent(id));
    if (!found) return undefined;
    const name = { name: found.name, ...(found.email !== undefined && { mail: found.email }) };
    if (kept.size >= keptAtMost) kept.clear();
    kept.set(told, { name, untilMs: clock.now() + keptMs });
    return name;
  };
}
