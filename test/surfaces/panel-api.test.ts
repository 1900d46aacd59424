import assert from 'node:assert/strict';
import type {
  CaseView,
  PanelSwarmView,
  PanelView,
  SuggestionView,
} from '../../bot/contract/panel-view.ts';
import { interactionId, isoTime } from '../../bot/domain/ids.ts';
import { foldInteraction } from '../../bot/domain/interaction/interaction.ts';
import type { Person, Swarm } from '../../bot/domain/swarm/swarm.ts';
import { panelApiEndpoints } from '../../bot/surfaces/tab-api/panel/index.ts';
import type { PanelApiDeps } from '../../bot/surfaces/tab-api/panel/deps.ts';
import type { ContactInHand } from '../../bot/usecases/contacts-in-hand.ts';
import {
  activeSwarm,
  boilers,
  kenji,
  minutesPast,
  noon,
  participant,
  pendingInvitation,
  priya,
  rosa,
  tenant,
  tom,
  warranty,
} from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { httpSurface, type HttpSurface } from '../support/http-surface.ts';
import { espressoRecord } from '../support/swarm-world.ts';

const note = (id: string, minute: number) => ({
  id,
  text: `words ${id}`,
  from: priya,
  at: minutesPast(minute),
  isResolution: false,
  isForDesk: true,
  isOnDesk: id === 'n-1',
});
const declined = {
  ...pendingInvitation(kenji, { skills: [warranty] }),
  status: 'declined' as const,
  declinedAt: noon,
  reason: 'in-a-call' as const,
};
const ourSwarm = activeSwarm({
  agent: tom,
  participants: [
    participant(tom, { role: 'agent', joinedBy: 'opening' }),
    participant(priya, { skills: [boilers] }),
  ],
  invitations: [declined],
  passedOver: [
    { person: rosa, skills: [boilers], why: 'is next if somebody cannot', isNext: true },
    { person: kenji, skills: [boilers], why: 'is offline' },
  ],
  deskNotes: [note('n-1', 1), note('n-2', 3)],
  updates: [
    { by: priya, text: 'to all', at: minutesPast(2) },
    { by: priya, text: 'words n-2', at: minutesPast(3) },
  ],
  interactionId: interactionId('call-1'),
});
const call: ContactInHand = {
  interaction: foldInteraction(
    { tenantId: tenant, id: interactionId('call-1'), connection: 'desk', externalId: 'x' },
    [
      { id: '1', at: noon, fact: { type: 'started', channel: 'voice' } },
      { id: '2', at: noon, fact: { type: 'customer-named', customer: { name: 'Eva M.' } } },
      { id: '3', at: noon, fact: { type: 'case-named', caseNumber: 'CAS-01001' } },
    ],
  ),
  swarm: ourSwarm,
};

type UseCases = PanelApiDeps['useCases'];
const refusalOf = (by: Person) => (by.id === priya.id ? 'only-the-agent-thanks' : 'not-a-member');

async function panelApi({ swarm = ourSwarm, ...told }: Partial<UseCases> & { swarm?: Swarm } = {}) {
  const useCases: UseCases = {
    contactsInHand: ({ person }) => Promise.resolve(person === tom.id ? [call] : []),
    casesOfContact: ({ by }) => Promise.resolve(by.id === tom.id ? [espressoRecord] : 'not-yours'),
    nameCase: ({ by }) => Promise.resolve(by.id === tom.id ? espressoRecord : 'not-yours'),
    readCase: () =>
      Promise.resolve({
        record: espressoRecord,
        swarm,
        draft: { request: 'Why?', stepsTried: '', skills: [boilers] },
      }),
    suggestExperts: () => Promise.resolve('case-not-found'),
    resolveSwarm: ({ by, text }) =>
      Promise.resolve(
        by.id !== tom.id
          ? { swarm, refusal: 'not-a-member' }
          : text === ''
            ? { swarm, refusal: 'text-missing' }
            : { swarm },
      ),
    thankHelpers: ({ by }) =>
      Promise.resolve(by.id === tom.id ? { swarm } : { swarm, refusal: refusalOf(by) }),
    listParked: () => Promise.resolve([]),
    ...told,
  };
  const people = [tom, priya, kenji, rosa];
  const sightings: string[] = [];
  const surface = await httpSurface(
    panelApiEndpoints({
      // Who bears a name is that person: tokens are verified elsewhere.
      verifyUser: (bearer) => {
        const name = /^Bearer (.+)$/.exec(bearer ?? '')?.[1];
        if (name === undefined) return Promise.resolve('unauthenticated');
        if (name === 'stranger') return Promise.resolve('wrong-tenant');
        const person = people.find((one) => one.name === name) ?? rosa;
        return Promise.resolve({
          tenantId: tenant,
          person,
          roles: [],
          expiresAt: isoTime(Date.now() + 60_000),
        });
      },
      useCases,
      store: {
        findSwarm: ({ tenantId, swarmId }) =>
          Promise.resolve(tenantId === tenant && swarmId === swarm.id ? swarm : undefined),
        timeline: () => Promise.resolve([]),
        findInteraction: () => Promise.resolve(call.interaction),
        activeSwarmsOf: (_tenant, person) =>
          Promise.resolve(
            swarm.participants.some((one) => one.person.id === person) ? [swarm] : [],
          ),
      },
      deliveries: { stateOf: () => Promise.resolve('waiting') },
      panelSightings: {
        seen: (_tenant, person) => {
          sightings.push(person);
          return Promise.resolve();
        },
      },
      clock: handClock(Date.now()),
      takesNotes: (connection) => connection === 'desk',
    }),
  );
  const as = (person: Pick<Person, 'name'>) => ({ authorization: `Bearer ${person.name}` });
  const get = async <T>(path: string, person: Person): Promise<T> => {
    const answer = await surface.ask(path, { headers: as(person) });
    assert.equal(answer.status, 200, path);
    return (await answer.json()) as T;
  };
  return { ...surface, as, get, sightings };
}

describe('the panel’s API', () => {
  let api: HttpSurface;
  const start = async (told?: Parameters<typeof panelApi>[0]) => {
    const started = await panelApi(told);
    api = started;
    return started;
  };
  afterEach(() => api.close());

  const asked = JSON.stringify({ caseId: 'CAS-01001', request: 'Why?' });
  /** What each answers to the agent, to a member, and to who has nothing to do with it. */
  const doors: readonly (readonly [
    method: 'GET' | 'POST',
    path: string,
    body: string | undefined,
    statuses: readonly [agent: number, member: number, other: number],
  ])[] = [
    ['GET', '/api/v1/panel', undefined, [200, 200, 200]],
    ['GET', '/api/v1/contacts/call-1/cases', undefined, [200, 404, 404]],
    ['POST', '/api/v1/contacts/call-1/case', JSON.stringify({ caseId: '7' }), [202, 404, 404]],
    ['GET', '/api/v1/cases/CAS-01001', undefined, [200, 200, 200]],
    ['POST', '/api/v1/suggestions', asked, [404, 404, 404]],
    ['GET', '/api/v1/swarms/swarm-1/panel', undefined, [200, 200, 404]],
    ['GET', '/api/v1/swarms/swarm-2/panel', undefined, [404, 404, 404]],
    [
      'POST',
      '/api/v1/swarms/swarm-1/resolution',
      JSON.stringify({ text: 'Reseat it', closesCase: false }),
      [200, 404, 404],
    ],
    [
      'POST',
      '/api/v1/swarms/swarm-1/thanks',
      JSON.stringify({ text: 'Thank you!' }),
      [200, 403, 404],
    ],
  ];
  for (const [method, path, body, statuses] of doors) {
    it(`asks who calls ${method} ${path}, and gives each what is theirs`, async () => {
      const { ask, as } = await start();
      const knock = async (headers: Record<string, string>) =>
        (await ask(path, { method, headers, ...(body !== undefined && { body }) })).status;
      assert.equal(await knock({}), 401);
      assert.equal(await knock(as({ name: 'stranger' })), 403);
      const given = [await knock(as(tom)), await knock(as(priya)), await knock(as(rosa))];
      assert.deepEqual(given, statuses);
    });
  }

  it('tells the customers on the line and the swarms one asked for, and nothing twice', async () => {
    const { get, ask, as } = await start();
    const view = await get<PanelView>('/api/v1/panel', tom);
    assert.equal(view.me.name, 'Tom');
    const [contact] = view.contacts;
    assert.deepEqual(
      [contact?.customer, contact?.caseNumber, contact?.swarm?.code],
      [{ name: 'Eva M.' }, 'CAS-01001', 'S-4F7K2'],
    );
    assert.deepEqual(
      view.swarms.map((one) => one.code),
      ['S-4F7K2'],
    );
    // Priya is in it, and did not ask for it.
    assert.deepEqual((await get<PanelView>('/api/v1/panel', priya)).swarms, []);
    const first = await ask('/api/v1/panel', { headers: as(tom) });
    const known = { ...as(tom), 'if-none-match': first.headers.get('etag') ?? '' };
    assert.equal((await ask('/api/v1/panel', { headers: known })).status, 304);
  });

  it('tells what was said back, each once, where it stands, and who cannot and why', async () => {
    const { get } = await start();
    const view = await get<PanelSwarmView>('/api/v1/swarms/swarm-1/panel', tom);
    assert.deepEqual(
      view.said.map(({ text, kind, desk }) => [text, kind, desk]),
      [
        ['words n-2', 'note', 'on-its-way'],
        ['to all', 'update', undefined],
        ['words n-1', 'note', 'on-desk'],
      ],
    );
    assert.deepEqual(view.declined, [{ name: 'Kenji', reason: 'in-a-call' }]);
    assert.deepEqual(view.next, ['Rosa']);
  });

  it('tells who would be asked in words that every language can be made of', async () => {
    const { post, as } = await start({
      suggestExperts: () =>
        Promise.resolve({
          suggested: [boilers],
          choice: {
            chosen: [{ person: priya, skills: [boilers], why: 'Boilers 5 of 5' }],
            passedOver: [
              { person: rosa, skills: [boilers], why: 'x', isNext: true },
              { person: kenji, skills: [boilers], why: 'y' },
            ],
            unmatchedSkills: [warranty],
          },
          candidates: [
            { person: priya, levels: { boilers: 5 }, presence: 'available', activeSwarms: 0 },
            { person: kenji, levels: { boilers: 3 }, presence: 'offline', activeSwarms: 0 },
          ],
        }),
    });
    const answer = await post('/api/v1/suggestions', asked, as(tom));
    assert.deepEqual((await answer.json()) as SuggestionView, {
      suggestedSkillIds: ['boilers'],
      people: [{ name: 'Priya', skills: [{ name: 'Boilers', level: 5 }], presence: 'available' }],
      others: [
        { name: 'Rosa', why: 'next' },
        { name: 'Kenji', why: 'offline' },
      ],
      unmatched: ['Warranty'],
    });
  });

  it('shows of somebody else’s swarm no more than that it runs and whose it is', async () => {
    const { get } = await start();
    const { swarm } = await get<{ swarm: object }>('/api/v1/cases/CAS-01001', rosa);
    assert.deepEqual(Object.keys(swarm).toSorted(), [
      ...['agent', 'case', 'code', 'id', 'isMember', 'mayRead', 'openedAt', 'state'],
    ]);
  });

  it('tells who was asked once that they may look at it, and a stranger that they may not', async () => {
    const { get } = await start();
    const mayRead = async (person: Person) => {
      const { swarm } = await get<CaseView>('/api/v1/cases/CAS-01001', person);
      return [swarm?.isMember, swarm?.mayRead];
    };
    assert.deepEqual(await mayRead(priya), [true, true]);
    assert.deepEqual(await mayRead(kenji), [false, true]);
    assert.deepEqual(await mayRead(rosa), [false, false]);
  });

  const malformed: readonly (readonly [string, string])[] = [
    ['/api/v1/suggestions', '{}'],
    ['/api/v1/suggestions', JSON.stringify({ caseId: 'x', request: 'y', skillIds: [7] })],
    ['/api/v1/contacts/call-1/case', JSON.stringify({ caseId: ' ' })],
    ['/api/v1/swarms/swarm-1/resolution', JSON.stringify({ text: 'x' })],
    ['/api/v1/swarms/swarm-1/resolution', '['],
  ];
  for (const [path, body] of malformed) {
    it(`refuses ${body} at ${path}`, async () => {
      const { post, as } = await start();
      assert.equal((await post(path, body, as(tom))).status, 400);
    });
  }

  it('says why an answer is not taken', async () => {
    const { post, as } = await start();
    const empty = JSON.stringify({ text: '', closesCase: false });
    const answer = await post('/api/v1/swarms/swarm-1/resolution', empty, as(tom));
    assert.equal(answer.status, 422);
    assert.equal(((await answer.json()) as { code: string }).code, 'text-missing');
  });

  it('notes now and then that somebody has it open', async () => {
    const { get, sightings } = await start();
    for (const _ of [1, 2, 3]) await get('/api/v1/panel', tom);
    await get('/api/v1/panel', priya);
    assert.deepEqual(sightings, [tom.id, priya.id]);
  });
});
