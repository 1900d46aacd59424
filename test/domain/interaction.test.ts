import assert from 'node:assert/strict';
import { after, interactionId } from '../../bot/domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { advance, foldInteraction } from '../../bot/domain/interaction/interaction.ts';
import { linesKept } from '../../bot/domain/interaction/talk.ts';
import { agentInHand, unnamed } from '../../bot/domain/interaction/known.ts';
import { missingIn, withNumber } from '../../bot/domain/interaction/series.ts';
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
const line = (segmentId: string, text: string) => ({
  type: 'line' as const,
  segmentId,
  speaker: 'customer' as const,
  text,
  isFinal: true,
});

const wholeCall: readonly InteractionEvent[] = [
  at(0, { type: 'started', channel: 'voice' }),
  at(1, { type: 'self-service', flow: { id: 'f', name: 'descaling' }, outcome: 'failed' }),
  at(2, { type: 'queued', queue: { id: 'q' } }),
  at(3, { type: 'agent-offered' }),
  at(4, { type: 'name-found', id: 'q', name: 'Espresso' }),
  at(5, { type: 'agent-assigned', agent: { id: 'a', name: 'Tom' } }),
  at(6, { type: 'case-named', caseNumber: 'CAS-01001' }),
  at(7, line('s1', 'It leaks.')),
  at(8, { type: 'mood', label: 'negative' }),
  at(9, { ...line('s2', 'Since Mon'), isFinal: false }),
  at(10, line('s2', 'Since Monday.'), 'e10-correction'),
  at(11, { type: 'held' }),
  at(12, { type: 'held' }, 'e12-again'),
  at(13, { type: 'resumed' }),
  at(14, { type: 'mood', label: 'neutral' }),
  at(14, line('s3', 'Thanks.'), 'e14-line'),
  at(15, { type: 'wrapped-up', disposition: { id: 'd', name: 'Solved' } }),
  at(20, { type: 'ended' }),
];

/** Straight to an agent: the first is out before the next is in. */
const handedOn: readonly InteractionEvent[] = [
  at(0, { type: 'started', channel: 'voice' }),
  at(1, { type: 'agent-assigned', agent: { id: 'j', name: 'Jonas' } }),
  at(2, { type: 'transferred' }),
  at(3, { type: 'agent-left', agentId: 'j' }),
  at(5, { type: 'agent-assigned', agent: { id: 'a', name: 'Anna' } }),
  at(9, { type: 'agent-left', agentId: 'a' }),
  at(10, { type: 'ended' }),
];

describe('an interaction', () => {
  it('is what its events tell', () => {
    const { kept: _order, ...told } = fold(...wholeCall);
    assert.deepEqual(told, {
      ...key,
      phase: 'ended',
      phaseSince: second(20),
      channel: 'voice',
      selfService: { flow: { id: 'f', name: 'descaling' }, outcome: 'failed' },
      queue: { id: 'q' },
      queuedAt: second(2),
      agents: [{ id: 'a', name: 'Tom' }],
      names: { q: { name: 'Espresso' } },
      disposition: { id: 'd', name: 'Solved' },
      series: {},
      unheard: [],
      startedAt: second(0),
      newest: { id: 'e20', at: second(20) },
      caseNumber: 'CAS-01001',
      mood: { label: 'neutral', since: second(14) },
      moodBefore: 'negative',
      lines: [
        { segmentId: 's1', speaker: 'customer', text: 'It leaks.', at: second(7), isFinal: true },
        {
          segmentId: 's2',
          speaker: 'customer',
          text: 'Since Monday.',
          at: second(9),
          isFinal: true,
        },
        { segmentId: 's3', speaker: 'customer', text: 'Thanks.', at: second(14), isFinal: true },
      ],
      updatedAt: second(20),
    });
  });

  it('is the same in whatever order they come, and however often each', () => {
    for (const call of [wholeCall, handedOn]) {
      const expected = fold(...call);
      for (let seed = 1; seed <= 200; seed += 1) {
        const random = seeded(seed);
        const repeated = call.flatMap((event) =>
          Array.from({ length: 1 + Math.floor(random() * 3) }, () => event),
        );
        assert.deepEqual(fold(...shuffled(repeated, random)), expected, `seed ${seed}`);
      }
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

  it('is the same told bit by bit as told at once', () => {
    for (const call of [wholeCall, handedOn]) {
      for (let seed = 1; seed <= 200; seed += 1) {
        const random = seeded(seed);
        const cut = 1 + Math.floor(random() * (call.length - 1));
        const begun = fold(...call.slice(0, cut));
        assert.deepEqual(advance(begun, shuffled(call.slice(cut), random)), fold(...call));
      }
    }
  });

  it('goes by the contact center’s own numbers within one moment', () => {
    const told = [2, 0, 1].map((order) => ({
      ...at(1, line(`s${order}`, String(order)), `x${3 - order}`),
      order,
    }));
    assert.deepEqual(
      fold(...told).lines.map((one) => one.text),
      ['0', '1', '2'],
    );
  });

  it('keeps a final line against a partial one that comes behind it', () => {
    const { lines } = fold(
      at(1, line('s', 'Whole.')),
      at(2, { ...line('s', 'Who'), isFinal: false }),
    );
    assert.deepEqual(
      lines.map((one) => one.text),
      ['Whole.'],
    );
  });

  it('rings only where somebody waits, and waits again when nobody took it', () => {
    const ringing = [
      at(0, { type: 'queued', queue: { id: 'q' } }),
      at(1, { type: 'agent-offered' }),
    ];
    assert.equal(fold(...ringing).phase, 'ringing');
    assert.equal(fold(...ringing, at(2, { type: 'agent-declined' })).phase, 'waiting');
    const talking = at(2, { type: 'agent-assigned', agent: { id: 'a' } });
    // A second desk rings for a consultation: the customer talks on.
    assert.equal(fold(...ringing, talking, at(3, { type: 'agent-offered' })).phase, 'talking');
  });

  it('goes on over a transfer, with whoever has it now', () => {
    const moved = fold(
      at(0, { type: 'agent-assigned', agent: { id: 'a' } }),
      at(1, { type: 'transferred' }),
      at(2, { type: 'queued', queue: { id: 'q2' } }),
      at(3, { type: 'agent-assigned', agent: { id: 'b' } }),
      at(4, { type: 'agent-left', agentId: 'a' }),
    );
    assert.equal(moved.phase, 'talking');
    assert.deepEqual(moved.agents, [{ id: 'b' }]);
  });

  it('ended with whoever had it last, after one agent handed it to the next', () => {
    const left = fold(...handedOn.slice(0, 4));
    assert.equal(agentInHand(left)?.name, 'Jonas', 'nobody came yet: it was with him');
    const passedOn = fold(...handedOn.slice(0, 5));
    assert.deepEqual(passedOn.agents, [{ id: 'a', name: 'Anna' }]);
    const ended = fold(...handedOn);
    assert.equal(ended.phase, 'ended');
    assert.equal(agentInHand(ended)?.name, 'Anna');
    assert.equal(ended.agents.length, 1);
  });

  it('is with an agent who comes back as with any other', () => {
    const back = fold(
      ...handedOn.slice(0, 4),
      at(4, { type: 'agent-assigned', agent: { id: 'j' } }),
    );
    assert.deepEqual(back.agents, [{ id: 'j', name: 'Jonas' }]);
  });

  it('is wrapped up by whoever has it: an agent who handed it on does so while others talk', () => {
    const after = { type: 'wrapped-up', agentId: 'j', disposition: { id: 'j-code' } } as const;
    const passedOn = handedOn.slice(0, 4);
    for (const [told, phase] of [
      [[...passedOn, at(4, after)], 'transferring'],
      [[...passedOn, at(4, { type: 'queued', queue: { id: 'q' } }), at(5, after, 'w')], 'waiting'],
      [[...handedOn.slice(0, 5), at(6, after)], 'talking'],
      [[...handedOn, at(11, after)], 'ended'],
    ] as const) {
      const { phase: now, disposition } = fold(...told);
      assert.deepEqual([now, disposition], [phase, undefined]);
    }
    const own = { ...after, agentId: 'a', disposition: { id: 'a-code' } };
    const wrapped = fold(...handedOn.slice(0, 6), at(9, own, 'wrapped'));
    assert.deepEqual([wrapped.phase, wrapped.disposition], ['wrap-up', { id: 'a-code' }]);
    assert.deepEqual(fold(...handedOn, at(12, own)).disposition, { id: 'a-code' });
    // Where nobody says whose it is, or who had it, it is the contact's.
    const { agentId: _unsaid, ...unsaid } = after;
    assert.equal(fold(...handedOn.slice(0, 5), at(6, unsaid)).phase, 'wrap-up');
    assert.deepEqual(fold(at(0, { type: 'ended' }), at(1, after)).disposition, { id: 'j-code' });
  });

  it('knows which ids it has no name for', () => {
    const told = [
      at(0, { type: 'queued', queue: { id: 'q' } }),
      at(1, { type: 'agent-assigned', agent: { id: 'a', name: 'Tom' } }),
    ];
    assert.deepEqual(unnamed(fold(...told)), ['q']);
    assert.deepEqual(unnamed(fold(...told, at(2, { type: 'name-found', id: 'q', name: 'Q' }))), []);
  });

  it('is not confused by ids that objects have of their own', () => {
    const odd = fold(
      {
        ...at(0, { type: 'queued', queue: { id: 'constructor' } }),
        numbered: { series: 'constructor', number: 1 },
      },
      at(1, { type: 'agent-assigned', agent: { id: '__proto__' } }),
    );
    assert.deepEqual(unnamed(odd), ['constructor', '__proto__']);
  });

  it('knows how many of a numbered series never came, whatever the order', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const heard = shuffled([4, 5, 6, 9, 11, 12, 5], seeded(seed));
      const series = heard.reduce<ReturnType<typeof withNumber>>(withNumber, []);
      assert.deepEqual(series, [
        [4, 6],
        [9, 9],
        [11, 12],
      ]);
      assert.equal(missingIn(series), 3);
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
