import assert from 'node:assert/strict';
import { after } from '../../bot/domain/ids.ts';
import type { InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { noon } from '../support/builders.ts';
import { deskWithCenter } from '../support/desk-with-center.ts';
import { storeHomes } from '../support/store.ts';

type Line = InteractionFact & { type: 'line' };

for (const { name, open, emptyStore } of storeHomes) {
  describe(`what an agent changes of what they wrote, on ${name}`, () => {
    before(open);

    /** Anna has it. */
    const withAnna = async () => {
      const desk = await deskWithCenter({ emptyStore });
      await desk.deliver();
      await desk.tell({ type: 'agent-assigned', agent: { id: 'a-1', name: 'Anna' } });
      const wrote = async (text: string, second: number, change?: Line['change']) => {
        const fact: Line = {
          ...{ type: 'line', segmentId: 'IM1', speaker: 'agent', text, isFinal: true },
          ...(change && { change }),
        };
        await desk.tell(fact, after(noon, second * 1_000));
        await desk.deliver();
      };
      const words = () => desk.inTeams().slice(1);
      return { ...desk, wrote, words };
    };

    it('changes in its place in the thread, and says so', async () => {
      const { wrote, words } = await withAnna();
      await wrote('Restart the VPM', 10);
      await wrote('Restart the VPN', 20, 'edited');
      assert.equal(words().length, 1);
      assert.match(words()[0] ?? '', /Anna.*Restart the VPN \(edited\)/s);
    });

    it('goes from the thread when it is deleted, and from what is kept', async () => {
      const { wrote, words, store } = await withAnna();
      await wrote('Your password is hunter2', 10);
      await wrote('[message removed]', 20, 'removed');
      assert.equal(words().length, 1);
      assert.match(words()[0] ?? '', /\(This message was deleted\.\)/);
      assert.doesNotMatch(words()[0] ?? '', /hunter2/);
      const rows = await store.db
        .selectFrom('helpdesk_messages')
        .select('words_sealed')
        .where('origin', '=', 'contact-center')
        .execute();
      assert.deepEqual(rows, [{ words_sealed: null }]);
    });

    it('is what it was changed to last, in whatever order that is told', async () => {
      const { wrote, words } = await withAnna();
      await wrote('third', 30, 'edited');
      await wrote('first', 10);
      await wrote('second', 20, 'edited');
      await wrote('third', 30, 'edited');
      assert.equal(words().length, 1);
      assert.match(words()[0] ?? '', /third \(edited\)/);
    });

    it('is what it was changed back to, in whatever order that is told', async () => {
      const { wrote, words } = await withAnna();
      await wrote('first', 10);
      await wrote('first', 30, 'edited');
      await wrote('second', 20, 'edited');
      assert.equal(words().length, 1);
      assert.match(words()[0] ?? '', /first/);
      assert.doesNotMatch(words()[0] ?? '', /second|edited/);
      await wrote('third', 40, 'edited');
      await wrote('third', 60, 'edited');
      await wrote('second', 50, 'edited');
      assert.match(words()[0] ?? '', /third \(edited\)/);
    });

    it('is never shown when it was deleted before it came', async () => {
      const { wrote, words } = await withAnna();
      await wrote('[message removed]', 20, 'removed');
      await wrote('Your password is hunter2', 10);
      assert.deepEqual(words(), []);
    });

    it('is no news when only something else about it was changed', async () => {
      const { wrote, words, deps, key } = await withAnna();
      await wrote('Restart the VPN', 10);
      const before = await deps.helpdesk.findThread(key);
      await wrote('Restart the VPN', 20, 'edited');
      assert.doesNotMatch(words()[0] ?? '', /edited/);
      assert.equal((await deps.helpdesk.findThread(key))?.version, before?.version);
    });
  });
}
