import assert from 'node:assert/strict';
import { interactionId, isoTime, msOf, swarmId } from '../../bot/domain/ids.ts';
import { gather, noMemory, type News } from '../../bot/domain/interaction/gather.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { noon, tenant } from '../support/builders.ts';

/** News of a call in which so many lines were said since noon. @returns when its digest is due, in ms */
async function dueIn(call: string, lines: number): Promise<number> {
  const news: News = {
    key: { tenantId: tenant, connection: 'desk', externalId: call, id: interactionId(call) },
    memory: { ...noMemory, wasShown: true, waiting: lines - 1, waitingSince: noon },
    fresh: [
      {
        event: {
          id: 'last',
          at: noon,
          fact: { type: 'line', segmentId: 's', speaker: 'customer', text: 'Hello', isFinal: true },
        },
        receivedAt: noon,
      },
    ],
    recent: [],
    shownIn: swarmId('swarm-1'),
    isThin: false,
  };
  const settings = { now: isoTime(msOf(noon)), policy: defaultMaskPolicy };
  const { digest, lookAt } = await gather(news, settings, () => Promise.resolve([]));
  assert.equal(digest, undefined);
  assert.ok(lookAt);
  return msOf(lookAt) - msOf(noon);
}

describe('a digest', () => {
  it('is due half a minute after the first line it tells of', async () => {
    assert.equal(await dueIn('call', 3), 30_000);
  });

  it('is due sooner when much is said, and not in the same second for calls that began together', async () => {
    const calls = Array.from({ length: 200 }, (_, n) => `00000000-0000-4000-8000-${n + 1_000}`);
    const due = await Promise.all(calls.map((call) => dueIn(call, 60)));
    assert.ok(due.every((ms) => ms >= 10_000 && ms < 15_000));
    for (const second of [10, 11, 12, 13, 14]) {
      const inIt = due.filter((ms) => Math.floor(ms / 1_000) === second).length;
      assert.ok(inIt >= 20 && inIt <= 60, `${inIt} of 200 in one second of five`);
    }
    assert.deepEqual(await Promise.all(calls.map((call) => dueIn(call, 60))), due);
  });
});
