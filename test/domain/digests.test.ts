import assert from 'node:assert/strict';
import { interactionId, isoTime, msOf, swarmId, type IsoTime } from '../../bot/domain/ids.ts';
import type { InteractionEvent } from '../../bot/domain/interaction/facts.ts';
import { gather, noMemory, type News } from '../../bot/domain/interaction/gather.ts';
import type { Heard } from '../../bot/domain/interaction/hear.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { noon, tenant } from '../support/builders.ts';

const lineAt = (id: string, at: IsoTime): Heard => ({
  event: {
    id,
    at,
    fact: { type: 'line', segmentId: id, speaker: 'customer', text: 'Hello', isFinal: true },
  },
  receivedAt: at,
});
const newsOf = (call: string, over: Partial<News> = {}): News => ({
  key: { tenantId: tenant, connection: 'desk', externalId: call, id: interactionId(call) },
  memory: noMemory,
  fresh: [],
  recent: [],
  shownIn: swarmId('swarm-1'),
  isThin: false,
  ...over,
});
const gathered = (news: News, now: IsoTime, all: readonly InteractionEvent[] = []) =>
  gather(news, { now, policy: defaultMaskPolicy }, () => Promise.resolve(all));

/** When the digest is due of a call in which so many lines were said since noon; in ms from then. */
async function dueIn(call: string, lines: number): Promise<number> {
  const memory = { ...noMemory, wasShown: true, waiting: lines - 1, waitingSince: noon };
  const news = newsOf(call, { memory, fresh: [lineAt('last', noon)] });
  const { digest, lookAt } = await gathered(news, noon);
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

  it('of a call in full flow ends two seconds before its newest line, and the rest waits for the next', async () => {
    const at = (seconds: number) => isoTime(msOf(noon) + seconds * 1_000);
    const says = (n: number) => lineAt(`l${n}`, at(n));
    const news = newsOf('call', {
      memory: { ...noMemory, wasShown: true, waiting: 70, waitingSince: noon },
      fresh: [says(8), says(9), says(10)],
    });
    const { digest, memory, interaction } = await gathered(news, at(40));
    assert.equal(digest?.before, at(8));
    assert.equal(memory.waiting, 3, 'those of the last two seconds');
    const silent = newsOf('call', { interaction, memory: { ...memory, waitingSince: noon } });
    const next = await gathered(silent, at(80));
    assert.deepEqual(next.digest, { number: 2 }, 'all of it, once nothing more is said');
    assert.equal(next.memory.waiting, 0);
  });

  describe('of what is told once the contact has ended', () => {
    const at = (seconds: number) => isoTime(msOf(noon) + seconds * 1_000);
    const over = {
      event: { id: 'end', at: noon, fact: { type: 'ended' } },
      receivedAt: noon,
    } as const;

    /** What a line told every `everySeconds` after the end leads to, looked at whenever it is time to. */
    async function toldLate(lines: number, everySeconds: number): Promise<readonly number[]> {
      const memory = { ...noMemory, wasShown: true };
      let state = await gathered(newsOf('call', { memory, fresh: [over] }), noon);
      const cut: number[] = [];
      const all: InteractionEvent[] = [over.event];
      const look = async (second: number, fresh: readonly Heard[]) => {
        const { interaction, memory } = state;
        state = await gathered(newsOf('call', { interaction, memory, fresh }), at(second), all);
        all.push(...fresh.map(({ event }) => event));
        if (state.digest) cut.push(second);
      };
      for (let second = 1; second <= 300; second += 1) {
        const n = second / everySeconds;
        const says = Number.isInteger(n) && n <= lines;
        const isDue = state.lookAt !== undefined && state.lookAt <= at(second);
        // Said half a minute before it is told, as transcripts are.
        if (says)
          await look(second, [{ ...lineAt(`l${n}`, at(second - 35)), receivedAt: at(second) }]);
        else if (isDue) await look(second, []);
      }
      assert.equal(state.memory.waiting, 0, 'none is left untold');
      assert.equal(state.lookAt, undefined, 'nothing is looked for any more');
      return cut;
    }

    it('is one for all lines of a spell, ten seconds after the last of them', async () => {
      assert.deepEqual(await toldLate(11, 3), [43]);
      assert.deepEqual(await toldLate(8, 3), [34]);
      assert.deepEqual(await toldLate(1, 5), [15]);
    });

    it('is one a minute while they do not stop coming', async () => {
      const cut = await toldLate(40, 3);
      assert.ok(cut.length <= 3, `digests after ${cut.join(', ')} s`);
      assert.ok((cut[0] ?? 0) <= 64, 'nobody waits for more than a minute');
    });

    it('is one for each spell', async () => {
      assert.equal((await toldLate(2, 60)).length, 2);
    });
  });

  it('tells all of it at the end', async () => {
    const over = { id: 'end', at: noon, fact: { type: 'ended' } as const };
    const news = newsOf('call', {
      memory: { ...noMemory, wasShown: true },
      fresh: [lineAt('l', noon), { event: over, receivedAt: noon }],
    });
    const { digest, memory } = await gathered(news, noon);
    assert.deepEqual(digest, { number: 1 });
    assert.equal(memory.waiting, 0);
  });
});
