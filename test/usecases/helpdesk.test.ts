import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { Desk } from '../../bot/domain/helpdesk/desk.ts';
import { deskId } from '../../bot/domain/helpdesk/ids.ts';
import { firstBreakOfThread } from '../../bot/domain/helpdesk/timeline.ts';
import { rebuildThread } from '../../bot/domain/helpdesk/apply-event.ts';
import { after, isoTime, msOf, tenantId, type IsoTime } from '../../bot/domain/ids.ts';
import type { KnowledgeSource, StoredArticle } from '../../bot/ports/knowledge-store.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { createDeskKnowledge } from '../../bot/usecases/helpdesk/desk-knowledge.ts';
import { hearContactCenter } from '../../bot/usecases/helpdesk/hear-contact-center.ts';
import { hearEmployee } from '../../bot/usecases/helpdesk/hear-employee.ts';
import { passTimeOnThreads } from '../../bot/usecases/helpdesk/pass-time.ts';
import { recordChatBegun } from '../../bot/usecases/helpdesk/record-chat-begun.ts';
import { setUpDesk } from '../../bot/usecases/helpdesk/set-up-desk.ts';
import { syncKnowledge } from '../../bot/usecases/helpdesk/sync-knowledge.ts';
import { mia, noon, rosa, tom } from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { storeHomes } from '../support/store.ts';

const tenant = tenantId('tenant-1');
const dayMs = 24 * 60 * 60_000;
const rules = { warnMs: dayMs, closeMs: dayMs, reopenMs: 7 * dayMs };

const desk: Desk = {
  tenantId: tenant,
  id: deskId('it'),
  name: 'IT',
  channelId: '19:it@thread.tacv2',
  scope: { subjects: [], hasInternal: true },
  handOver: { connection: 'center' },
  hours: { timeZone: 'Europe/Berlin', open: [] },
  languages: ['en', 'de'],
  ratingQuestion: {},
  version: 0,
};

const article = (id: string, told: Partial<StoredArticle> = {}): StoredArticle => ({
  id,
  title: 'Resetting the VPN token',
  body: 'Open the portal and reset the VPN token of your phone.',
  language: 'en',
  subject: 'IT',
  isInternal: false,
  url: 'https://org.example/article',
  modifiedAt: noon,
  ...told,
});

/** Dynamics' articles, as far as the sync reads them. */
function articlesIn(published: StoredArticle[]) {
  const state = { published, isAway: false, reads: 0 };
  const source: KnowledgeSource = {
    changes: (_tenant, since) => {
      state.reads += 1;
      if (state.isAway) {
        throw new OutsideError('dataverse', { verdict: 'retry', code: 'http-503' });
      }
      const put = state.published.filter((one) => since === undefined || one.modifiedAt >= since);
      return Promise.resolve({ put, gone: [] });
    },
    published: () => Promise.resolve(state.published.map(({ id }) => id)),
  };
  return { state, source };
}

for (const home of storeHomes) {
  describe(`the helpdesk on ${home.name}`, () => {
    before(home.open);

    const world = async (articles: StoredArticle[] = [article('a-1')]) => {
      const clock = handClock(msOf(noon));
      const store = await home.emptyStore({ clock });
      const { state, source } = articlesIn(articles);
      const answers = createDeskKnowledge(store.knowledge, () => Promise.resolve());
      const sync = syncKnowledge({ source, knowledge: store.knowledge, clock });
      const deps = {
        ...{ helpdesk: store.helpdesk, clock, ids: systemIds, digest: sha256, rules, answers },
        centers: new Map(),
      };
      const follow = async () => {
        await sync(tenant);
        await answers.refresh(tenant);
      };
      const ask = (text: string, messageId = '1', rootId = messageId, by = rosa) =>
        hearEmployee(deps)({
          desk,
          by,
          place: { kind: 'channel', channelId: '19:it@thread.tacv2', rootId },
          messageId,
          text,
        });
      const kinds = async () =>
        (await store.db.selectFrom('deliveries').select('kind').orderBy('kind').execute()).map(
          ({ kind }) => kind,
        );
      return { clock, store, state, deps, follow, ask, kinds, answers };
    };

    it('records an answer with its card in one go, and a repeated message not again', async () => {
      const { ask, follow, kinds, store } = await world();
      await follow();
      const heard = await ask('How do I reset my VPN token?');
      assert.ok(heard.kind === 'taken');
      const { tenantId: of, id } = heard.thread;
      assert.deepEqual(await kinds(), ['show-answer']);
      await assert.rejects(
        store.helpdesk.transact(async (tx) => {
          await tx.enqueue({ tenantId: of, threadId: id }, [
            { lane: `thread:${id}`, action: { kind: 'show-rating' } },
          ]);
          throw new Error('rolled back');
        }),
      );
      assert.deepEqual(await kinds(), ['show-answer']);
    });

    it('opens one thread for a post that is told twice at once', async () => {
      const { ask, kinds, store } = await world([]);
      const heard = await Promise.all([ask('It smokes', '7'), ask('It smokes', '7')]);
      assert.deepEqual(heard.map(({ kind }) => kind).sort(), ['taken', 'taken-before']);
      assert.deepEqual(await kinds(), ['save-desk-case', 'show-hand-over']);
      const rows = await store.db.selectFrom('helpdesk_threads').select('id').execute();
      assert.equal(rows.length, 1);
    });

    it('keeps what is written sealed, and a timeline that tells the state', async () => {
      const { ask, store } = await world([]);
      const heard = await ask('My locker code is 4711');
      assert.ok(heard.kind === 'taken');
      await ask('It is locker 12', '2', '1', tom);
      const { tenantId: of, id: threadId } = heard.thread;
      const rows = await store.db.selectFrom('helpdesk_messages').selectAll().execute();
      assert.equal(rows.length, 2);
      assert.ok(!JSON.stringify(rows).includes('locker'));
      const timeline = await store.helpdesk.timeline({ tenantId: of, threadId });
      assert.equal(firstBreakOfThread(timeline, sha256), undefined);
      const now = await store.helpdesk.findThread({ tenantId: of, threadId });
      assert.deepEqual(rebuildThread(timeline), now);
    });

    it('hears what an agent wrote before the chat’s key was known, and each word once', async () => {
      const { ask, deps, store } = await world([]);
      const heard = await ask('It smokes');
      assert.ok(heard.kind === 'taken');
      const address = { tenantId: tenant, connection: 'center', externalId: 'CH1' };
      const line = (id: string, at: IsoTime) => ({
        id,
        at,
        fact: {
          type: 'line',
          segmentId: id,
          speaker: 'agent',
          text: `words ${id}`,
          isFinal: true,
        } as const,
      });
      const told = [{ address, events: [line('m-1', noon)], isThin: false }];
      await store.intake.take(told);
      await hearContactCenter(deps)(told);
      const chat = { tenantId: tenant, threadId: heard.thread.id, session: 1 };
      const handle = { externalId: 'CH1', state: 'a token' };
      await recordChatBegun(deps)(chat, { connection: 'center', handle, begunWith: '' });
      await hearContactCenter(deps)(told);
      const later = line('m-2', after(noon, 1));
      await hearContactCenter(deps)([{ address, events: [later, later], isThin: false }]);
      const shown = await store.db
        .selectFrom('deliveries')
        .select('action_json')
        .where('kind', '=', 'show-agents-words')
        .orderBy('lane_seq')
        .execute();
      const ids = shown.map(({ action_json: action }) => 'messageId' in action && action.messageId);
      assert.equal(new Set(ids).size, 2);
      assert.equal(ids.length, 2);
      assert.deepEqual(await store.helpdesk.chatHandle(chat), { ...handle, begunWith: '' });
      const kept = await store.db.selectFrom('helpdesk_chats').select('handle_sealed').execute();
      assert.ok(!JSON.stringify(kept).includes('a token'));
    });

    it('warns and closes by time alone', async () => {
      const { ask, follow, clock, deps, store } = await world();
      await follow();
      const heard = await ask('How do I reset my VPN token?');
      assert.ok(heard.kind === 'taken');
      const pass = passTimeOnThreads(deps);
      assert.equal(await pass(), 0);
      clock.advance(dayMs);
      assert.equal(await pass(), 1);
      assert.equal(await pass(), 0);
      clock.advance(dayMs);
      await pass();
      const key = { tenantId: tenant, threadId: heard.thread.id };
      assert.equal((await store.helpdesk.findThread(key))?.state, 'abandoned');
    });

    it('follows new, changed and deleted articles, and answers on while Dynamics is away', async () => {
      const { state, follow, answers, clock, store } = await world();
      const found = () =>
        answers.ask({
          desk,
          text: 'How do I reset my VPN token?',
          before: '',
          language: 'en',
          not: [],
        })?.article;
      await follow();
      assert.equal(found()?.title, 'Resetting the VPN token');
      state.published = [
        article('a-1', { title: 'VPN token: a new way', modifiedAt: after(noon, 5_000) }),
      ];
      await follow();
      assert.equal(found()?.title, 'VPN token: a new way');
      state.isAway = true;
      await assert.rejects(follow());
      assert.ok(found());
      const again = createDeskKnowledge(store.knowledge, () => Promise.resolve());
      await again.refresh(tenant);
      assert.equal(again.size(tenant), 1);
      state.isAway = false;
      state.published = [];
      await follow();
      assert.ok(found(), 'a deleted one goes when all are compared');
      clock.advance(11 * 60_000);
      await follow();
      assert.equal(found(), undefined);
    });

    it('lets supervisors and admins set up a desk, once per channel and version', async () => {
      const { store, clock } = await world([]);
      const setUp = setUpDesk({
        desks: store.desks,
        roles: store.roles,
        centers: new Map(),
        ids: systemIds,
      });
      const { handOver: _none, id: _id, ...wish } = desk;
      assert.equal(await setUp(mia.id, wish), 'unknown-role');
      await store.roles.remember({ tenantId: tenant, person: mia.id, roles: [] });
      assert.equal(await setUp(mia.id, wish), 'may-not');
      await store.roles.remember({ tenantId: tenant, person: mia.id, roles: ['supervisor'] });
      const made = await setUp(mia.id, wish);
      assert.ok(typeof made === 'object');
      assert.equal(await setUp(mia.id, wish), 'channel-taken');
      assert.equal(await setUp(mia.id, { ...made, version: 0 }), 'changed-meanwhile');
      assert.equal(typeof (await setUp(mia.id, { ...made, name: 'IT 2' })), 'object');
      assert.equal(await setUp(mia.id, { ...made, name: ' ' }), 'name-missing');
      const handOver = { connection: 'nobody' };
      assert.equal(await setUp(mia.id, { ...made, handOver }), 'no-such-connection');
      clock.advance(msOf(isoTime(dayMs + 1)));
      assert.equal(await setUp(mia.id, made), 'unknown-role');
    });
  });
}
