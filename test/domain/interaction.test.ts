import assert from 'node:assert/strict';
import { after, interactionId } from '../../bot/domain/ids.ts';
import {
  foldInteraction,
  linesKept,
  type InteractionEvent,
  type InteractionFact,
} from '../../bot/domain/interaction/interaction.ts';
import { noon, tenant } from '../support/builders.ts';
import { seeded, shuffled } from '../support/seeded.ts';

const key = {
  tenantId: tenant,
  id: interactionId('call-1'),
  connection: 'desk',
  externalId: 'outside-1',
};
const second = (n: number) => after(noon, n * 1_000);
const at = (n: number, fact: InteractionFact, id = `e${n}`): InteractionEvent => ({
  id,
  at: second(n),
  fact,
});
const fold = (...events: InteractionEvent[]) => foldInteraction(key, events);
const line = (segmentId: string, text: string): InteractionFact => ({
  type: 'line',
  segmentId,
  speaker: 'customer',
  text,
});

const wholeCall: readonly InteractionEvent[] = [
  at(0, { type: 'started', channel: 'voice' }),
  at(1, { type: 'self-service', flow: 'descaling', outcome: 'failed' }),
  at(2, { type: 'queued', queue: 'Espresso' }),
  at(5, { type: 'agent-assigned', agent: 'Tom' }),
  at(6, { type: 'case-named', caseNumber: 'CAS-01001' }),
  at(7, line('s1', 'It leaks.')),
  at(8, { type: 'mood', label: 'negative' }),
  at(9, line('s2', 'Since Mon')),
  at(10, line('s2', 'Since Monday.'), 'e10-correction'),
  at(11, { type: 'held' }),
  at(12, { type: 'held' }, 'e12-again'),
  at(13, { type: 'resumed' }),
  at(14, { type: 'mood', label: 'neutral' }),
  at(14, line('s3', 'Thanks.'), 'e14-line'),
  at(15, { type: 'wrapped-up' }),
  at(20, { type: 'ended' }),
];

describe('an interaction', () => {
  it('is what its events tell', () => {
    assert.deepEqual(fold(...wholeCall), {
      ...key,
      phase: 'ended',
      phaseSince: second(20),
      channel: 'voice',
      selfService: { flow: 'descaling', outcome: 'failed' },
      queue: 'Espresso',
      agent: 'Tom',
      caseNumber: 'CAS-01001',
      mood: { label: 'neutral', since: second(14) },
      moodBefore: 'negative',
      lines: [
        { segmentId: 's1', speaker: 'customer', text: 'It leaks.', at: second(7) },
        { segmentId: 's2', speaker: 'customer', text: 'Since Monday.', at: second(9) },
        { segmentId: 's3', speaker: 'customer', text: 'Thanks.', at: second(14) },
      ],
      updatedAt: second(20),
    });
  });

  it('is the same in whatever order they come, and however often each', () => {
    const expected = fold(...wholeCall);
    for (let seed = 1; seed <= 300; seed += 1) {
      const random = seeded(seed);
      const repeated = wholeCall.flatMap((event) =>
        Array.from({ length: 1 + Math.floor(random() * 3) }, () => event),
      );
      assert.deepEqual(fold(...shuffled(repeated, random)), expected, `seed ${seed}`);
    }
  });

  it('is the same told in two parts, whichever comes first', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const mixed = shuffled(wholeCall, seeded(seed));
      const late = mixed.slice(0, 7);
      const early = mixed.slice(7);
      assert.deepEqual(fold(...early, ...late), fold(...late, ...early), `seed ${seed}`);
    }
  });

  it('keeps since when it is on hold, though told twice', () => {
    const held = fold(
      at(0, { type: 'started', channel: 'voice' }),
      at(3, { type: 'held' }),
      at(9, { type: 'held' }),
    );
    assert.equal(held.phase, 'held');
    assert.equal(held.phaseSince, second(3));
    assert.equal(held.updatedAt, second(9));
  });

  it('is over when it ended, whatever comes behind it', () => {
    const over = fold(
      at(1, { type: 'ended' }),
      at(2, { type: 'wrapped-up' }),
      at(3, { type: 'resumed' }),
    );
    assert.equal(over.phase, 'ended');
    assert.equal(over.phaseSince, second(1));
  });

  it(`keeps the last ${linesKept} lines`, () => {
    const lines = Array.from({ length: 30 }, (_, i) => at(i, line(`s${i}`, `${i}`)));
    const kept = fold(...lines).lines.map((one) => Number(one.text));
    assert.deepEqual(
      kept,
      Array.from({ length: linesKept }, (_, i) => 30 - linesKept + i),
    );
  });

  it('has no mood before somebody reports one', () => {
    const quiet = fold(at(0, { type: 'started', channel: 'chat' }));
    assert.equal('mood' in quiet, false);
    assert.equal('moodBefore' in quiet, false);
  });

  it('needs an event', () => {
    assert.throws(() => fold(), /has no events/);
  });
});
