import assert from 'node:assert/strict';
import { saidLate } from '../../bot/domain/helpdesk/late-words.ts';
import { after, msOf } from '../../bot/domain/ids.ts';
import { noon } from '../support/builders.ts';
import { deskWithCenter } from '../support/desk-with-center.ts';
import { storeHomes } from '../support/store.ts';

const seconds = (count: number) => ({ writtenAt: new Date(msOf(noon) + count * 1_000) });

for (const { name, open, emptyStore } of storeHomes) {
  describe(`what an employee writes and Teams brings out of order, on ${name}`, () => {
    before(open);

    /** Ten seconds after the question, so that what is written since can be believed. */
    const laterOn = async () => {
      const desk = await deskWithCenter({ emptyStore });
      desk.clock.advance(10_000);
      return desk;
    };

    it('is put in order while it waits', async () => {
      const { say, deliver, atAgent } = await laterOn();
      await say('5', 'five', seconds(5));
      await say('2', 'two', seconds(2));
      await say('4', 'four', seconds(4));
      await say('3', 'three', seconds(3));
      await deliver();
      assert.deepEqual(atAgent, ['It smokes', 'two', 'three', 'four', 'five']);
    });

    it('says when it was written where later words have left', async () => {
      const { say, deliver, atAgent } = await laterOn();
      await say('3', 'three', seconds(3));
      await deliver();
      await say('5', 'five', seconds(5));
      await say('2', 'two', seconds(2));
      await deliver();
      assert.deepEqual(atAgent, [
        'It smokes',
        'three',
        '(written earlier, at 13:00:02) two',
        'five',
      ]);
    });

    it('is taken once, however often it is brought', async () => {
      const { say, deliver, atAgent } = await laterOn();
      await say('3', 'three', seconds(3));
      await say('2', 'two', seconds(2));
      await say('3', 'three', seconds(3));
      await say('2', 'two', seconds(2));
      await deliver();
      assert.deepEqual(atAgent, ['It smokes', 'two', 'three']);
    });

    it('goes as it came where its time cannot be believed', async () => {
      const { say, deliver, atAgent, clock } = await laterOn();
      clock.advance(20 * 60_000);
      await say('2', 'two');
      await say('3', 'three', seconds(1));
      await say('4', 'four', { writtenAt: new Date(Number.NaN) });
      await say('5', 'five', { writtenAt: new Date(clock.now() + 60_000) });
      await deliver();
      assert.deepEqual(atAgent, ['It smokes', 'two', 'three', 'four', 'five']);
    });
  });
}

describe('words that come too late to be put in order', () => {
  it('say so in the thread’s language, by the desk’s clock', () => {
    const told = { at: after(noon, 2_000), timeZone: 'Asia/Tokyo' };
    assert.equal(
      saidLate('zwei', { ...told, language: 'de' }),
      '(früher geschrieben, um 21:00:02) zwei',
    );
  });
});
