/** Our process, as far as the helpdesk goes: the real use cases and the real relay over the real store. */
import { sha256 } from '../../../bot/adapters/system/digest.ts';
import { systemIds } from '../../../bot/adapters/system/ids.ts';
import { alsoHeardBy } from '../../../bot/composition/helpdesk.ts';
import type { Desk } from '../../../bot/domain/helpdesk/desk.ts';
import type { Place } from '../../../bot/domain/helpdesk/thread.ts';
import type { Person } from '../../../bot/domain/swarm/person.ts';
import { msOf } from '../../../bot/domain/ids.ts';
import type { ConnectedCenter, ContactCenters } from '../../../bot/ports/contact-centers.ts';
import type { WakeUps } from '../../../bot/ports/wake-ups.ts';
import type { ThreadHandlerDeps } from '../../../bot/relay/handlers/helpdesk-deps.ts';
import { createThreadPerform } from '../../../bot/relay/handlers/helpdesk.ts';
import { Relay, relaySettings } from '../../../bot/relay/relay.ts';
import { createDeskCards } from '../../../bot/surfaces/chat/helpdesk/desk-cards.ts';
import { answerThread } from '../../../bot/usecases/helpdesk/answer-thread.ts';
import { hearContactCenter } from '../../../bot/usecases/helpdesk/hear-contact-center.ts';
import { hearEmployee } from '../../../bot/usecases/helpdesk/hear-employee.ts';
import { recordCase } from '../../../bot/usecases/helpdesk/record-case.ts';
import { noteDeskOutage } from '../../../bot/usecases/helpdesk/note-desk-outage.ts';
import { readChats, recordRead } from '../../../bot/usecases/helpdesk/record-read.ts';
import { recordChatBegun } from '../../../bot/usecases/helpdesk/record-chat-begun.ts';
import { tryThreadsAgain } from '../../../bot/usecases/helpdesk/try-again.ts';
import { tenant } from '../builders.ts';
import { recordingLog } from '../log.ts';
import type { TestStore } from '../store.ts';
import type { farDynamics } from './far-dynamics.ts';
import type { FarCenter } from './far-center.ts';
import type { FarTeams } from './far-teams.ts';
import { mortal, mortalHelpdesk, unused, type Life } from './mortal.ts';
import type { VirtualTime } from './virtual-time.ts';
import type { Weather } from './weather.ts';

export type SimulatedStore = Pick<
  TestStore,
  'helpdesk' | 'intake' | 'deliveries' | 'postedCards' | 'listening' | 'db'
>;

export type Surroundings = {
  readonly store: SimulatedStore;
  readonly desks: readonly Desk[];
  readonly teams: FarTeams;
  readonly centers: readonly FarCenter[];
  readonly dynamics: ReturnType<typeof farDynamics>;
  readonly time: VirtualTime;
  readonly weather: Weather;
};

const dayMs = 24 * 60 * 60_000;
const rules = { warnMs: 2 * dayMs, closeMs: dayMs, reopenMs: 7 * dayMs };

export type Process = Awaited<ReturnType<typeof startProcess>>;

/** As `createApp` puts it together; a new one knows nothing but what the store knows. */
export async function startProcess(around: Surroundings, life: Life) {
  const { store, time, weather } = around;
  const helpdesk = mortalHelpdesk(store.helpdesk, life);
  const centers = centersOf(around, life);
  const deps = {
    ...{ helpdesk, centers, rules, clock: time, ids: systemIds, digest: sha256 },
    // Nothing answers: every question is for a person.
    answers: { ask: () => undefined },
  };
  const hear = hearContactCenter(deps);
  const intake = alsoHeardBy(mortal(store.intake, life), hear);
  const log = recordingLog();
  const noted = notedWakeUps();
  const relay = new Relay({
    deliveries: mortal(store.deliveries, life),
    wakeUps: noted.wakeUps,
    clock: time,
    random: weather.random,
    log,
    perform: createPerform(around, { ...deps, life }) as never,
    expire: () => Promise.reject(new Error('no timer is set')),
    settings: relaySettings,
  });
  const start = async () => {
    const from = await store.listening.lastHeard();
    if (from) await noteDeskOutage(deps)(from);
    await relay.start();
  };
  await Promise.race([start(), life.death]);
  const read = readChats(deps);
  const press = answerThread({ ...deps, desks: desksOf(around), deliveries: store.deliveries });
  const { maxTries } = relaySettings;
  const tryAgain = tryThreadsAgain({
    deliveries: mortal(store.deliveries, life),
    clock: time,
    maxTries,
  });
  const upkeep = async () => {
    await tryAgain(tenant);
    await read();
  };
  return {
    hearEmployee: hearEmployee(deps),
    /** The employee says that it is solved. */
    solve: async (place: Place, by: Person) => {
      const thread = await helpdesk.threadAt(tenant, place);
      if (!thread) throw new Error('nothing stands there');
      return press.done({ key: { tenantId: tenant, threadId: thread.id }, by });
    },
    take: intake.take.bind(intake),
    /** As often as the process does it by itself. */
    upkeep: () => Promise.race([upkeep(), life.death]),
    /** Delivers what is due by now; or dies. */
    work: () => Promise.race([relay.processAll(), life.death]),
    nextAt: noted.nextAt,
    log,
  };
}

function centersOf({ desks, centers }: Surroundings, life: Life): ContactCenters {
  const can = {
    ...{ hold: false, mood: false, transcript: true, messages: true },
    repair: false,
    note: false,
  };
  const [{ tenantId } = { tenantId: tenant }] = desks;
  return new Map<string, ConnectedCenter>(
    centers.map((center) => [
      center.connection,
      {
        id: center.connection,
        tenantId,
        center: {
          can: { ...can, createOnce: center.connection !== 'plain' },
          doors: [],
          receive: () => Promise.reject(new Error('what is told comes translated')),
          chats: mortal(center, life),
        },
      },
    ]),
  );
}

const desksOf = ({ desks }: Pick<Surroundings, 'desks'>) => ({
  find: (_tenant: string, id: string) => Promise.resolve(desks.find((one) => one.id === id)),
});

function createPerform(
  { store, desks, teams, dynamics, time }: Surroundings,
  deps: Parameters<typeof recordChatBegun>[0] & {
    readonly centers: ContactCenters;
    readonly life: Life;
  },
) {
  const { life, helpdesk, centers } = deps;
  const known = {
    ...{ helpdesk, centers, clock: time, ids: systemIds, digest: sha256 },
    desks: desksOf({ desks }),
    deskCards: createDeskCards({ timeZone: 'Europe/Berlin' }),
    deskCases: mortal(dynamics.port, life),
    people: { mailsOf: () => Promise.resolve([]) },
    messenger: mortal(teams, life),
    postedCards: mortal(store.postedCards, life),
    // The turnstile has tests of its own: here nobody waits for a turn.
    turn: () => Promise.resolve(() => Promise.resolve()),
    idleCloseMs: dayMs,
    recordCase: recordCase({ ...deps, rules }),
    recordChatBegun: recordChatBegun(deps),
    recordRead: recordRead(deps),
  };
  // What swarms need besides is not reached from here: whoever tries meets an error that says so.
  const all = new Proxy(known, {
    get: (target, name): unknown =>
      Reflect.has(target, name) ? Reflect.get(target, name) : unused(String(name)),
  }) as unknown as ThreadHandlerDeps;
  return createThreadPerform(all);
}

/** As the queue looks for what has fallen due: lanes that wait for a far side are woken together. */
const pollMs = 500;

/** When the relay asked to be woken; in memory, and gone with its process: the sweep finds what is left. */
function notedWakeUps() {
  let asked: number[] = [];
  const wakeUps: WakeUps = {
    start: () => Promise.resolve(),
    wakeLane: (_key, at) => {
      if (at !== undefined) asked.push(Math.ceil(msOf(at) / pollMs) * pollMs);
      return Promise.resolve();
    },
    stop: () => Promise.resolve(),
  };
  return {
    wakeUps,
    /** The next of them that is later than now. */
    nextAt: (now: number): number => {
      asked = asked.filter((at) => at > now);
      return Math.min(Number.POSITIVE_INFINITY, ...asked);
    },
  };
}
