import assert from 'node:assert/strict';
import type { FileList, SwarmView, TasksLook } from '../../bot/contract/swarm-view.ts';
import type { Person, Swarm } from '../../bot/domain/swarm/swarm.ts';
import { swarmTabEndpoints } from '../../bot/surfaces/tab-api/swarm-tab.ts';
import type { SwarmTabDeps } from '../../bot/surfaces/tab-api/swarm-tab-deps.ts';
import {
  activeSwarm,
  boilers,
  chatOpened,
  kenji,
  minutesPast,
  noon,
  opening,
  participant,
  pendingInvitation,
  priya,
  rosa,
  tenant,
  timelineOf,
  tom,
} from '../support/builders.ts';
import { httpSurface, type HttpSurface } from '../support/http-surface.ts';

const chat = { id: '19:swarm@thread.v2', webUrl: 'https://teams.example/chat' } as never;
const ourSwarm = activeSwarm({
  chat,
  isChatReady: true,
  version: 7,
  participants: [
    participant(tom, { role: 'agent', joinedBy: 'opening' }),
    participant(priya, { skills: [boilers] }),
  ],
  invitations: [pendingInvitation(kenji)],
  tasks: [
    {
      id: 'task-1',
      title: 'Order gasket 3',
      owner: priya,
      dueOn: '2026-11-27',
      state: 'open',
      addedAt: noon,
      isFromDynamics: false,
      changedIn: 6,
    },
    {
      id: 'task-2',
      title: 'Taken away',
      owner: priya,
      state: 'cancelled',
      addedAt: noon,
      isFromDynamics: false,
      changedIn: 7,
    },
  ],
});

type Told = { readonly refusal?: string; readonly files?: unknown; readonly access?: string };

async function swarmTab({ refusal, files = 'no-chat', access = 'open' }: Told = {}) {
  const wishes: unknown[] = [];
  const isIn = (by: Person) => [tom, priya].some((one) => one.id === by.id);
  // Every use case here: notes what it was asked, and says what the test wants said.
  const act = (wish: { key: { swarmId: string }; by: Person }) => {
    wishes.push(wish);
    if (wish.key.swarmId !== ourSwarm.id) return Promise.resolve('no-swarm');
    if (!isIn(wish.by)) return Promise.resolve({ swarm: ourSwarm, refusal: 'not-a-member' });
    return Promise.resolve({ swarm: ourSwarm, ...(refusal && { refusal }) });
  };
  const useCases = {
    addByHand: act,
    addTask: act,
    cancelSwarm: act,
    changeTask: act,
    postUpdate: act,
    reactivateSwarm: act,
    sendToAgent: act,
    listParked: () => Promise.resolve([]),
    readTasks: () => Promise.resolve('own-first'),
    lookAtCase: () => Promise.resolve(access),
    swarmFiles: ({ by }: { by: Person }) => Promise.resolve(isIn(by) ? files : 'no-swarm'),
  } as unknown as SwarmTabDeps['useCases'];
  const known = (swarm: Swarm, isIt: boolean) => Promise.resolve(isIt ? swarm : undefined);
  const surface = await httpSurface(
    swarmTabEndpoints({
      verifyUser: (bearer) => {
        const person = [tom, priya, kenji, rosa].find((one) => bearer === `Bearer ${one.name}`);
        if (!person) return Promise.resolve('unauthenticated');
        return Promise.resolve({ tenantId: tenant, person, roles: [], expiresAt: minutesPast(60) });
      },
      useCases,
      store: {
        findSwarm: ({ swarmId }) => known(ourSwarm, swarmId === ourSwarm.id),
        findSwarmOfChat: (_tenant, id) => known(ourSwarm, id === ourSwarm.chat?.id),
        timeline: () => Promise.resolve(timelineOf([[opening(), tom], chatOpened])),
        findInteraction: () => Promise.resolve(undefined),
      },
      people: {
        find: (_tenant, text) =>
          Promise.resolve(
            [priya, rosa].filter((one) => [one.id, one.name].includes(text as never)),
          ),
      },
      deliveries: { stateOf: () => Promise.resolve('none') },
      casePage: (id) => `https://dynamics.example/${id}`,
    }),
  );
  const as = ({ name }: Person) => ({ authorization: `Bearer ${name}` });
  return {
    ...surface,
    wishes,
    get: (path: string, by: Person) => surface.ask(path, { headers: as(by) }),
    send: (path: string, by: Person, body: object) =>
      surface.post(path, JSON.stringify(body), as(by)),
  };
}

const here = '/api/v1/swarms/swarm-1';
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('the API of the swarm tab', () => {
  let api: HttpSurface | undefined;
  const start = async (told?: Told) => {
    const started = await swarmTab(told);
    api = started;
    return started;
  };
  afterEach(() => api?.close());

  const actions: readonly (readonly [string, object])[] = [
    ['cancellation', { text: 'Hung up' }],
    ['reactivation', { reopensCase: false }],
    ['updates', { text: 'Gasket 3' }],
    ['notes', { text: 'Gasket 3' }],
    ['people', { personId: rosa.id }],
    ['tasks', { wishId: 'wish-0001', title: 'Order', seat: 1, dueOn: '2026-11-27' }],
    ['tasks/task-1', { state: 'done' }],
  ];
  for (const [path, body] of actions) {
    it(`does what a member wants, and nobody else: POST ${path}`, async () => {
      const { send, post, wishes } = await start();
      assert.equal((await post(`${here}/${path}`, JSON.stringify(body))).status, 401);
      const answer = await send(`${here}/${path}`, priya, body);
      assert.equal(answer.status, 200);
      assert.equal(((await answer.json()) as SwarmView).version, 7);
      assert.equal(wishes.length, 1);
      for (const stranger of [kenji, rosa]) {
        const refused = await send(`${here}/${path}`, stranger, body);
        assert.equal(refused.status, 404);
        assert.equal(await codeOf(refused), 'not-found');
      }
      assert.equal((await send(`/api/v1/swarms/swarm-9/${path}`, priya, body)).status, 404);
    });
  }

  const refusals = [
    ['reactivation', { reopensCase: true }, 'only-the-agent-reopens-the-case', 403],
    ['reactivation', { reopensCase: false }, 'swarm-running', 409],
    ['reactivation', { reopensCase: false }, 'other-swarm-runs', 409],
    ['cancellation', { text: '' }, 'text-missing', 422],
    ['notes', { text: 'x' }, 'already-sent', 409],
    ['people', { personId: rosa.id }, 'already-in', 409],
    ['tasks', { wishId: 'wish-0001', title: '', seat: 1 }, 'task-title-missing', 422],
    ['tasks', { wishId: 'wish-0001', title: 'x', seat: 1 }, 'task-title-too-long', 422],
    ['tasks', { wishId: 'wish-0001', title: 'x', seat: 9 }, 'task-owner-unknown', 422],
    ['tasks', { wishId: 'wish-0001', title: 'x', seat: 1 }, 'task-day-unknown', 422],
    ['updates', { text: 'x' }, 'swarm-closed', 409],
  ] as const;
  for (const [path, body, refusal, status] of refusals) {
    it(`answers ${status} when ${path} is refused: ${refusal}`, async () => {
      const { send } = await start({ refusal });
      const answer = await send(`${here}/${path}`, tom, body);
      assert.equal(answer.status, status);
      assert.equal(await codeOf(answer), refusal);
    });
  }

  it('answers a task that is wished for twice as it did the first time', async () => {
    const { send } = await start({ refusal: 'already-there' });
    const wish = { wishId: 'wish-0001', title: 'Order', seat: 1 };
    assert.equal((await send(`${here}/tasks`, tom, wish)).status, 200);
  });

  it('refuses what does not have the form, with the path', async () => {
    const { send, wishes } = await start();
    for (const [path, body, where] of [
      ['tasks', { wishId: 'x', title: 'Order', seat: 1 }, /wishId/],
      ['tasks', { wishId: 'wish-0001', title: 'Order', seat: -1 }, /seat/],
      ['tasks/task-1', { state: 'later' }, /state/],
      ['reactivation', {}, /reopensCase/],
    ] as const) {
      const answer = await send(`${here}/${path}`, tom, body);
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), where);
    }
    assert.deepEqual(wishes, []);
  });

  it('brings in who is known by their id, and nobody by something like a name', async () => {
    const { send, wishes } = await start();
    assert.equal(
      await codeOf(await send(`${here}/people`, tom, { personId: 'Rosa' })),
      'person-unknown',
    );
    assert.deepEqual(wishes, []);
  });

  it('finds people by name for members, and says who is in', async () => {
    const { get } = await start();
    const found: unknown = await (await get(`${here}/people?name=Priya`, tom)).json();
    assert.deepEqual(found, { people: [{ id: priya.id, name: 'Priya', isIn: true }] });
    assert.equal((await get(`${here}/people?name=Priya`, kenji)).status, 404);
  });

  it('finds the swarm by its chat, for its members alone', async () => {
    const { get } = await start();
    const path = (id: string) => `/api/v1/chats/${encodeURIComponent(id)}/swarm`;
    const answer = await get(path('19:swarm@thread.v2'), priya);
    assert.equal(answer.status, 200);
    assert.equal(((await answer.json()) as SwarmView).id, 'swarm-1');
    // Who was asked is not in the chat, whatever their host says.
    assert.equal((await get(path('19:swarm@thread.v2'), kenji)).status, 404);
    assert.equal((await get(path('19:other@thread.v2'), priya)).status, 404);
  });

  it('shows tasks with owner and day, and none that were taken away', async () => {
    const { send } = await start();
    const answer = await send(`${here}/updates`, tom, { text: 'x' });
    const view = (await answer.json()) as SwarmView;
    assert.deepEqual(view.tasks, [
      {
        id: 'task-1',
        title: 'Order gasket 3',
        owner: 'Priya',
        dueOn: '2026-11-27',
        isDone: false,
        isFromDynamics: false,
      },
    ]);
    assert.deepEqual(view.me, { isMember: true, isAgent: true });
  });

  it('looks at Dynamics for members, and says how that went', async () => {
    const { get } = await start();
    const look = (await (await get(`${here}/tasks`, priya)).json()) as TasksLook;
    assert.deepEqual(look, { dynamics: 'own-first', version: 7 });
    assert.equal((await get(`${here}/tasks`, rosa)).status, 404);
  });

  it('gives the way to the case in Dynamics to who may open it there, to others none', async () => {
    const path = `${here}/case`;
    const url = `https://dynamics.example/${ourSwarm.case.id}`;
    for (const [access, body] of [
      ['open', { access: 'open', url }],
      ['unknown', { access: 'unknown', url }],
      ['no-right', { access: 'no-right' }],
      ['gone', { access: 'gone' }],
    ] as const) {
      const { get, close } = await start({ access });
      // Kenji was asked, and is not in it yet.
      for (const by of [priya, kenji]) assert.deepEqual(await (await get(path, by)).json(), body);
      assert.equal((await get(path, rosa)).status, 404);
      await close();
    }
  });

  it('lists files for members, or says what is missing', async () => {
    const file = { name: 'Torque.pdf', url: 'https://x.example/t', by: 'Priya', at: noon };
    const { get } = await start({ files: { files: [file], isAll: true } });
    const list = (await (await get(`${here}/files`, tom)).json()) as FileList;
    assert.deepEqual(list, { kind: 'files', files: [file], isAll: true });
    assert.equal((await get(`${here}/files`, kenji)).status, 404);
  });

  it('names the permission that is missing', async () => {
    const { get } = await start({ files: 'not-allowed' });
    const list: unknown = await (await get(`${here}/files`, tom)).json();
    assert.deepEqual(list, { kind: 'not-allowed', missing: 'ChatMessage.Read.Chat' });
  });
});
