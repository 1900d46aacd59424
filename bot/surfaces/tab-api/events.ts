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

type Deps = Pick<TabApiDeps, 'watch' | 'clock'>;

async function* follow(
  deps: Deps,
  user: VerifiedUser,
  { after, gone }: { after: number | undefined; gone: AbortSignal },
): AsyncGenerator<string> {
  const end = await deps.watch.open(user.tenantId);
  try {
    // Further on than there is anything: a number of another database.
    yield* tell(deps, user, { from: Math.min(after ?? end, end), gone });
  } finally {
    deps.watch.close(user.tenantId);
  }
}

async function* tell(
  { watch, clock }: Deps,
  { tenantId, person, expiresAt }: VerifiedUser,
  { from, gone }: { from: number; gone: AbortSignal },
): AsyncGenerator<string> {
  let at = from;
  let saidAt = clock.now();
  const silentMs = () => clock.now() - saidAt;
  const leftMs = () => msOf(expiresAt) - clock.now();
  yield eventText({ id: at, event: 'ready', data: {} });
  while (!gone.aborted && leftMs() > 0) {
    const waitMs = Math.min(heartbeatMs - silentMs(), leftMs());
    const { entries, upTo } = await watch.after(tenantId, at, { gone, waitMs });
    for (const { position, ...told } of entries) {
      // Who reads slowly may have come to the end of their token meanwhile.
      if (leftMs() <= 0) break;
      at = position;
      const news = isMember(told.swarm, person.id) ? newsOf(told) : undefined;
      if (!news) continue;
      yield eventText({ id: at, event: 'news', data: news });
      saidAt = clock.now();
    }
    if (leftMs() > 0) at = upTo;
    if (silentMs() >= heartbeatMs) {
      // With its place: who comes back need not go through what was others' news.
      yield `: still here at ${nowOf(clock)}\nid: ${at}\n\n`;
      saidAt = clock.now();
    }
  }
  if (!gone.aborted) yield eventText({ id: at, event: 'expired', data: {} });
}

/** JSON has no line breaks of its own: one line of data. */
const eventText = (told: { id: number; event: string; data: object }): string =>
  `id: ${told.id}\nevent: ${told.event}\ndata: ${JSON.stringify(told.data)}\n\n`;
