import { createHash } from 'node:crypto';
import { swarmId } from '../../domain/ids.ts';
import type { TabApiDeps } from './deps.ts';
import { problem } from './problems.ts';
import { mayRead, readSwarm } from './read-swarm.ts';
import type { PersonalEndpoint } from './signed-in.ts';

export const showSwarmEndpoint = (deps: TabApiDeps): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/swarms/:id',
  handle: async (user, { params, headers }) => {
    const id = params['id'] ?? '';
    if (!/^[\w-]{1,64}$/.test(id)) return problem('not-found');
    const swarm = await deps.store.findSwarm({ tenantId: user.tenantId, swarmId: swarmId(id) });
    // Whether it exists is no business of who may not see it.
    if (!swarm || !mayRead(swarm, user)) return problem('not-found');
    const body = await readSwarm(deps, user, swarm);
    const etag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"`;
    const known = (headers['if-none-match'] ?? '').split(',').map((one) => one.trim());
    // `no-store` would keep a browser from asking with what it has.
    const fresh = { etag, 'cache-control': 'private, no-cache' };
    return known.includes(etag)
      ? { status: 304, headers: fresh }
      : { status: 200, headers: fresh, body };
  },
});
