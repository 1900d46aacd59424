/**
 * The use cases over the shared store, with the outside as a few people who say what they are told to.
 */
import { TestClock } from 'pg-boss';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { caseId, msOf, type PersonId } from '../../bot/domain/ids.ts';
import type { Presence } from '../../bot/domain/routing/choose-experts.ts';
import type { Action } from '../../bot/domain/swarm/effects.ts';
import type { Person, Swarm } from '../../bot/domain/swarm/swarm.ts';
import type {
  CaseRecord,
  CaseRecords,
  Expert,
  ExpertDirectory,
} from '../../bot/ports/case-records.ts';
import type { SwarmKey } from '../../bot/ports/swarm-store.ts';
import { inviteExperts } from '../../bot/usecases/invite-experts.ts';
import { openSwarm, type Opened, type Opening } from '../../bot/usecases/open-swarm.ts';
import {
  boilers,
  espressoCase,
  kenji,
  mia,
  noon,
  priya,
  rosa,
  tenant,
  tom,
  warranty,
} from './builders.ts';
import { seeded } from './seeded.ts';
import { emptyStore } from './store.ts';

/** A case as Dynamics tells it to somebody who may see it. */
export const espressoRecord: CaseRecord = {
  ...espressoCase,
  description: 'Water under the machine.',
  isOpen: true,
};

const everybody: readonly Expert[] = [
  { person: priya, levels: { [boilers.id]: 5 } },
  { person: kenji, levels: { [boilers.id]: 3 } },
  { person: rosa, levels: { [warranty.id]: 4 } },
];

export async function swarmWorld() {
  const clock = new TestClock(msOf(noon));
  const ids = countedIds();
  const store = await emptyStore({ clock, ids });
  const cases = new Map<string, CaseRecord | 'not-found' | 'forbidden'>([
    [espressoCase.number, espressoRecord],
  ]);
  const presence = new Map<PersonId, Presence>(
    everybody.map(({ person }) => [person.id, 'available']),
  );
  const outside = outsideOf({ cases, presence });
  const deps = {
    store: store.swarms,
    preferences: store.preferences,
    clock,
    ids,
    digest: sha256,
    random: seeded(1),
    policyOf: () => Promise.resolve({ silenceMs: 5 * 60_000, swarmsAtOnce: 2 }),
    ...outside,
  };
  const open = openSwarm(deps);
  return {
    store,
    clock,
    cases,
    presence,
    deps,
    invite: inviteExperts(deps),
    open: (told: Partial<Opening> = {}) => open({ ...openingWish, ...told }),
    /** @throws Error when it was not opened */
    opened: async (told: Partial<Opening> = {}) => swarmIn(await open({ ...openingWish, ...told })),
    effects: () => effects(store),
    /** The swarm as it stands. */
    swarm: async (key: SwarmKey) => {
      const swarm = await store.swarms.findSwarm(key);
      if (!swarm) throw new Error('no such swarm');
      return swarm;
    },
    forgetEffects: async () => {
      await store.db.deleteFrom('deliveries').execute();
    },
  };
}

const openingWish: Opening = {
  tenantId: tenant,
  by: tom,
  case: espressoCase.number,
  request: 'Why does it leak?',
  skillIds: [boilers.id, warranty.id],
};

export const keyOfSwarm = (swarm: Swarm): SwarmKey => ({
  tenantId: swarm.tenantId,
  swarmId: swarm.id,
});

function swarmIn(opened: Opened): Swarm {
  if (opened.kind === 'refused') throw new Error(`not opened: ${opened.refusal}`);
  return opened.swarm;
}

/** `id-1`, `id-2`, …: a test can name what it expects. */
function countedIds() {
  let last = 0;
  return {
    newId: () => `id-${(last += 1)}`,
    derivedId: (...parts: readonly string[]) => parts.join('/'),
  };
}

function outsideOf(world: {
  cases: ReadonlyMap<string, CaseRecord | 'not-found' | 'forbidden'>;
  presence: ReadonlyMap<PersonId, Presence>;
}) {
  const cases: CaseRecords = {
    find: (search) => Promise.resolve(world.cases.get(search.case) ?? 'not-found'),
    openCasesOf: () => Promise.resolve([]),
    addNote: () => Promise.reject(new Error('no use case writes a note')),
    close: () => Promise.reject(new Error('no use case closes a case')),
  };
  const experts: ExpertDirectory = {
    skills: () => Promise.resolve([boilers, warranty]),
    experts: (_tenant, skills) =>
      Promise.resolve(everybody.filter(({ levels }) => skills.some((skill) => levels[skill.id]))),
    supervisorOf: (_tenant, person) =>
      Promise.resolve<Person | undefined>(person === tom.id ? mia : undefined),
  };
  const presenceOf = () => Promise.resolve(world.presence);
  return { cases, experts, people: { presenceOf } };
}

/** What the outside will be told, in the order of each lane: `lane kind`. */
async function effects({ db }: Awaited<ReturnType<typeof emptyStore>>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('deliveries')
    .select(['lane', 'action_json'])
    .orderBy('lane')
    .orderBy('lane_seq')
    .execute();
  return rows.map((row) => `${row.lane} ${nameOf(row.action_json)}`);
}

function nameOf(action: Action): string {
  if ('card' in action) return `${action.kind}:${action.card}`;
  if ('person' in action) return `${action.kind}:${action.person.id}`;
  if ('personId' in action) return `${action.kind}:${action.personId}`;
  if ('invitationId' in action) return `${action.kind}:${action.invitationId}`;
  return action.kind;
}

/** A record of another case. */
export const recordOf = (number: string): CaseRecord => ({
  ...espressoRecord,
  id: caseId(`id of ${number}`),
  number,
});
