/** `GET /api/v1/events` over HTTP, with tokens that are really signed and really verified. */
import { entraUserVerifier } from '../../bot/adapters/entra/verify-user.ts';
import { systemClock } from '../../bot/adapters/system/clock.ts';
import { personId, tenantId as toTenantId } from '../../bot/domain/ids.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import type { Clock } from '../../bot/ports/clock.ts';
import type { LiveSwarms } from '../../bot/ports/live-swarms.ts';
import type { TimelineFeed } from '../../bot/ports/timeline-feed.ts';
import { eventsEndpoint } from '../../bot/surfaces/tab-api/events.ts';
import { FeedWatch } from '../../bot/surfaces/tab-api/feed-watch.ts';
import { signedIn } from '../../bot/surfaces/tab-api/signed-in.ts';
import { app, anna as annaBerg, jonas as jonasWeber, tenantId } from '../../sandbox/people.ts';
import { listen } from './event-stream.ts';
import { swarmsIn } from './growing-swarms.ts';
import { httpSurface } from './http-surface.ts';
import { silentLog } from './log.ts';
import { patientMs, startOutside, type Outside } from './outside.ts';
import { emptyStore, openSharedStore } from './store.ts';

export const tenant = toTenantId(tenantId);
const known = ({ id, name }: { id: string; name: string }): Person => ({ id: personId(id), name });
export const [anna, jonas] = [known(annaBerg), known(jonasWeber)];

type World = {
  readonly outside: Outside;
  readonly feed: TimelineFeed;
  readonly live?: LiveSwarms;
  readonly clock?: Clock;
  /** What the check of a token waits for. */
  readonly held?: () => Promise<void>;
};

const nothingLive: LiveSwarms = { gatheredAfter: () => Promise.resolve([]) };

async function serveEvents({
  outside,
  feed,
  live = nothingLive,
  clock = systemClock,
  held,
}: World) {
  const verify = entraUserVerifier({
    authority: outside.sandbox.urls.entra,
    clientId: app.id,
    allowedTenants: [tenantId],
    timeoutMs: patientMs,
    clock,
  });
  const watch = new FeedWatch({ feed, live, clock, log: silentLog });
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

/** For a `describe`: what is served is stopped after each test. */
export function eventsRig() {
  let outside: Outside;
  let served: { stop(): Promise<void> } | undefined;
  before(openSharedStore);
  before(async () => {
    outside = await startOutside();
  });
  after(() => outside.sandbox.close());
  afterEach(async () => {
    await served?.stop();
    served = undefined;
  });
  const serve = async (world: Omit<World, 'outside'>) => {
    const made = await serveEvents({ outside, ...world });
    served = made;
    return made;
  };
  return {
    sandbox: () => outside.sandbox,
    bearer: (...asked: Asked) => bearerOf(outside, ...asked),
    serve,
    /** Over the store, with swarms in it that grow. */
    withStore: async (world: Omit<World, 'outside' | 'feed'> = {}) => {
      const store = await emptyStore();
      const { open, record } = swarmsIn(store);
      return {
        ...(await serve({ ...store, ...world })),
        store,
        openFor: (agent: Person, name: string) => open(name, { of: tenant, by: agent }, { agent }),
        record: (name: string, event: Parameters<typeof record>[1], by: Person = anna) =>
          record(name, event, { of: tenant, by }),
      };
    },
  };
}

type Claims = { readonly ttlSeconds?: number | undefined; readonly over?: object };
type Asked = readonly [person: Person, claims?: Claims];

/** @param claims.over what is other than usual */
export async function bearerOf(
  { sandbox }: Pick<Outside, 'sandbox'>,
  ...[{ id, name }, { ttlSeconds, over } = {}]: Asked
): Promise<string> {
  const claims = { aud: app.id, iss: `${sandbox.urls.entra}/${tenantId}/v2.0` };
  const who = { tid: tenantId, oid: id, name, scp: 'access_as_user' };
  return `Bearer ${await sandbox.tokens.mint({ ...claims, ...who, ...over }, ttlSeconds)}`;
}
