import assert from 'node:assert/strict';
import { deskWithCenter, dayMs } from '../support/desk-with-center.ts';

describe('the queue a desk asks for', () => {
  it('goes along when the chat begins over there', async () => {
    const { deliver, begunFor, thread } = await deskWithCenter({ queue: 'Laptops' });
    await deliver();
    assert.deepEqual(begunFor, ['Laptops']);
    assert.equal((await thread()).handOver?.queue, 'Laptops');
  });

  it('is left out where the desk names none', async () => {
    const { deliver, begunFor } = await deskWithCenter();
    await deliver();
    assert.deepEqual(begunFor, [undefined]);
  });

  it('is the desk’s of today when an old matter opens again', async () => {
    const told = await deskWithCenter({ queue: 'Laptops' });
    const { deliver, tell, say, begunFor, clock, desk } = told;
    await deliver();
    await tell({ type: 'agent-assigned', agent: { id: 'anna', name: 'Anna' } });
    await tell({ type: 'ended' });
    await deliver();
    clock.advance(dayMs);
    const { connection = '' } = desk.handOver ?? {};
    await say('2', 'It smokes again', { desk: { ...desk, handOver: { connection } } });
    await deliver();
    assert.deepEqual(begunFor, ['Laptops', undefined]);
  });
});
