import assert from 'node:assert/strict';
import { after, caseId, msOf } from '../../bot/domain/ids.ts';
import type { ArticleDraft } from '../../bot/domain/knowledge/article-draft.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import type { Thread } from '../../bot/domain/helpdesk/thread.ts';
import type { ResolvedSwarm } from '../../bot/domain/swarm/swarm.ts';
import type { ArticleDrafts } from '../../bot/ports/articles.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import { pressArticles } from '../../bot/relay/article-press.ts';
import { tellReviewers } from '../../bot/relay/article-reviews.ts';
import { reviewCard } from '../../bot/surfaces/chat/cards/knowledge/review-card.ts';
import { makeKnowledge, type ArticleView } from '../../bot/usecases/helpdesk/make-knowledge.ts';
import { opened } from '../domain/helpdesk-rig.ts';
import {
  activeSwarm,
  kenji,
  mia,
  noon,
  participant,
  priya,
  rosa,
  tenant,
  tom,
} from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { silentLog } from '../support/log.ts';
import { storeHomes } from '../support/store.ts';

const resolution = 'Unlock it in the portal. His code was 4111 1111 1111 1111.';
const swarm: ResolvedSwarm = {
  ...activeSwarm({ participants: [participant(tom), participant(priya)] }),
  state: 'resolved',
  resolution,
  resolvedBy: priya,
  resolvedAt: noon,
  closesCase: false,
  isAnswerSaved: true,
};
const source = { kind: 'swarm', swarm } as const;

for (const home of storeHomes) {
  describe(`making an answer knowledge, on ${home.name}`, () => {
    before(home.open);

    const world = async (thread?: Thread) => {
      const clock = handClock(msOf(noon));
      const store = await home.emptyStore({ clock });
      await store.roles.remember({ tenantId: tenant, person: mia.id, roles: ['supervisor'] });
      const rung: string[] = [];
      const meanwhile: (() => Promise<unknown>)[] = [];
      const drafts: ArticleDrafts = {
        ...store.drafts,
        save: (...given) =>
          Promise.resolve(meanwhile.shift()?.()).then(() => store.drafts.save(...given)),
      };
      const make = makeKnowledge({
        ...store,
        drafts,
        threads: {
          ofCase: () =>
            Promise.resolve(thread && { thread, said: [{ by: 'agent', text: 'Do it so.' }] }),
        },
        cases: { find: () => Promise.resolve('forbidden') },
        answers: { subjects: () => ['IT', 'Pay'] },
        maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
        clock,
        ids: systemIds,
        soon: () => rung.push('soon'),
      });
      const written: string[] = [];
      const dynamics = { failure: undefined as OutsideError | undefined };
      const write = (what: string) => (draft: ArticleDraft) => {
        if (dynamics.failure) return Promise.reject(dynamics.failure);
        written.push(`${what} ${draft.title}`);
        return Promise.resolve();
      };
      const press = pressArticles({
        drafts: store.drafts,
        records: { saveDraft: write('draft'), publish: write('publish') },
        clock,
        random: () => 0.5,
        log: silentLog,
      });
      const state = async () => (await store.drafts.ofCase(tenant, swarm.case.id))?.outside.state;
      return { clock, make, press, written, dynamics, state, store, rung, meanwhile };
    };
    const viewed = (view: ArticleView | string): ArticleView => {
      assert.ok(typeof view !== 'string', JSON.stringify(view));
      return view;
    };

    it('begins with the question and the answer, what is private hidden', async () => {
      const { make } = await world();
      const { words, draft, mayPublish } = viewed(await make.open({ source, by: priya }));
      assert.equal(words.title, swarm.case.title);
      assert.equal(words.answer, 'Unlock it in the portal. His code was [card number hidden].');
      assert.equal(words.sources, `Case ${swarm.case.number}, swarm ${swarm.code}`);
      assert.deepEqual([draft, mayPublish], [undefined, false]);
    });

    it('makes one article of one case, whoever presses and however often', async () => {
      const { make, press, written, state } = await world();
      const { words } = viewed(await make.open({ source, by: priya }));
      await make.draft({ source, by: priya, words });
      await make.draft({ source, by: tom, words: { ...words, title: 'Another' } });
      assert.equal(await press(), 1);
      assert.equal(await press(), 0);
      assert.deepEqual(written, [`draft ${swarm.case.title}`]);
      assert.equal(await state(), 'drafted');
    });

    it('is published by who may, once, and by nobody else', async () => {
      const { make, press, written, state } = await world();
      const { words } = viewed(await make.open({ source, by: priya }));
      assert.equal(await make.publish({ source, by: mia, words }), 'no-answer-yet');
      await make.draft({ source, by: priya, words });
      assert.equal(await make.publish({ source, by: priya, words }), 'may-not-publish');
      await make.publish({ source, by: mia, words: { ...words, title: 'A locked account' } });
      await make.publish({ source, by: mia, words: { ...words, title: 'Twice' } });
      await press();
      assert.deepEqual(written, ['publish A locked account']);
      assert.equal(await state(), 'published');
    });

    it('is published though its draft comes to Dynamics in the same moment', async () => {
      const { make, press, written, state, meanwhile } = await world();
      const { words } = viewed(await make.open({ source, by: priya }));
      await make.draft({ source, by: priya, words });
      meanwhile.push(press);
      await make.publish({ source, by: mia, words: { ...words, title: 'A locked account' } });
      await press();
      assert.deepEqual(written, [`draft ${swarm.case.title}`, 'publish A locked account']);
      assert.equal(await state(), 'published');
    });

    it('is for those who helped, once there is an answer', async () => {
      const { make } = await world();
      assert.equal(await make.open({ source, by: kenji }), 'not-yours');
      const active = { kind: 'swarm', swarm: activeSwarm() } as const;
      assert.equal(await make.open({ source: active, by: tom }), 'no-answer-yet');
      viewed(await make.open({ source, by: mia }));
    });

    it('is not for who asked, nor for who may not see the case', async () => {
      const { thread } = opened({ way: { caseId: caseId('case-1') } });
      const { make } = await world(thread);
      const inThread = { kind: 'case', tenantId: tenant, caseId: caseId('case-1') } as const;
      assert.equal(await make.open({ source: inThread, by: rosa }), 'not-yours');
      assert.equal(await make.open({ source: inThread, by: kenji }), 'not-yours');
    });

    it('says what is missing', async () => {
      const { make } = await world();
      const { words } = viewed(await make.open({ source, by: priya }));
      const titleless = { ...words, title: ' ' };
      assert.equal(await make.draft({ source, by: priya, words: titleless }), 'title-missing');
      const wordless = { ...words, answer: '' };
      assert.equal(await make.draft({ source, by: priya, words: wordless }), 'answer-missing');
      const endless = { ...words, answer: 'a'.repeat(8_001) };
      assert.equal(await make.draft({ source, by: priya, words: endless }), 'too-long');
    });

    const telling = async () => {
      const given = await world();
      const { store, clock, make, press } = given;
      const sent: string[] = [];
      const teams = { failure: undefined as OutsideError | undefined };
      const send = (what: string) => {
        if (teams.failure) return Promise.reject(teams.failure);
        sent.push(what);
        return Promise.resolve();
      };
      const tell = tellReviewers({
        ...store,
        tenants: [tenant],
        people: { installApp: () => Promise.resolve() },
        messenger: {
          personal: (tenantId, person) => Promise.resolve({ tenantId, conversationId: person }),
          post: async ({ conversationId: to }, card) => {
            await send(`to ${to}: ${card.summary}`);
            return 'message-1';
          },
          update: ({ conversationId: to }, id, card) => send(`${id} of ${to}: ${card.summary}`),
        },
        reviewCard: (draft) => reviewCard({ articlePage: () => 'https://x', clock: String }, draft),
        clock,
        random: () => 0.5,
        log: silentLog,
      });
      const { words } = viewed(await make.open({ source, by: priya }));
      const draft = async () => {
        await make.draft({ source, by: priya, words });
        await press();
      };
      return { ...given, words, draft, tell, sent, teams };
    };
    const waits = `An article waits for your review ${swarm.case.title}`;

    it('tells each who may review it, once, and who becomes known later', async () => {
      const { store, draft, tell, sent } = await telling();
      await tell();
      assert.deepEqual(sent, []);
      await draft();
      await store.roles.remember({ tenantId: tenant, person: rosa.id, roles: [] });
      assert.deepEqual([await tell(), await tell()], [1, 0]);
      assert.deepEqual(sent, [`to ${mia.id}: ${waits}`]);
      await store.roles.remember({ tenantId: tenant, person: kenji.id, roles: ['admin'] });
      await tell();
      assert.deepEqual(sent.slice(1), [`to ${kenji.id}: ${waits}`]);
    });

    it('tells nobody of their own draft, nor of one that is published in Dynamics', async () => {
      const { store, draft, tell, sent } = await telling();
      await store.roles.remember({ tenantId: tenant, person: priya.id, roles: ['supervisor'] });
      await draft();
      const [made] = await store.drafts.toReview(tenant, 5);
      assert.ok(made);
      await store.knowledge.save(tenant, {
        put: [
          {
            ...{ id: made.id, title: made.title, body: made.answer, language: 'en', subject: '' },
            ...{ isInternal: true, url: 'https://x', modifiedAt: noon },
          },
        ],
        removed: [],
        mark: {},
      });
      await tell();
      assert.deepEqual(sent, []);
    });

    it('says on their card that it was reviewed, by whomever', async () => {
      const { store, make, words, draft, tell, sent } = await telling();
      await store.roles.remember({ tenantId: tenant, person: kenji.id, roles: ['admin'] });
      await draft();
      await tell();
      const ofDraft = { kind: 'draft', tenantId: tenant, caseId: swarm.case.id } as const;
      assert.equal(await make.open({ source: ofDraft, by: rosa }), 'not-yours');
      assert.equal(viewed(await make.open({ source: ofDraft, by: mia })).words.title, words.title);
      await make.publish({ source: ofDraft, by: mia, words });
      sent.splice(0);
      assert.deepEqual([await tell(), await tell()], [2, 0]);
      const reviewed = `This article was reviewed ${swarm.case.title}`;
      const expected = [kenji, mia].map(({ id }) => `message-1 of ${id}: ${reviewed}`);
      assert.deepEqual(sent.sort(), expected.sort());
    });

    it('tells them once Teams is back', async () => {
      const { store, clock, draft, tell, sent, teams } = await telling();
      await draft();
      await store.roles.remember({ tenantId: tenant, person: kenji.id, roles: ['admin'] });
      teams.failure = new OutsideError('teams', { verdict: 'retry', code: 'http-503' });
      assert.deepEqual([await tell(), await tell()], [2, 0]);
      clock.advance(60_000);
      teams.failure = undefined;
      assert.equal(await tell(), 2);
      assert.deepEqual(sent.length, 2);
    });

    it('gives up on who is out of the bot’s reach', async () => {
      const { clock, draft, tell, sent, teams } = await telling();
      await draft();
      teams.failure = new OutsideError('teams', { verdict: 'refused', code: 'http-403' });
      assert.equal(await tell(), 1);
      clock.advance(60 * 60_000);
      teams.failure = undefined;
      assert.equal(await tell(), 0);
      assert.deepEqual(sent, []);
    });

    it('tells whom a process left that died while it told them', async () => {
      const { clock, draft, store, tell, sent } = await telling();
      await draft();
      const now = after(noon, clock.now() - msOf(noon));
      const drafts = await store.drafts.toReview(tenant, 5);
      await store.reviews.owe(tenant, { reviewers: [mia.id], drafts }, now);
      assert.equal((await store.reviews.take(now, after(now, 60_000), 5)).length, 1);
      assert.equal(await tell(), 0);
      clock.advance(60_000);
      assert.equal(await tell(), 1);
      assert.deepEqual(sent, [`to ${mia.id}: ${waits}`]);
    });

    it('waits for a Dynamics that is away, and says so when it refuses', async () => {
      const { clock, make, press, dynamics, state, written } = await world();
      const { words } = viewed(await make.open({ source, by: priya }));
      await make.draft({ source, by: priya, words });
      dynamics.failure = new OutsideError('dataverse', { verdict: 'retry', code: 'http-503' });
      assert.equal(await press(), 1);
      assert.equal(await press(), 0, 'not again at once');
      clock.advance(10_000);
      dynamics.failure = new OutsideError('dataverse', { verdict: 'refused', code: '0x80040220' });
      assert.equal(await press(), 1);
      assert.equal(await state(), 'refused');
      clock.advance(60 * 60_000);
      assert.equal(await press(), 0, 'a refusal is not tried again by itself');
      dynamics.failure = undefined;
      await make.draft({ source, by: tom, words });
      assert.equal(await press(), 1);
      assert.deepEqual([await state(), written.length], ['drafted', 1]);
    });

    it('is taken by one process at a time, and again when that one died', async () => {
      const { clock, make, store } = await world();
      const { words } = viewed(await make.open({ source, by: priya }));
      await make.draft({ source, by: priya, words });
      const take = () => {
        const now = after(noon, clock.now() - msOf(noon));
        return store.drafts.take(now, after(now, 60_000), 10);
      };
      assert.equal((await take()).length, 1);
      assert.equal((await take()).length, 0);
      clock.advance(60_000);
      assert.equal((await take()).length, 1);
    });
  });
}
