import assert from 'node:assert/strict';
import type { OpenSwarmAnswer, SwarmView } from '../../bot/contract/swarm-view.ts';
import { deliveryId, skillId } from '../../bot/domain/ids.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import type { Person, Swarm } from '../../bot/domain/swarm/swarm.ts';
import type { ParkedDelivery } from '../../bot/ports/deliveries.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import type { TimelineFeed } from '../../bot/ports/timeline-feed.ts';
import { FeedWatch } from '../../bot/surfaces/tab-api/feed-watch.ts';
import { tabApiEndpoints } from '../../bot/surfaces/tab-api/index.ts';
import type { Opened, Opening } from '../../bot/usecases/open-swarm.ts';
import {
  accepted,
  activeSwarm,
  boilers,
  chatOpened,
  declined,
  delivery,
  invited,
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
  warranty,
} from '../support/builders.ts';
import { fakeLive } from '../support/fake-feed.ts';
import { handClock } from '../support/hand-clock.ts';
import { httpSurface, type HttpSurface } from '../support/http-surface.ts';
import { silentLog } from '../support/log.ts';

const ourSwarm = activeSwarm({
  participants: [
    participant(tom, { role: 'agent', joinedBy: 'opening' }),
    participant(priya, { skills: [boilers] }),
  ],
  invitations: [pendingInvitation(kenji, { skills: [warranty] })],
  passedOver: [{ person: rosa, skills: [boilers], why: 'is offline' }],
});
const told: readonly SwarmEvent[] = [
  opening(),
  chatOpened,
  invited(kenji, { skills: [warranty] }),
  declined(kenji),
  accepted(kenji),
];
const parkedNote: ParkedDelivery = {
  delivery: delivery({ action: { kind: 'add-resolution-note' } }),
  reason: 'http-403',
  parkedAt: minutesPast(3),
};

const clock = handClock(Date.parse(noon));
/** What the stream tells has tests of its own. */
const emptyFeed: TimelineFeed = {
  end: () => Promise.resolve(0),
  after: () => Promise.resolve([]),
  onRecorded: () => () => undefined,
};

type World = {
  readonly swarm?: Swarm;
  readonly opened?: Opened;
  readonly isDynamicsDown?: boolean;
};

async function tabApi({ swarm = ourSwarm, opened, isDynamicsDown = false }: World = {}) {
  const openings: Opening[] = [];
  const settled: string[] = [];
  const mine = (by: Person) => (by.id === tom.id ? [parkedNote] : []);
  const surface = await httpSurface(
    tabApiEndpoints({
      // Who bears a name is that person: tokens are verified elsewhere.
      verifyUser: (bearer) => {
        const name = /^Bearer (.+)$/.exec(bearer ?? '')?.[1];
        if (name === undefined) return Promise.resolve('unauthenticated');
        if (name === 'stranger') return Promise.resolve('wrong-tenant');
        const person = [tom, priya, kenji, rosa].find((one) => one.name === name) ?? rosa;
        return Promise.resolve({ tenantId: tenant, person, roles: [], expiresAt: minutesPast(60) });
      },
      useCases: {
        openSwarm: (wish) => {
          openings.push(wish);
          return Promise.resolve(opened ?? { kind: 'opened', swarm });
        },
        listParked: ({ by }) => Promise.resolve(mine(by)),
        settleParked: ({ by, deliveryId: id, how }) => {
          const isTheirs = mine(by).some((one) => one.delivery.id === id);
          if (isTheirs) settled.push(`${how} ${id}`);
          return Promise.resolve(isTheirs ? 'settled' : 'not-parked');
        },
      },
      store: {
        findSwarm: ({ tenantId, swarmId }) =>
          Promise.resolve(tenantId === tenant && swarmId === swarm.id ? swarm : undefined),
        timeline: () => Promise.resolve(timelineOf(told.map((event) => [event, tom] as const))),
        findInteraction: () => Promise.resolve(undefined),
      },
      experts: {
        skills: () =>
          isDynamicsDown
            ? Promise.reject(new OutsideError('dataverse', { verdict: 'retry', code: 'http-503' }))
            : Promise.resolve([boilers, warranty]),
      },
      deliveries: { stateOf: () => Promise.resolve('waiting') },
      clock,
      watch: new FeedWatch({ feed: emptyFeed, live: fakeLive(), clock, log: silentLog }),
    }),
  );
  const as = (person: { name: string }) => ({ authorization: `Bearer ${person.name}` });
  return { ...surface, openings, settled, as };
}

type TabApi = Awaited<ReturnType<typeof tabApi>>;
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

describe('the tab API', () => {
  let api: TabApi | HttpSurface;
  const start = async (world?: World): Promise<TabApi> => {
    const started = await tabApi(world);
    api = started;
    return started;
  };
  afterEach(() => api.close());

  const doors: readonly (readonly [string, string])[] = [
    ['POST', '/api/v1/swarms'],
    ['GET', '/api/v1/swarms/swarm-1'],
    ['GET', '/api/v1/skills'],
    ['GET', '/api/v1/events'],
    ['GET', '/api/v1/parked'],
    ['POST', '/api/v1/deliveries/delivery-1/retry'],
    ['POST', '/api/v1/deliveries/delivery-1/skip'],
  ];
  for (const [method, path] of doors) {
    it(`asks who calls ${method} ${path}`, async () => {
      const { ask } = await start();
      const nobody = await ask(path, { method });
      assert.equal(nobody.status, 401);
      assert.equal(nobody.headers.get('www-authenticate'), 'Bearer');
      assert.equal(await codeOf(nobody), 'unauthenticated');
      const stranger = await ask(path, { method, headers: { authorization: 'Bearer stranger' } });
      assert.equal(stranger.status, 403);
    });
  }

  it('opens a swarm for who calls', async () => {
    const { post, openings, as } = await start();
    const wish = {
      caseId: 'CAS-01001',
      request: 'Why?',
      stepsTried: 'Descaled',
      skillIds: ['boilers'],
    };
    const answer = await post('/api/v1/swarms', JSON.stringify(wish), as(tom));
    assert.equal(answer.status, 201);
    const view = (await answer.json()) as OpenSwarmAnswer;
    assert.equal(view.code, 'S-4F7K2');
    assert.equal(view.alreadyRunning, false);
    const { caseId, ...rest } = wish;
    assert.deepEqual(openings, [{ tenantId: tenant, by: tom, case: caseId, ...rest }]);
  });

  it('offers the one that runs; whose it is not learns whom to ask', async () => {
    const { post, as } = await start({ opened: { kind: 'already-swarming', swarm: ourSwarm } });
    const wish = JSON.stringify({ caseId: 'CAS-01001', request: 'Why?' });
    const answer = await post('/api/v1/swarms', wish, as(rosa));
    assert.equal(answer.status, 200);
    assert.deepEqual(await answer.json(), {
      id: 'swarm-1',
      code: 'S-4F7K2',
      state: 'active',
      case: { number: 'CAS-01001', title: 'Espresso machine leaks' },
      agent: 'Tom',
      openedAt: noon,
      alreadyRunning: true,
    });
    assert.ok('people' in ((await (await post('/api/v1/swarms', wish, as(tom))).json()) as object));
  });

  const refusals = [
    ['case-not-found', 404],
    ['case-forbidden', 403],
    ['case-closed', 409],
    ['unknown-skill', 422],
    ['request-missing', 422],
    ['request-too-long', 422],
    ['steps-too-long', 422],
    ['too-many-skills', 422],
  ] as const;
  for (const [refusal, status] of refusals) {
    it(`answers ${status} when it is refused: ${refusal}`, async () => {
      const { post, as } = await start({ opened: { kind: 'refused', refusal } });
      const wish = JSON.stringify({ caseId: 'CAS-01001', request: '' });
      const answer = await post('/api/v1/swarms', wish, as(tom));
      assert.equal(answer.status, status);
      assert.equal(await codeOf(answer), refusal);
    });
  }

  const malformed: readonly (readonly [string, string, RegExp])[] = [
    ['what is not JSON', '{', /not JSON/],
    ['no object', '[]', /not an object/],
    ['no case', '{"request":"Why?"}', /caseId/],
    ['a number for a question', '{"caseId":"1","request":7}', /request/],
  ];
  for (const [what, body, where] of malformed) {
    it(`refuses ${what}, with the path`, async () => {
      const { post, openings, as } = await start();
      const answer = await post('/api/v1/swarms', body, as(tom));
      assert.equal(answer.status, 400);
      assert.match(await answer.text(), where);
      assert.deepEqual(openings, []);
    });
  }

  it('reads no more than 64 KB', async () => {
    const { post, as } = await start();
    assert.equal((await post('/api/v1/swarms', 'x'.repeat(70_000), as(tom))).status, 413);
  });

  it('shows a swarm to its members and to who was asked, to nobody else', async () => {
    const { ask, as } = await start();
    for (const person of [tom, priya, kenji]) {
      assert.equal((await ask('/api/v1/swarms/swarm-1', { headers: as(person) })).status, 200);
    }
    const asked = { headers: as(rosa) };
    assert.equal((await ask('/api/v1/swarms/swarm-1', asked)).status, 404);
    for (const id of ['swarm-2', '%00', 'a%2fb', 'x'.repeat(100)]) {
      assert.equal((await ask(`/api/v1/swarms/${id}`, { headers: as(tom) })).status, 404, id);
    }
  });

  it('tells who covers what, who is asked, and what happened, without the reasons of others', async () => {
    const { ask, as } = await start();
    const answer = await ask('/api/v1/swarms/swarm-1', { headers: as(priya) });
    const text = await answer.text();
    const view = JSON.parse(text) as SwarmView;
    assert.deepEqual(view.skills, [
      { name: 'Boilers', status: 'covered', coveredBy: 'Priya' },
      { name: 'Warranty', status: 'asked' },
    ]);
    assert.deepEqual(view.notAsked, [{ name: 'Rosa', why: 'is offline' }]);
    assert.deepEqual(
      view.timeline.map(({ at: _at, ...told }) => told),
      [
        { seq: 5, kind: 'expert-joined', person: 'Kenji' },
        { seq: 3, kind: 'expert-invited', person: 'Kenji', subjects: ['Warranty'] },
        { seq: 2, kind: 'chat-opened' },
        { seq: 1, kind: 'swarm-opened', by: 'Tom' },
      ],
    );
    assert.deepEqual(view.notDelivered, []);
    assert.doesNotMatch(text, /in-a-call|"kenji"|"priya"/);
  });

  it('says nothing again that the page knows', async () => {
    const { ask, as } = await start();
    const first = await ask('/api/v1/swarms/swarm-1', { headers: as(tom) });
    const etag = first.headers.get('etag') ?? '';
    const headers = { ...as(tom), 'if-none-match': etag };
    const second = await ask('/api/v1/swarms/swarm-1', { headers });
    assert.equal(second.status, 304);
    assert.equal(await second.text(), '');
    const other = await ask('/api/v1/swarms/swarm-1', { headers: { ...headers, ...as(priya) } });
    assert.equal(other.status, 200);
  });

  it('lists the subjects', async () => {
    const { ask, as } = await start();
    const answer = await ask('/api/v1/skills', { headers: as(tom) });
    const boiler = { id: skillId('boilers'), name: 'Boilers' };
    assert.deepEqual(((await answer.json()) as { skills: unknown[] }).skills[0], boiler);
  });

  it('says that Dynamics does not answer', async () => {
    const { ask, as } = await start({ isDynamicsDown: true });
    const answer = await ask('/api/v1/skills', { headers: as(tom) });
    assert.equal(answer.status, 503);
    assert.equal(answer.headers.get('retry-after'), '5');
    assert.equal(await codeOf(answer), 'out-of-reach');
  });

  it('shows members what did not arrive, and lets them settle it', async () => {
    const { ask, post, settled, as } = await start();
    const list = await (await ask('/api/v1/parked', { headers: as(tom) })).text();
    assert.match(list, /add-resolution-note/);
    assert.equal((await post('/api/v1/deliveries/delivery-1/retry', '', as(tom))).status, 202);
    assert.equal((await post('/api/v1/deliveries/delivery-1/skip', '', as(tom))).status, 202);
    assert.equal((await post('/api/v1/deliveries/delivery-1/skip', '', as(rosa))).status, 404);
    const id = deliveryId('delivery-1');
    assert.deepEqual(settled, [`retry ${id}`, `skip ${id}`]);
    const others: unknown = await (await ask('/api/v1/parked', { headers: as(rosa) })).json();
    assert.deepEqual(others, { parked: [] });
  });
});
