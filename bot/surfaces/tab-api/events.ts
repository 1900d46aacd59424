import type { LiveHint } from '../../contract/swarm-news.ts';
import { msOf } from '../../domain/ids.ts';
import { isMember } from '../../domain/swarm/swarm.ts';
import { nowOf } from '../../ports/clock.ts';
import type { VerifiedUser } from '../../ports/identity.ts';
import type { FeedEntry } from '../../ports/timeline-feed.ts';
import type { TabApiDeps } from './deps.ts';
import type { Page, Place } from './feed-watch.ts';
import { isAboutTheirInvitation } from './home/asked.ts';
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
  const now = await deps.watch.open(user.tenantId);
  try {
    // Further on than there is anything: a number of another database.
    const position = Math.min(after ?? now.position, now.position);
    yield* tell(deps, user, { from: { ...now, position }, gone });
  } finally {
    deps.watch.close(user.tenantId);
  }
}

async function* tell(
  { watch, clock }: Deps,
  user: VerifiedUser,
  { from, gone }: { from: Place; gone: AbortSignal },
): AsyncGenerator<string> {
  const { tenantId, expiresAt } = user;
  let place = from;
  let saidAt = clock.now();
  const silentMs = () => clock.now() - saidAt;
  const leftMs = () => msOf(expiresAt) - clock.now();
  yield eventText({ id: place.position, event: 'ready', data: {} });
  while (!gone.aborted && leftMs() > 0) {
    const waitMs = Math.min(heartbeatMs - silentMs(), leftMs());
    const page = await watch.after(tenantId, place, { gone, waitMs });
    for (const told of toldOf(page, user)) {
      // Who reads slowly may have come to the end of their token meanwhile.
      if (leftMs() <= 0) break;
      yield eventText(told);
      place = { ...place, position: told.id };
      saidAt = clock.now();
    }
    if (leftMs() > 0) place = page.place;
    if (silentMs() >= heartbeatMs) {
      // With its place: who comes back need not go through what was others' news.
      yield `: still here at ${nowOf(clock)}\nid: ${place.position}\n\n`;
      saidAt = clock.now();
    }
  }
  if (!gone.aborted) yield eventText({ id: place.position, event: 'expired', data: {} });
}

type Told = { readonly id: number; readonly event: string; readonly data: object };

/**
 * What of it is for this person; hints last, and none of a swarm whose news was its last word. Of swarms
 * they are not in, supervisors are told that something happened, and nothing else: they ask for it.
 */
function* toldOf(
  { entries, hints, place }: Page,
  { person, roles }: Pick<VerifiedUser, 'person' | 'roles'>,
): Generator<Told> {
  const seesAll = roles.includes('supervisor');
  const theirs = hints.filter((one) => seesAll || one.members.includes(person.id));
  const changed = new Set(theirs.map((one) => one.swarmId));
  for (const { position, ...told } of entries) {
    if (isToldLive(told)) continue;
    if (!isMember(told.swarm, person.id)) {
      if (seesAll || isAboutTheirInvitation(told, person.id)) changed.add(told.swarm.id);
      continue;
    }
    const news = newsOf(told, person.id);
    if (news) {
      changed.delete(told.swarm.id);
      yield { id: position, event: 'news', data: news };
    } else {
      changed.add(told.swarm.id);
    }
  }
  for (const swarmId of changed) {
    yield { id: place.position, event: 'live', data: { swarmId } satisfies LiveHint };
  }
}

/** Recorded with what was gathered of the contact, which hints by itself. */
const isToldLive = ({ entry: { event } }: Pick<FeedEntry, 'entry'>): boolean =>
  event?.type === 'customer-on-hold' || event?.type === 'customer-off-hold';

/** JSON has no line breaks of its own: one line of data. */
const eventText = ({ id, event, data }: Told): string =>
  `id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
