import assert from 'node:assert/strict';
import { after, caseId, msOf } from '../../bot/domain/ids.ts';
import type { Thread } from '../../bot/domain/helpdesk/thread.ts';
import { OutsideError } from '../../bot/ports/outside-error.ts';
import { opened } from '../domain/helpdesk-rig.ts';
import { activeSwarm, kenji, mia, noon, priya, rosa, tenant, tom } from '../support/builders.ts';
import { storeHomes } from '../support/store.ts';
import { knowledgeWorld, source, swarm, viewed } from './make-knowledge-rig.ts';

for (const home of storeHomes) {
  describe(`making an answer knowledge, on ${home.name}`, () => {
    before(home.open);
    const world = (thread?: Thread) => knowledgeWorld(home, thread);

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
      assert.equal(await make.publish({ source, by: mia, words, turn: 0 }), 'no-answer-yet');
      await make.draft({ source, by: priya, words });
      assert.equal(await make.publish({ source, by: priya, words, turn: 0 }), 'may-not-publish');
      await make.publish({
        source,
        by: mia,
        words: { ...words, title: 'A locked account' },
        turn: 0,
      });
      await make.publish({ source, by: mia, words: { ...words, title: 'Twice' }, turn: 0 });
      await press();
      assert.deepEqual(written, ['publish A locked account']);
      assert.equal(await state(), 'published');
    });

    it('is published though its draft comes to Dynamics in the same moment', async () => {
      const { make, press, written, state, meanwhile } = await world();
      const { words } = viewed(await make.open({ source, by: priya }));
      await make.draft({ source, by: priya, words });
      meanwhile.push(press);
      await make.publish({
        source,
        by: mia,
        words: { ...words, title: 'A locked account' },
        turn: 0,
      });
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
