import assert from 'node:assert/strict';
import sinon from 'sinon';
import { after, isoTime } from '../../bot/domain/ids.ts';
import type { ChatLine } from '../../bot/ports/contact-center.ts';
import { noteDeskOutage } from '../../bot/usecases/helpdesk/note-desk-outage.ts';
import { recordRead } from '../../bot/usecases/helpdesk/record-read.ts';
import { noon, rosa } from '../support/builders.ts';
import { deskWithCenter } from '../support/desk-with-center.ts';
import { storeHomes } from '../support/store.ts';

const line = (messageId: string, isAgents = true): ChatLine => ({
  ...{ messageId, at: noon, isAgents, text: `words ${messageId}` },
});

for (const { name, open, emptyStore } of storeHomes) {
  describe(`chats with employees, on ${name}`, () => {
    before(open);

    const begun = async (read?: () => Promise<readonly ChatLine[]>) => {
      const desk = await deskWithCenter({ emptyStore, ...(read && { read }) });
      await desk.deliver();
      const now = () => isoTime(desk.clock.now());
      const due = async () => (await desk.store.helpdesk.chatsToRead(now(), 9)).length;
      const restart = (awayMs: number) => noteDeskOutage(desk.deps)(after(now(), -awayMs));
      return { ...desk, now, due, restart };
    };
    const nothingNew = () => Promise.resolve([]);

    it('are read after a restart, and their threads are not touched', async () => {
      const { thread, due, restart } = await begun(nothingNew);
      const { version } = await thread();
      assert.equal(await due(), 0);
      await restart(5_000);
      assert.equal(await due(), 1);
      assert.equal((await thread()).version, version);
    });

    it('are told of after a longer time away', async () => {
      const { restart, deliver, inTeams } = await begun();
      await restart(60_000);
      await deliver();
      assert.match(inTeams().at(-1) ?? '', /I was away from 12:59.*may be missing/s);
    });

    it('are left alone where they cannot be read, or are over', async () => {
      const unreadable = await begun();
      await unreadable.restart(5_000);
      assert.equal(await unreadable.due(), 0);
      const over = await begun(nothingNew);
      await over.press.done({ key: over.key, by: rosa });
      await over.restart(5_000);
      assert.equal(await over.due(), 0);
    });

    it('bring what nobody told us once, however often they are read', async () => {
      const desk = await begun(nothingNew);
      const { deps, key, store, thread, deliver, inTeams, tell, clock, due } = desk;
      const read = (...lines: readonly ChatLine[]) =>
        recordRead(deps)(
          { ...key, session: 1 },
          { connection: 'center', externalId: 'chat', lines },
        );
      await tell({
        type: 'line',
        segmentId: 'a',
        speaker: 'agent',
        text: 'words a',
        isFinal: true,
      });
      await read(line('a'), line('b'), line('mine', false));
      await deliver();
      const { version } = await thread();
      const decided = sinon.spy(store.helpdesk, 'transact');
      await read(line('a'), line('b'), line('mine', false));
      assert.equal((await thread()).version, version);
      assert.equal(decided.callCount, 1, 'a chat with nothing new costs one look');
      decided.restore();
      assert.equal(
        inTeams()
          .join('\n')
          .match(/words a/g)?.length,
        1,
      );
      assert.equal(
        inTeams()
          .join('\n')
          .match(/words b/g)?.length,
        1,
      );
      assert.ok(!inTeams().join('\n').includes('words mine'));
      clock.advance(60_000);
      assert.equal(await due(), 1, 'it is read again later');
    });

    it('are read for an hour after their thread was closed, and then left alone', async () => {
      const { deps, key, press, clock, due } = await begun(nothingNew);
      const read = () =>
        recordRead(deps)(
          { ...key, session: 1 },
          { connection: 'center', externalId: 'chat', lines: [] },
        );
      await press.done({ key, by: rosa });
      clock.advance(50 * 60_000);
      await read();
      clock.advance(20 * 60_000);
      assert.equal(await due(), 1);
      await read();
      clock.advance(9 * 60 * 60_000);
      assert.equal(await due(), 0);
    });
  });
}
