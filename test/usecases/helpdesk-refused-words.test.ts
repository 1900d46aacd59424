import assert from 'node:assert/strict';
import { questionId } from '../../bot/domain/helpdesk/refused-words.ts';
import { rosa } from '../support/builders.ts';
import { deskWithCenter } from '../support/desk-with-center.ts';
import { openSharedStore } from '../support/store.ts';

/** Rosa wrote once more, and all of it was taken. */
async function withWords() {
  const desk = await deskWithCenter();
  await desk.say('2', 'It says E7');
  await desk.deliver();
  const { db } = desk.store;
  const idOf = async (messageId: string) =>
    (
      await db
        .selectFrom('helpdesk_messages')
        .select('id')
        .where('message_id', '=', messageId)
        .executeTakeFirstOrThrow()
    ).id;
  /** @param segmentId left out: what the chat was begun with */
  const refuse = (segmentId?: string) =>
    desk.tell({ type: 'line-refused', ...(segmentId !== undefined && { segmentId }) });
  const refused = async () => (await desk.thread()).handOver?.refusedWords;
  const sendAgain = () => desk.press.sendAgain({ key: desk.key, by: rosa });
  return { ...desk, idOf, refuse, refused, sendAgain };
}

describe('words that a contact center refused after it had taken them', () => {
  before(openSharedStore);

  it('are known as not delivered, once, and sent again when asked', async () => {
    const { idOf, refuse, refused, sendAgain, deliver, atAgent } = await withWords();
    const second = await idOf('2');
    await refuse(second);
    await refuse(second);
    assert.deepEqual(await refused(), [second]);
    assert.equal(await sendAgain(), 1);
    await deliver();
    assert.deepEqual(atAgent, ['It smokes', 'It says E7', 'It says E7']);
    assert.deepEqual(await refused(), []);
    assert.equal(await sendAgain(), 0);
  });

  it('that are none of the thread’s change nothing', async () => {
    const { refuse, refused } = await withWords();
    await refuse('somebody else’s');
    assert.equal(await refused(), undefined);
  });

  it('are said so of, with a way to send them again, where it was the question itself', async () => {
    const { refuse, inTeams, deliver, sendAgain, atAgent } = await withWords();
    await refuse();
    await deliver();
    assert.match(inTeams()[0] ?? '', /A message did not reach the colleague.*Send again/s);
    assert.equal(await sendAgain(), 1);
    await deliver();
    assert.deepEqual(atAgent, ['It smokes', 'It says E7', 'It smokes']);
    assert.doesNotMatch(inTeams()[0] ?? '', /did not reach/);
  });

  it('are known as the question when that is refused once more', async () => {
    const { deps, thread, refuse, refused, sendAgain } = await withWords();
    await refuse();
    await sendAgain();
    await refuse(questionId(deps.ids, (await thread()).id));
    assert.deepEqual(await refused(), ['']);
  });

  it('are what it was begun again with, where it was a later chat', async () => {
    const { tell, say, deliver, refuse, refused, idOf } = await withWords();
    await tell({ type: 'ended' });
    await say('3', 'Is anybody there?');
    await deliver();
    await refuse();
    assert.deepEqual(await refused(), [await idOf('3')]);
  });
});
