import assert from 'node:assert/strict';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { DraftsView, DraftView, DraftWords } from '../../bot/contract/drafts-view.ts';
import type { HomeView } from '../../bot/contract/home-view.ts';
import { caseId } from '../../bot/domain/ids.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { afterTry, newDraft, type ArticleDraft } from '../../bot/domain/knowledge/article-draft.ts';
import type { Person } from '../../bot/domain/swarm/swarm.ts';
import { homeApiEndpoints } from '../../bot/surfaces/tab-api/home/index.ts';
import { makeKnowledge } from '../../bot/usecases/helpdesk/make-knowledge.ts';
import { myHome } from '../../bot/usecases/my-home.ts';
import { kenji, mia, minutesPast, noon, priya, tenant } from '../support/builders.ts';
import { httpSurface } from '../support/http-surface.ts';
import { openSharedStore } from '../support/store.ts';
import { swarmWorld } from '../support/swarm-world.ts';

const roles = new Map([
  [mia, ['supervisor']],
  [kenji, ['admin']],
  [priya, []],
] as const);
const words: DraftWords = {
  title: 'My account is locked',
  answer: 'Unlock it in the portal.',
  sources: 'Case CAS-01042',
  subject: 'IT',
  isInternal: true,
};
const drafted = (id: string, minutes: number): ArticleDraft =>
  newDraft(
    {
      ...{ tenantId: tenant, id: `article-${id}`, caseId: caseId(id) },
      ...{ by: priya, at: minutesPast(minutes) },
    },
    { ...words, title: `${words.title} (${id})` },
  );

async function draftsApi() {
  const { deps, store, clock } = await swarmWorld();
  const rung: string[] = [];
  const verify = async (bearer: string | undefined) => {
    const [person, has] = [...roles].find(([{ name }]) => `Bearer ${name}` === bearer) ?? [];
    if (!person || !has) return 'unauthenticated' as const;
    await store.roles.remember({ tenantId: tenant, person: person.id, roles: has });
    return { tenantId: tenant, person, roles: has, expiresAt: minutesPast(60) };
  };
  const never = () => Promise.reject(new Error('it is not asked for'));
  const surface = await httpSurface(
    homeApiEndpoints({
      verifyUser: verify,
      useCases: {
        myHome: myHome({ ...deps, personalWork: store.personalWork }),
        acceptInvitation: never,
        declineInvitation: never,
        changePreferences: never,
      },
      personalSkills: { skillsOf: never },
      people: deps.people,
      drafts: store.drafts,
      knowledge: {
        make: makeKnowledge({
          ...store,
          threads: store.caseThreads,
          cases: { find: never },
          answers: { subjects: () => ['IT', 'Pay'] },
          maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
          clock,
          ids: systemIds,
          soon: () => rung.push('soon'),
        }),
        articlePage: (id) => `https://org.example/${id}`,
      },
      timeZone: 'Europe/Berlin',
    }),
  );
  const headers = ({ name }: Person) => ({ authorization: `Bearer ${name}` });
  const get = (person: Person, path: string) =>
    surface.ask(`/api/v1/${path}`, { headers: headers(person) });
  return {
    ...{ surface, store, rung, get },
    waiting: async (person: Person) =>
      ((await (await get(person, 'me/home')).json()) as HomeView).drafts,
    sendBack: (person: Person, draft: string, given: { note: string; turn?: number }) =>
      surface.post(`/api/v1/drafts/${draft}/return`, JSON.stringify(given), headers(person)),
    publish: (person: Person, draft: string, given: Partial<DraftWords & { turn: number }> = {}) =>
      surface.post(
        `/api/v1/drafts/${draft}/publication`,
        JSON.stringify({ ...words, ...given }),
        headers(person),
      ),
  };
}

describe('drafts that wait for a review', () => {
  before(openSharedStore);
  let api: Awaited<ReturnType<typeof draftsApi>>;
  beforeEach(async () => {
    api = await draftsApi();
    await api.store.drafts.add(drafted('a', 0), noon);
    await api.store.drafts.add(drafted('b', 1), noon);
  });
  afterEach(() => api.surface.close());
  const codeOf = async (answer: Response) => {
    const { code } = (await answer.json()) as { code: string };
    return [answer.status, code];
  };

  it('stand on the page of who reviews, the oldest first, and on nobody else’s', async () => {
    const waiting = await api.waiting(mia);
    assert.deepEqual(waiting, [
      { id: 'a', title: 'My account is locked (a)', by: priya.name, at: noon },
      { id: 'b', title: 'My account is locked (b)', by: priya.name, at: minutesPast(1) },
    ]);
    assert.deepEqual(await api.waiting(kenji), waiting);
    assert.equal(await api.waiting(priya), undefined);
  });

  it('say that Dynamics did not take one', async () => {
    const refused = afterTry(drafted('a', 0), { code: 'http-403', isFinal: true });
    await api.store.drafts.save(refused, undefined);
    const [first, second] = (await api.waiting(mia)) ?? [];
    assert.deepEqual([first?.refused, second?.refused], ['http-403', undefined]);
  });

  it('are read with the subjects there are, and where they stand in Dynamics', async () => {
    const answer = await api.get(mia, 'drafts/a');
    assert.deepEqual((await answer.json()) as DraftView, {
      words: { ...words, title: 'My account is locked (a)' },
      subjects: ['IT', 'Pay'],
      url: 'https://org.example/article-a',
      turn: 0,
    });
    assert.deepEqual(await codeOf(await api.get(mia, 'drafts/none')), [404, 'not-found']);
    assert.deepEqual(await codeOf(await api.get(priya, 'drafts/a')), [403, 'reviewers-only']);
  });

  it('are published as the review left them, and wait no longer', async () => {
    const answer = await api.publish(kenji, 'a', { answer: 'Ask the portal.', isInternal: false });
    assert.equal(answer.status, 204);
    const draft = await api.store.drafts.ofCase(tenant, caseId('a'));
    assert.deepEqual(
      [draft?.outside.state, draft?.reviewed?.by.id, draft?.answer],
      ['publishing', kenji.id, 'Ask the portal.'],
    );
    assert.deepEqual(api.rung, ['soon']);
    assert.deepEqual(
      (await api.waiting(mia))?.map(({ id }) => id),
      ['b'],
    );
    assert.equal((await api.publish(kenji, 'a')).status, 204, 'pressed twice');
  });

  it('are published once: who comes second is told', async () => {
    await api.publish(kenji, 'a');
    const second = await api.publish(mia, 'a', { answer: 'Mine' });
    assert.deepEqual(await codeOf(second), [409, 'article-published']);
    assert.deepEqual(await codeOf(await api.get(mia, 'drafts/a')), [409, 'article-published']);
    const draft = await api.store.drafts.ofCase(tenant, caseId('a'));
    assert.equal(draft?.answer, words.answer);
  });

  it('go back with a sentence, and stand at the end until they come again', async () => {
    assert.equal((await api.sendBack(mia, 'a', { note: 'Say which portal.' })).status, 204);
    assert.deepEqual(api.rung, ['soon']);
    const waiting = (await api.waiting(kenji)) ?? [];
    assert.deepEqual(
      waiting.map(({ id }) => id),
      ['b', 'a'],
    );
    const { by, note, isBack } = waiting[1]?.returned ?? {};
    assert.deepEqual([by, note, isBack], [mia.name, 'Say which portal.', true]);
    const { turn } = (await (await api.get(kenji, 'drafts/a')).json()) as DraftView;
    assert.equal(turn, 1);
  });

  it('go back once: who comes second is told, and so is who would publish it unseen', async () => {
    await api.sendBack(mia, 'a', { note: 'Shorter.' });
    const told = [409, 'article-other-turn'];
    assert.deepEqual(await codeOf(await api.sendBack(kenji, 'a', { note: 'Longer.' })), told);
    assert.deepEqual(await codeOf(await api.publish(kenji, 'a')), told);
    const seen = await api.sendBack(kenji, 'a', { note: 'Longer.', turn: 1 });
    assert.deepEqual(await codeOf(seen), told);
    assert.equal((await api.publish(kenji, 'a', { turn: 1 })).status, 204);
    const late = await api.sendBack(mia, 'a', { note: 'Shorter.', turn: 1 });
    assert.deepEqual(await codeOf(late), [409, 'article-published']);
  });

  it('go back from reviewers only, and not without a word', async () => {
    const wordless = await api.sendBack(mia, 'a', { note: '' });
    assert.deepEqual(await codeOf(wordless), [422, 'article-note-missing']);
    const stranger = await api.sendBack(priya, 'a', { note: 'x' });
    assert.deepEqual(await codeOf(stranger), [403, 'reviewers-only']);
    assert.deepEqual(await codeOf(await api.get(priya, 'drafts')), [403, 'reviewers-only']);
  });

  it('come page by page when there are more than one page holds', async () => {
    const many = Array.from({ length: 60 }, (_, index) => drafted(`m${index}`, index + 2));
    for (const one of many) await api.store.drafts.add(one, noon);
    const home = (await (await api.get(mia, 'me/home')).json()) as HomeView;
    assert.deepEqual([home.drafts?.length, home.moreDrafts], [50, 12]);
    const last = home.drafts?.at(-1)?.id ?? '';
    const next = (await (await api.get(mia, `drafts?after=${last}`)).json()) as DraftsView;
    assert.deepEqual([next.drafts.length, next.more], [12, 0]);
    const all = [...(home.drafts ?? []), ...next.drafts].map(({ id }) => id);
    assert.equal(new Set(all).size, 62);
    assert.equal(all.at(-1), 'm59');
  });

  it('come after one that is named by what may be a name, only', async () => {
    for (const after of ['%00', 'a%00', 'x'.repeat(101)]) {
      const answer = await api.get(mia, `drafts?after=${after}`);
      assert.deepEqual(await codeOf(answer), [400, 'malformed'], after);
    }
    const unnamed = (await (await api.get(mia, 'drafts?after=')).json()) as DraftsView;
    assert.equal(unnamed.drafts.length, 2);
  });

  const wrong = [
    [{ title: ' ' }, 'article-title-missing'],
    [{ answer: '' }, 'article-answer-missing'],
    [{ sources: 'x'.repeat(501) }, 'article-too-long'],
  ] as const;
  for (const [given, code] of wrong) {
    it(`are not published with what is no article: ${code}`, async () => {
      assert.deepEqual(await codeOf(await api.publish(mia, 'a', given)), [422, code]);
      assert.equal((await api.waiting(mia))?.length, 2);
    });
  }

  it('are published by nobody without the role, nor where there is none', async () => {
    assert.deepEqual(await codeOf(await api.publish(priya, 'a')), [403, 'reviewers-only']);
    assert.deepEqual(await codeOf(await api.publish(mia, 'none')), [404, 'not-found']);
    assert.deepEqual(api.rung, []);
  });
});
