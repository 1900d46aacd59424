/** `GET /api/v1/events` over HTTP, with tokens that are really signed and really verified. */
import { entraUserVerifier } from '../../bot/adapters/entra/verify-user.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { personId, tenantId as toTenantId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { TimelineFeed } from '../../bot/ports/timeline-feed.ts';
import { eventsEndpoint } from '../../bot/surfaces/tab-api/events.ts';
import { FeedWatch } from '../../bot/surfaces/tab-api/feed-watch.ts';
import { signedIn } from '../../bot/surfaces/tab-api/signed-in.ts';
import { app, anna as annaBerg, jonas as jonasWeber, tenantId } from '../../sandbox/people.ts';
import { listen } from './event-stream.ts';
import { swarmsIn } from './growing-swarms.ts';
import { httpSurface } from './http-surface.ts';
import { silentLog } from './log.ts';
import { patientMs, type Outside } from './outside.ts';
import { emptyStore } from './store.ts';

export const tenant = toTenantId(tenantId);
const known = ({ id, name }: { id: string; name: string }): Person => ({ id: personId(id), name });
export const [anna, jonas] = [known(annaBerg), known(jonasWeber)];

export type EventsWorld = {
  readonly outside: Outside;
  readonly feed: TimelineFeed;
  readonly clock?: Clock;
  /** What the check of a token waits for. */
  readonly held?: () => Promise<void>;
};

export async function serveEvents({ outside, feed, clock = systemClock, held }: EventsWorld) {
  const verify = entraUserVerifier({
    authority: outside.sandbox.urls.entra,
    clientId: app.id,
    allowedTenants: [tenantId],
    timeoutMs: patientMs,
    clock,
  });
  const watch = new FeedWatch({ feed, clock, log: silentLog });
  const verifyUser = async (bearer: string | undefined) => {
    await held?.();
    return verify(bearer);
  };
  const surface = await httpSurface([signedIn(verifyUser, eventsEndpoint({ watch, clock }))]);
  return {
    ...surface,
    as: async (person: Person, lastEventId?: number, ttlSeconds?: number) =>
      listen(surface.url, { bearer: await bearerOf(outside, person, { ttlSeconds }), lastEventId }),
    async stop() {
      await surface.close();
      await watch.stop();
    },
  };
}

/** The same over the store, with swarms in it that grow. */
export async function serveSwarms(world: Omit<EventsWorld, 'feed'>) {
  const store = await emptyStore();
  const { open, record } = swarmsIn(store);
  return {
    ...(await serveEvents({ feed: store.feed, ...world })),
    openFor: (agent: Person, name: string) => open(name, { of: tenant, by: agent }, { agent }),
    record: (name: string, event: Parameters<typeof record>[1], by: Person = anna) =>
      record(name, event, { of: tenant, by }),
  };
}

/** @param told.over claims that are other than usual */
export async function bearerOf(
  { sandbox }: Pick<Outside, 'sandbox'>,
  { id, name }: Person,
  { ttlSeconds, over }: { readonly ttlSeconds?: number | undefined; readonly over?: object } = {},
): Promise<string> {
  const claims = { aud: app.id, iss: `${sandbox.urls.entra}/${tenantId}/v2.0` };
  const who = { tid: tenantId, oid: id, name, scp: 'access_as_user' };
  return `Bearer ${await sandbox.tokens.mint({ ...claims, ...who, ...over }, ttlSeconds)}`;
}
