import assert from 'node:assert/strict';
import type { DeskValue, DesksView } from '../../bot/contract/desks-view.ts';
import type { Desk } from '../../bot/domain/helpdesk/desk.ts';
import { settingsDeskEndpoints } from '../../bot/surfaces/tab-api/settings/desks.ts';
import { signedIn } from '../../bot/surfaces/tab-api/signed-in.ts';
import type { DeskWish, SetUpRefusal } from '../../bot/usecases/helpdesk/set-up-desk.ts';
import { kenji, minutesPast, tenant } from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { itDesk } from '../support/helpdesk-bot.ts';
import { httpSurface, type HttpSurface } from '../support/http-surface.ts';

const mondayNoon = Date.parse('2026-11-23T12:00:00Z');
const path = '/api/v1/settings/desks';
const value: DeskValue = {
  name: 'IT',
  channelLink: 'https://teams.microsoft.com/l/channel/19%3Ait%40thread.tacv2/IT%20Help',
  subjects: ['Accounts'],
  hasInternal: false,
  connection: 'voice-de',
  queue: ' Laptops ',
  hours: { days: ['mon', 'sun'], from: '18:00', to: '00:00', timeZone: 'Europe/Berlin' },
  languages: ['de', 'en'],
  ratingQuestion: { de: ' Hat es geholfen? ', en: ' ' },
};
const meant = {
  tenantId: tenant,
  name: 'IT',
  channelId: '19:it@thread.tacv2',
  channelName: 'IT Help',
  scope: { subjects: ['Accounts'], hasInternal: false },
  handOver: { connection: 'voice-de', queue: 'Laptops' },
  hours: {
    timeZone: 'Europe/Berlin',
    open: [
      { day: 1, from: 1_080, to: 1_440 },
      { day: 0, from: 1_080, to: 1_440 },
    ],
  },
  languages: ['de', 'en'],
  ratingQuestion: { de: 'Hat es geholfen?' },
} as const;

describe('desks in the tab API', () => {
  let surface: HttpSurface;
  const wishes: DeskWish[] = [];
  const start = async (desks: readonly Desk[] = [], refusal?: SetUpRefusal | 'in-use') => {
    const saved = (desk: Partial<Desk>): Desk => ({ ...itDesk, ...desk, version: 2 });
    const changed = (given: Partial<Desk>) =>
      Promise.resolve(
        refusal === undefined || refusal === 'in-use' ? saved(given) : refusal,
      ) as never;
    const deps = {
      desks: {
        all: () => Promise.resolve(desks),
        find: (_tenant: string, id: string) => Promise.resolve(desks.find((one) => one.id === id)),
        busy: () => Promise.resolve(new Map([[itDesk.id, 3]])),
      },
      setUpDesk: (_by: unknown, wish: DeskWish) => {
        wishes.push(wish);
        return changed(wish);
      },
      pauseDesk: (_by: unknown, wish: Partial<Desk>) => changed(wish),
      removeDesk: () => Promise.resolve(refusal ?? 'removed') as never,
      subjects: () => ['Accounts', 'Printing'],
      connections: () => [{ id: 'voice-de', queueAttribute: 'queue' }],
      timeZone: 'Europe/Berlin',
      clock: handClock(mondayNoon),
    };
    const user = {
      ...{ tenantId: tenant, person: kenji, roles: ['admin'] as const },
      expiresAt: minutesPast(60),
    };
    surface = await httpSurface(
      settingsDeskEndpoints(deps).map((one) => signedIn(() => Promise.resolve(user), one)),
    );
    const post = (to: string, body: unknown) =>
      surface.ask(path + to, { method: 'POST', body: JSON.stringify(body) });
    return { get: () => surface.ask(path), post };
  };
  beforeEach(() => wishes.splice(0));
  afterEach(() => surface.close());
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

  it('show what each is, how it stands and what can be chosen', async () => {
    const away = { ...itDesk, ...meant, id: itDesk.id, version: 4 };
    const { get } = await start([away, { ...itDesk, isPaused: true }]);
    const { desks, ...choices } = (await (await get()).json()) as DesksView;
    assert.deepEqual(choices, {
      subjects: ['Accounts', 'Printing'],
      connections: [{ id: 'voice-de', queueAttribute: 'queue' }],
      timeZone: 'Europe/Berlin',
    });
    const [first, second] = desks;
    assert.deepEqual([first?.state, first?.threads, first?.version], ['away', 3, 4]);
    assert.deepEqual(first?.value, {
      ...value,
      channelLink: `${value.channelLink}?tenantId=${tenant}`,
      queue: 'Laptops',
      hours: { ...value.hours, days: ['sun', 'mon'] },
      languages: ['de', 'en'],
      ratingQuestion: { de: 'Hat es geholfen?' },
    });
    const { state, value: other } = second ?? {};
    assert.deepEqual([state, other?.hours, other?.queue], ['paused', null, '']);
  });

  it('are made of what is typed', async () => {
    const { post } = await start();
    const answer = await post('', value);
    assert.equal(answer.status, 200);
    assert.deepEqual(wishes, [meant]);
  });

  it('leave the queue to the contact center where none is typed', async () => {
    const { post } = await start();
    await post('', { ...value, queue: ' ' });
    assert.deepEqual(wishes, [{ ...meant, handOver: { connection: 'voice-de' } }]);
  });

  it('are not made with a queue that nobody over there hears of', async () => {
    const { post } = await start();
    const answer = await post('', { ...value, connection: '' });
    assert.deepEqual([answer.status, await codeOf(answer)], [422, 'desk-queue-not-carried']);
    await post('', { ...value, connection: '', queue: '' });
    const { handOver: _nobody, ...byNobody } = meant;
    assert.deepEqual(wishes, [byNobody]);
  });

  it('are changed by who says which version they saw', async () => {
    const { post } = await start([itDesk]);
    const answer = await post(`/${itDesk.id}`, { version: 1, value });
    assert.deepEqual(await answer.json(), { id: itDesk.id, version: 2 });
    assert.deepEqual(wishes, [{ ...meant, id: itDesk.id, version: 1 }]);
    assert.equal((await post(`/${itDesk.id}`, { value })).status, 400);
    assert.equal((await post('/another', { version: 1, value })).status, 404);
    assert.equal((await post(`/${itDesk.id}/pause`, { version: 1, isPaused: true })).status, 200);
    assert.equal((await post(`/${itDesk.id}/removal`, { version: 1 })).status, 204);
  });

  it('are not made of what is no link to a channel', async () => {
    const { post } = await start();
    const answer = await post('', { ...value, channelLink: 'our channel' });
    assert.deepEqual([answer.status, await codeOf(answer)], [422, 'desk-channel-unknown']);
    assert.deepEqual(wishes, []);
  });

  const refusals = [
    ['changed-meanwhile', 409, 'settings-changed'],
    ['channel-taken', 409, 'desk-channel-taken'],
    ['no-such-connection', 422, 'desk-connection-unknown'],
    ['hours-not-understood', 422, 'desk-hours-unclear'],
    ['queue-not-usable', 422, 'desk-queue-not-usable'],
    ['queue-not-carried', 422, 'desk-queue-not-carried'],
    ['unknown-role', 403, 'admins-only'],
  ] as const;
  for (const [refusal, status, code] of refusals) {
    it(`say why one is not saved: ${refusal}`, async () => {
      const { post } = await start([itDesk], refusal);
      const answer = await post(`/${itDesk.id}`, { version: 1, value });
      assert.deepEqual([answer.status, await codeOf(answer)], [status, code]);
    });
  }

  it('say why one is not removed', async () => {
    const { post } = await start([itDesk], 'in-use');
    const answer = await post(`/${itDesk.id}/removal`, { version: 1 });
    assert.deepEqual([answer.status, await codeOf(answer)], [409, 'desk-in-use']);
  });
});
