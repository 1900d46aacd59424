import { isMember } from '../../domain/swarm/swarm.ts';
import { msOf } from '../../domain/ids.ts';
import { nowOf } from '../../ports/clock.ts';
import type { VerifiedUser } from '../../ports/identity.ts';
import type { TabApiDeps } from './deps.ts';
import { problem } from './problems.ts';
import type { PersonalEndpoint } from './signed-in.ts';
import { newsOf } from './swarm-news.ts';

/** So that proxies keep the connection, and a reader knows that silence means nothing happened. */
const heartbeatMs = 15_000;

/** `GET /api/v1/events`: see contract/swarm-news.ts. */
export const eventsEndpoint = (deps: Pick<TabApiDeps, 'watch' | 'clock'>): PersonalEndpoint => ({
  method: 'GET',
  path: '/api/v1/events',
  handle: (user, { headers }) => {
    const lastId = headers['last-event-id'];
    if (lastId !== undefined && !/^\d{1,15}$/.test(String(lastId))) {
      return Promise.resolve(problem('malformed', 'last-event-id'));
    }
    const after = lastId === undefined ? undefined : Number(lastId);
    return Promise.resolve({
      status: 200,
      headers: {
        'content-type': 'text/event-stream; charset=utf-8',
        // nginx keeps back what comes bit by bit, unless it is told.
        'x-accel-buffering': 'no',
      },
      stream: (gone: AbortSignal) => follow(deps, user, { after, gone }),
    });
  },
});

async function* follow(
  { watch, clock }: Pick<TabApiDeps, 'watch' | 'clock'>,
  { tenantId, person, expiresAt }: VerifiedUser,
  { after, gone }: { after: number | undefined; gone: AbortSignal },
): AsyncGenerator<string> {
  const end = await watch.open(tenantId);
  // Further on than there is anything: a number of another database.
  let at = Math.min(after ?? end, end);
  try {
    yield eventText({ id: at, event: 'ready', data: {} });
    while (!gone.aborted) {
      const leftMs = msOf(expiresAt) - clock.now();
      if (leftMs <= 0) {
        yield eventText({ id: at, event: 'expired', data: {} });
        return;
      }
      const waitMs = Math.min(heartbeatMs, leftMs);
      const { entries, upTo } = await watch.after(tenantId, at, { gone, waitMs });
      for (const { position, ...told } of entries) {
        const news = isMember(told.swarm, person.id) ? newsOf(told) : undefined;
        if (news) yield eventText({ id: position, event: 'news', data: news });
      }
      // With its place: who comes back need not go through what was others' news.
      if (upTo === at) yield `: still here at ${nowOf(clock)}\nid: ${at}\n\n`;
      at = upTo;
    }
  } finally {
    watch.close(tenantId);
  }
}

/** JSON has no line breaks of its own: one line of data. */
const eventText = (told: { id: number; event: string; data: object }): string =>
  `id: ${told.id}\nevent: ${told.event}\ndata: ${JSON.stringify(told.data)}\n\n`;
