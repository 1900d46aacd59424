import assert from 'node:assert/strict';
import { after, caseId, msOf } from '../../bot/domain/ids.ts';
import { newDraft, sentBack } from '../../bot/domain/knowledge/article-draft.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { kenji, mia, noon, priya, rosa, tenant, tom } from '../support/builders.ts';
import { storeHomes } from '../support/store.ts';
import {
  knowledgeWorld,
  ofDraft,
  source,
  swarm,
  tellingWorld,
  viewed,
  waits,
} from './make-knowledge-rig.ts';

for (const home of storeHomes) {
  describe(`reviewing a draft article, on ${home.name}`, () => {
    before(home.open);
    const telling = () => tellingWorld(home);

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
      assert.equal(await make.open({ source: ofDraft, by: rosa }), 'not-yours');
      assert.equal(viewed(await make.open({ source: ofDraft, by: mia })).words.title, words.title);
      await make.publish({ source: ofDraft, by: mia, words, turn: 0 });
      sent.splice(0);
      assert.deepEqual([await tell(), await tell()], [2, 0]);
      const reviewed = `This article was reviewed ${swarm.case.title}`;
      const whose = sent.map((one) => one.replace(/^message-\d of /, '')).sort();
      assert.deepEqual(whose, [kenji, mia].map(({ id }) => `${id}: ${reviewed}`).sort());
    });

    const note = 'Say which portal.';
    const title = swarm.case.title;

    it('goes back to who drafted it with a sentence, and comes again as they changed it', async () => {
      const { make, press, written, draft, words, tell, sent } = await telling();
      await draft();
      await tell();
      sent.splice(0);
      assert.equal(await make.open({ source: ofDraft, by: tom }), 'not-yours');
      const back = viewed(await make.sendBack({ source: ofDraft, by: mia, note, turn: 0 }));
      assert.deepEqual([back.draft?.turn, back.draft?.returned?.note], [1, note]);
      await tell();
      assert.deepEqual(
        sent.splice(0).sort(),
        [
          `message-1 of ${mia.id}: This article is being changed ${title}`,
          `to ${priya.id}: Your article came back ${title}`,
        ].sort(),
      );
      const theirs = viewed(await make.open({ source: ofDraft, by: priya }));
      assert.deepEqual([theirs.isBackWithThem, theirs.mayPublish], [true, false]);
      const changed = { ...words, answer: 'Unlock it in the staff portal.' };
      const again = { source: ofDraft, by: priya, words: changed, turn: 1 } as const;
      await make.sendAgain(again);
      const sentTwice = viewed(await make.sendAgain(again));
      assert.deepEqual([sentTwice.draft?.turn, sentTwice.isBackWithThem], [2, false]);
      await press();
      assert.deepEqual(written, [`draft ${title}`, `draft ${title}`]);
      await tell();
      assert.deepEqual(
        sent.splice(0).sort(),
        [
          `message-2 of ${priya.id}: Your article waits for its review again ${title}`,
          `to ${mia.id}: An article waits for your review again ${title}`,
        ].sort(),
      );
      const published = await make.publish({ source: ofDraft, by: mia, words: changed, turn: 2 });
      assert.equal(viewed(published).draft?.outside.state, 'publishing');
      await press();
      await tell();
      assert.deepEqual(
        sent.sort(),
        [
          `message-2 of ${priya.id}: Your article is published ✓ ${title}`,
          `message-3 of ${mia.id}: This article was reviewed ${title}`,
        ].sort(),
      );
      assert.equal(await tell(), 0);
    });

    it('is sent back once: who reviews at the same time is told, whatever they press', async () => {
      const { store, make, draft, words } = await telling();
      await store.roles.remember({ tenantId: tenant, person: kenji.id, roles: ['admin'] });
      await draft();
      const press = { source: ofDraft, note, turn: 0 } as const;
      await make.sendBack({ ...press, by: mia });
      viewed(await make.sendBack({ ...press, by: mia }));
      assert.equal(await make.sendBack({ ...press, by: kenji }), 'other-turn');
      const unseen = await make.publish({ source: ofDraft, by: kenji, words, turn: 0 });
      assert.equal(unseen, 'other-turn');
      const seen = await make.publish({ source: ofDraft, by: kenji, words, turn: 1 });
      assert.equal(viewed(seen).draft?.reviewed?.by.id, kenji.id);
      const late = viewed(await make.sendBack({ ...press, by: mia, turn: 1 }));
      assert.equal(late.draft?.reviewed?.by.id, kenji.id);
    });

    it('is not sent back while it is back: nobody’s sentence is lost unsaid', async () => {
      const { store, make, draft, words } = await telling();
      await store.roles.remember({ tenantId: tenant, person: kenji.id, roles: ['admin'] });
      await draft();
      await make.sendBack({ source: ofDraft, by: mia, note, turn: 0 });
      const second = { source: ofDraft, note: 'And which scanner.', turn: 1 } as const;
      assert.equal(await make.sendBack({ ...second, by: kenji }), 'other-turn');
      assert.equal(await make.sendBack({ ...second, by: mia }), 'other-turn');
      const asked = await store.drafts.ofCase(tenant, swarm.case.id);
      assert.deepEqual([asked?.turn, asked?.returned?.note], [1, note]);
      await make.sendAgain({ source: ofDraft, by: priya, words, turn: 1 });
      const then = viewed(await make.sendBack({ ...second, by: kenji, turn: 2 }));
      assert.equal(then.draft?.returned?.note, second.note);
    });

    it('goes back from who may publish only, with a sentence, in which what is private is hidden', async () => {
      const { make, draft, words } = await telling();
      await draft();
      const press = { source: ofDraft, by: mia, note, turn: 0 } as const;
      assert.equal(await make.sendBack({ ...press, source, by: tom }), 'may-not-publish');
      assert.equal(await make.sendBack({ ...press, note: ' ' }), 'note-missing');
      assert.equal(await make.sendBack({ ...press, note: 'a'.repeat(501) }), 'too-long');
      const card = 'Take out 4111 1111 1111 1111.';
      const back = viewed(await make.sendBack({ ...press, note: card }));
      assert.equal(back.draft?.returned?.note, 'Take out [card number hidden].');
      const others = await make.sendAgain({ source, by: tom, words, turn: 1 });
      assert.equal(others, 'not-yours');
    });

    it('comes to reviewers page by page, the oldest first, and what is back at the end', async () => {
      const { store } = await knowledgeWorld(home);
      const add = (name: string, minute: number) =>
        store.drafts.add(
          newDraft(
            {
              ...{ tenantId: tenant, id: `article-${name}`, caseId: caseId(name), by: priya },
              at: after(noon, minute * 60_000),
            },
            { title: name, answer: 'x', sources: '', subject: '', isInternal: true },
          ),
          noon,
        );
      for (const [minute, name] of ['a', 'b', 'c', 'd'].entries()) await add(name, 5 - minute);
      const last = await store.drafts.ofCase(tenant, caseId('d'));
      assert.ok(last);
      await store.drafts.save(sentBack(last, { by: mia, at: noon, note }), undefined);
      const page = async (atMost: number, from?: string) => {
        const { drafts, more } = await store.drafts.queue(tenant, {
          atMost,
          ...(from !== undefined && { after: caseId(from) }),
        });
        return [drafts.map(({ title: one }) => one).join(' '), more];
      };
      assert.deepEqual(await page(2), ['c b', 2]);
      assert.deepEqual(await page(2, 'b'), ['a d', 0]);
      assert.deepEqual(await page(2, 'd'), ['', 0]);
      const waiting = await store.drafts.toReview(tenant, 5);
      assert.deepEqual(
        waiting.map(({ title: one }) => one),
        ['a', 'b', 'c'],
      );
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
  });
}
