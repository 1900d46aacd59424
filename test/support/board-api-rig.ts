/** The board’s API over the shared store: Mia is a supervisor, and the outside a few people. */
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import type { Role } from '../../bot/ports/identity.ts';
import { boardApiEndpoints } from '../../bot/surfaces/tab-api/board/index.ts';
import { addByHand } from '../../bot/usecases/add-by-hand.ts';
import { askMore } from '../../bot/usecases/ask-more.ts';
import { boardPeople, findPerson } from '../../bot/usecases/board-people.ts';
import { boardYardstick } from '../../bot/usecases/board-yardstick.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { postUpdate } from '../../bot/usecases/post-update.ts';
import { resolveSwarm } from '../../bot/usecases/resolve-swarm.ts';
import { listParked, settleParked } from '../../bot/usecases/settle-parked.ts';
import { kenji, keyOf, mia, minutesPast, priya, rosa, tenant, tom } from './builders.ts';
import { swarmsIn } from './growing-swarms.ts';
import { httpSurface } from './http-surface.ts';
import { swarmWorld } from './swarm-world.ts';

const people = [tom, priya, kenji, rosa, mia];

/** Mia is a supervisor; the others are whoever they say they are. */
const rolesOf = (person: Person): readonly Role[] => (person.id === mia.id ? ['supervisor'] : []);

export async function boardApi() {
  const { deps, store, clock } = await swarmWorld();
  const parked = { ...deps, deliveries: store.deliveries };
  const directory = {
    ...deps.people,
    find: (_tenant: unknown, text: string) =>
      Promise.resolve(people.filter((one) => one.id === text || one.name.startsWith(text))),
  };
  const surface = await httpSurface(
    boardApiEndpoints({
      verifyUser: (bearer) => {
        const name = /^Bearer (.+)$/.exec(bearer ?? '')?.[1];
        const person = people.find((one) => one.name === name);
        if (!person) return Promise.resolve('unauthenticated');
        const roles = rolesOf(person);
        return Promise.resolve({ tenantId: tenant, person, roles, expiresAt: minutesPast(600) });
      },
      board: store.board,
      store: store.swarms,
      clock,
      timeZone: 'Europe/Berlin',
      useCases: {
        yardstick: boardYardstick(deps),
        boardPeople: boardPeople({ ...deps, people: directory }),
        findPerson: findPerson({ people: directory }),
        listParked: listParked(parked),
        settleParked: settleParked(parked),
        askMore: askMore(deps),
        addByHand: addByHand(deps),
        postUpdate: postUpdate(deps),
        resolveSwarm: resolveSwarm(deps),
        cancelSwarm: cancelSwarm(deps),
      },
    }),
  );
  const bearer = { authorization: 'Bearer Mia' };
  return {
    ...surface,
    ...swarmsIn(store),
    store,
    clock,
    read: async <T>(path: string): Promise<T> =>
      (await (await surface.ask(path, { headers: bearer })).json()) as T,
    get: (path: string, by = 'Mia', headers = {}) =>
      surface.ask(path, { headers: { authorization: `Bearer ${by}`, ...headers } }),
    act: (path: string, body: object = {}, by = 'Mia') =>
      surface.post(path, JSON.stringify(body), {
        authorization: `Bearer ${by}`,
        'content-type': 'application/json',
      }),
    last: async (name: string) => {
      const entry = (await store.swarms.timeline(keyOf(name))).at(-1);
      const by = entry?.by === 'system' ? 'system' : entry?.by.name;
      return `${entry?.event?.type} by ${by}`;
    },
  };
}

export type BoardApi = Awaited<ReturnType<typeof boardApi>>;

export const codeOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { code: string }).code;
