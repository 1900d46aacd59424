import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import type { AnswerView, HomeView, ProfileView } from '../../bot/contract/home-view.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { homeApiEndpoints } from '../../bot/surfaces/tab-api/home/index.ts';
import { acceptInvitation } from '../../bot/usecases/accept-invitation.ts';
import { changePreferences } from '../../bot/usecases/change-preferences.ts';
import { declineInvitation } from '../../bot/usecases/decline-invitation.ts';
import { myHome } from '../../bot/usecases/my-home.ts';
import { kenji, minutesPast, mia, priya, rosa, tenant, tom } from '../support/builders.ts';
import { httpSurface } from '../support/http-surface.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

const people = [tom, priya, kenji, rosa, mia];
const away = () => Promise.reject(new OutsideError('dataverse', { verdict: 'retry', code: 'x' }));

/** Reviews have a suite of their own. */
const noKnowledge = {
  make: {
    open: () => Promise.reject(new Error()),
    publish: () => Promise.reject(new Error()),
    sendBack: () => Promise.reject(new Error()),
  },
  articlePage: String,
};

async function homeApi({ isDynamicsDown = false } = {}) {
  const world = await swarmWorld();
  const { deps, store } = world;
  const surface = await httpSurface(
    homeApiEndpoints({
      // Who bears a name is that person: tokens are verified elsewhere.
      verifyUser: (bearer) => {
        const person = people.find((one) => `Bearer ${one.name}` === bearer);
        const user = person && { tenantId: tenant, person, roles: [], expiresAt: minutesPast(60) };
        return Promise.resolve(user ?? 'unauthenticated');
      },
      useCases: {
        acceptInvitation: acceptInvitation({ ...deps, digest: sha256 }),
        declineInvitation: declineInvitation({ ...deps, digest: sha256 }),
        myHome: myHome({ ...deps, personalWork: store.personalWork }),
        changePreferences: changePreferences(deps),
      },
      personalSkills: {
        skillsOf: (_tenant, person) => {
          if (isDynamicsDown) return away();
          const skills = [{ name: 'Boilers', level: 5 }];
          return Promise.resolve(person === priya.id ? skills : undefined);
        },
      },
      people: deps.people,
      drafts: store.drafts,
      knowledge: noKnowledge,
      timeZone: 'Europe/Berlin',
    }),
  );
  const as = ({ name }: Person) => ({ authorization: `Bearer ${name}` });
  const home = async (person: Person): Promise<HomeView> => {
    const answer = await surface.ask('/api/v1/me/home?zone=Europe/Berlin', { headers: as(person) });
    assert.equal(answer.status, 200);
    return (await answer.json()) as HomeView;
  };
  const post = (person: Person, path: string, body: object = {}) =>
    surface.post(`/api/v1/me/${path}`, JSON.stringify(body), as(person));
  const asked = async () => {
    const swarm = await world.opened();
    await world.invite(keyOfSwarm(swarm));
    return swarm;
  };
  return { ...world, ...surface, as, home, post, asked };
}

type HomeApi = Awaited<ReturnType<typeof homeApi>>;

describe('the personal tab’s API', () => {
  before(openSharedStore);
  let api: HomeApi;
  const start = async (told = {}): Promise<HomeApi> => (api = await homeApi(told));
  afterEach(() => api.close());

  const answerTo = async ({ home, post }: HomeApi, person: Person, how: string, body = {}) => {
    const [ask] = (await home(person)).asks;
    assert.ok(ask, `${person.name} is asked`);
    const answer = await post(
      person,
      `invitations/${ask.swarmId}/${ask.invitationId}/${how}`,
      body,
    );
    return { ask, answer, said: (await answer.json()) as AnswerView };
  };

  it('lets nobody in who has not signed in', async () => {
    const { ask } = await start();
    for (const path of ['home', 'profile']) {
      assert.equal((await ask(`/api/v1/me/${path}`)).status, 401);
    }
    for (const path of ['preferences', 'invitations/a/b/acceptance', 'invitations/a/b/refusal']) {
      assert.equal((await ask(`/api/v1/me/${path}`, { method: 'POST' })).status, 401);
    }
  });

  it('shows who is asked why, by whom, and until when', async () => {
    const { asked, home } = await start();
    const swarm = await asked();
    const [ask, ...others] = (await home(priya)).asks;
    assert.deepEqual(others, []);
    assert.deepEqual([ask?.swarmId, ask?.by, ask?.skills], [swarm.id, tom.name, ['Boilers']]);
    assert.match(ask?.why ?? '', /Boilers 5 of 5/);
    assert.equal(ask?.answerBy, minutesPast(5));
    assert.deepEqual((await home(mia)).asks, []);
  });

  it('seats who joins, who then sees the swarm among their own', async () => {
    const started = await start();
    await started.asked();
    const { answer, said, ask } = await answerTo(started, priya, 'acceptance');
    assert.deepEqual([answer.status, said.outcome], [200, 'joined']);
    const after = await started.home(priya);
    assert.deepEqual(after.asks, []);
    assert.deepEqual(
      after.swarms.map((one) => [one.id, one.isAgent, one.news.count]),
      [[ask.swarmId, false, 0]],
    );
  });

  it('takes a no with its reason, and says when an answer comes too late', async () => {
    const started = await start();
    const swarm = await started.asked();
    const { ask, said } = await answerTo(started, priya, 'refusal', { reason: 'in-a-call' });
    assert.equal(said.outcome, 'declined');
    const [invitation] = (await started.swarm(keyOfSwarm(swarm))).invitations;
    assert.equal(invitation?.status === 'declined' && invitation.reason, 'in-a-call');
    const again = await started.post(
      priya,
      `invitations/${ask.swarmId}/${ask.invitationId}/refusal`,
      { reason: 'off-work' },
    );
    assert.deepEqual(await again.json(), { outcome: 'already-answered' });
  });

  it('knows nothing of an invitation of somebody else, and wants a reason that there is', async () => {
    const started = await start();
    await started.asked();
    const [ask] = (await started.home(priya)).asks;
    const path = `invitations/${ask?.swarmId ?? ''}/${ask?.invitationId ?? ''}`;
    assert.equal((await started.post(mia, `${path}/acceptance`)).status, 404);
    assert.equal((await started.post(priya, 'invitations/no/such/acceptance')).status, 404);
    const bored = await started.post(priya, `${path}/refusal`, { reason: 'bored' });
    assert.equal(bored.status, 400);
  });

  it('keeps how many swarms at once and when one works; the next search goes by it', async () => {
    const started = await start();
    const { me } = await started.home(priya);
    assert.deepEqual([me.atOnce.limit, me.atOnce.isOwn, me.workingHours], [2, false, undefined]);
    // Noon of the builders is a Sunday.
    const workingHours = { days: ['mon'], from: '09:00', to: '17:00', timeZone: 'Europe/Berlin' };
    const saved = await started.post(priya, 'preferences', { swarmsAtOnce: 3, workingHours });
    const told = ((await saved.json()) as HomeView).me;
    assert.deepEqual([told.atOnce.limit, told.atOnce.isOwn, told.isOffWork], [3, true, true]);
    await started.post(rosa, 'preferences', { swarmsAtOnce: 0, workingHours: null });
    const swarm = await started.asked();
    const now = await started.swarm(keyOfSwarm(swarm));
    assert.deepEqual(
      now.invitations.map((one) => one.person.name),
      ['Kenji'],
    );
    assert.deepEqual(
      now.passedOver.map((one) => `${one.person.name} ${one.why}`),
      ['Priya is outside of their working hours', 'Rosa takes no swarms at the moment'],
    );
  });

  it('refuses hours that there are not', async () => {
    const { post } = await start();
    const hours = { days: ['mon'], from: '09:00', to: '17:00', timeZone: 'Europe/Berlin' };
    const wrong = [
      { swarmsAtOnce: 10, workingHours: null },
      { swarmsAtOnce: null, workingHours: { ...hours, days: [] } },
      { swarmsAtOnce: null, workingHours: { ...hours, from: '25:00' } },
      { swarmsAtOnce: null, workingHours: { ...hours, to: '09:00' } },
      { swarmsAtOnce: null, workingHours: { ...hours, timeZone: 'Nowhere' } },
    ];
    for (const body of wrong) {
      assert.equal((await post(priya, 'preferences', body)).status, 400, JSON.stringify(body));
    }
  });

  it('shows the skills that Dynamics has, and says when it is away', async () => {
    const profile = async ({ ask, as }: HomeApi, person: Person) =>
      (await (await ask('/api/v1/me/profile', { headers: as(person) })).json()) as ProfileView;
    const started = await start();
    const known = { kind: 'known', skills: [{ name: 'Boilers', level: 5 }] };
    assert.deepEqual(await profile(started, priya), { presence: 'available', skills: known });
    assert.equal((await profile(started, mia)).skills.kind, 'not-in-dynamics');
    await started.close();
    const down = await start({ isDynamicsDown: true });
    assert.equal((await profile(down, priya)).skills.kind, 'out-of-reach');
  });
});
