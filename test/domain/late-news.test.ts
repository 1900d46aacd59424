import assert from 'node:assert/strict';
import { after, interactionId, msOf } from '../../bot/domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../bot/domain/interaction/facts.ts';
import {
  advance,
  foldInteraction,
  reword,
  type Interaction,
} from '../../bot/domain/interaction/interaction.ts';
import { noon, tenant } from '../support/builders.ts';
import { seeded, shuffled } from '../support/seeded.ts';

const key = {
  tenantId: tenant,
  id: interactionId('call-1'),
  connection: 'desk',
  externalId: 'outside-1',
};
const ms = (n: number) => after(noon, n);

/** What arrives, at once or one after the other; and how often all of it had to be read again. */
function told(arrivals: readonly (readonly InteractionEvent[])[]) {
  const known: InteractionEvent[] = [];
  let interaction: Interaction | undefined;
  let readAgain = 0;
  for (const events of arrivals) {
    const next = interaction ? advance(interaction, events) : foldInteraction(key, events);
    known.push(...events);
    if (next === 'late') readAgain += 1;
    interaction = next === 'late' ? foldInteraction(key, known) : next;
    if (known.length % 7 === 0) assert.deepEqual(interaction, foldInteraction(key, known));
  }
  assert.deepEqual(interaction, foldInteraction(key, known));
  return { interaction, readAgain };
}

type Said = { readonly segmentId: string; readonly at: number; readonly speaker?: 'agent' };

/** An utterance as it is told: thrice while it is said, then whole; dated by when it began. */
function utterance({ segmentId, at, speaker }: Said): readonly InteractionEvent[] {
  return [1, 2, 3, 4].map((part) => ({
    id: `${segmentId}/${part === 4 ? 'final' : 'partial'}/${part}`,
    at: ms(at),
    fact: {
      type: 'line',
      segmentId,
      speaker: speaker ?? 'customer',
      text: `${segmentId} ${part}`,
      isFinal: part === 4,
    },
  }));
}

const begun: InteractionEvent = {
  id: 'begun',
  at: ms(0),
  fact: { type: 'started', channel: 'voice' },
};

describe('news of an interaction that comes late', () => {
  it('is put in its place: a final line after its partial ones, though its id sorts first', () => {
    const sentences = Array.from({ length: 100 }, (_, n) =>
      utterance({ segmentId: `s${n}`, at: 1_000 + n * 3_000 }),
    );
    const { readAgain, interaction } = told([
      [begun],
      ...sentences.flatMap((said) => said.map((event) => [event])),
    ]);
    assert.equal(readAgain, 0);
    assert.deepEqual(
      interaction.lines.map(({ text }) => text),
      Array.from({ length: 12 }, (_, n) => `s${88 + n} 4`),
    );
  });

  it('is put in its place while two speak at once', () => {
    const turns = Array.from({ length: 60 }, (_, n) => {
      const customer = utterance({ segmentId: `c${n}`, at: 1_000 + n * 5_000 });
      const agent = utterance({ segmentId: `a${n}`, at: 1_400 + n * 5_000, speaker: 'agent' });
      return customer.flatMap((event, part) => [event, ...agent.slice(part, part + 1)]);
    });
    const { readAgain } = told([[begun], ...turns.flat().map((event) => [event])]);
    assert.equal(readAgain, 0);
  });

  it('is put in its place where a mood or a hold comes after words that were said later', () => {
    const at = (n: number, fact: InteractionFact): InteractionEvent => ({
      id: `e${n}`,
      at: ms(n),
      fact,
    });
    const { readAgain, interaction } = told([
      [begun],
      utterance({ segmentId: 's1', at: 9_000 }),
      [at(4_000, { type: 'agent-assigned', agent: { id: 'a' } })],
      [at(5_000, { type: 'mood', label: 'negative' })],
      utterance({ segmentId: 's2', at: 30_000 }),
      [at(20_000, { type: 'held' })],
      [at(3_000, { type: 'name-found', id: 'a', name: 'Anna' })],
    ]);
    assert.equal(readAgain, 0);
    assert.deepEqual([interaction.phase, interaction.phaseSince], ['held', ms(20_000)]);
    assert.equal(interaction.updatedAt, ms(30_000), 'the newest stays the newest');
  });

  it('is the same as if all were told at once, whatever comes when', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = seeded(seed);
      const events = anyCall(random);
      const arriving = seed % 2 === 0 ? shuffled(events, random) : slightlyLate(events, random);
      const arrivals: InteractionEvent[][] = [];
      for (const event of arriving) {
        const last = arrivals.at(-1);
        if (last && random() < 0.4) last.push(event);
        else arrivals.push([event]);
      }
      told(arrivals);
    }
  });

  it('is seldom a reason to read all again, when it is some seconds late', () => {
    let [readAgain, all] = [0, 0];
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = seeded(seed);
      const events = speech(random);
      all += events.length;
      readAgain += told(slightlyLate(events, random).map((event) => [event])).readAgain;
    }
    assert.ok(readAgain <= all / 100, `${readAgain} of ${all}`);
  });

  it('is read with all others where it belongs before everything that is kept', () => {
    const sentences = Array.from({ length: 40 }, (_, n) =>
      utterance({ segmentId: `s${n}`, at: 60_000 + n * 3_000 }),
    );
    const { readAgain } = told([
      [begun],
      ...sentences,
      utterance({ segmentId: 'long ago', at: 30_000 }),
      [{ ...begun, id: 'before', at: ms(-5_000) }],
    ]);
    assert.equal(readAgain, 2);
  });

  it('is read with all others once, after a time in which nothing was kept for it', () => {
    const { kept: _none, ...before } = foldInteraction(key, [begun]);
    assert.equal(advance(before, utterance({ segmentId: 's1', at: 1_000 })), 'late');
  });

  it('changes nothing of what was masked meanwhile', () => {
    const [first, ...rest] = utterance({ segmentId: 's1', at: 1_000 });
    assert.ok(first);
    const masked = reword(
      foldInteraction(key, [begun, first, ...rest.slice(-1)]),
      new Map([['s1', '[hidden]']]),
    );
    const next = advance(masked, utterance({ segmentId: 's0', at: 500 }));
    assert.ok(next !== 'late');
    assert.deepEqual(
      next.lines.map(({ text }) => text),
      ['s0 4', '[hidden]'],
    );
    assert.ok(!JSON.stringify(next).includes('s1 4'), 'nor keeps it beside');
    assert.ok(!JSON.stringify(next).includes('s1 1'), 'nor what was said before it was whole');
  });
});

/** Each comes up to three seconds after its time. */
const slightlyLate = (events: readonly InteractionEvent[], random: () => number) =>
  events
    .map((event) => ({ event, comes: msOf(event.at) + random() * 3_000 }))
    .sort((a, b) => a.comes - b.comes)
    .map(({ event }) => event);

function speech(random: () => number): readonly InteractionEvent[] {
  return [
    begun,
    ...Array.from({ length: 60 }, (_, n) =>
      utterance({ segmentId: `s${n}`, at: 5_000 + Math.floor(n * 2_500 + random() * 2_000) }),
    ).flat(),
  ];
}

/** Anything at all: the same segment again after its end, ties, legs, numbers, all kinds of facts. */
function anyCall(random: () => number): readonly InteractionEvent[] {
  const pick = <T>(values: readonly T[]): T => {
    const found = values[Math.floor(random() * values.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  };
  const fact = (): InteractionFact => {
    if (random() < 0.7) {
      const segmentId = `s${Math.floor(random() * 40)}`;
      const isFinal = random() < 0.4;
      return { type: 'line', segmentId, speaker: 'agent', text: String(random()), isFinal };
    }
    return pick<InteractionFact>([
      { type: 'mood', label: 'negative' },
      { type: 'mood', label: 'positive' },
      { type: 'queued', queue: { id: 'q' } },
      { type: 'agent-offered' },
      { type: 'agent-assigned', agent: { id: pick(['a', 'b']) } },
      { type: 'agent-left', agentId: pick(['a', 'b']) },
      { type: 'held' },
      { type: 'resumed' },
      { type: 'transferred' },
      { type: 'agent-typing' },
      { type: 'name-found', id: 'q', name: pick(['Billing', 'Cards']) },
      { type: 'case-named', caseNumber: pick(['CAS-1', 'CAS-2']) },
      { type: 'wrapped-up' },
    ]);
  };
  return Array.from({ length: 110 }, (_, n) => ({
    id: `e${Math.floor(random() * 1e9)}-${n}`,
    at: ms(Math.floor(random() * 300) * 200),
    ...(random() < 0.3 && { order: Math.floor(random() * 3) }),
    ...(random() < 0.1 && { leg: pick(['leg-1', 'leg-1', 'leg-2']) }),
    ...(random() < 0.1 && { numbered: { series: 'n', number: n } }),
    fact: fact(),
  }));
}
