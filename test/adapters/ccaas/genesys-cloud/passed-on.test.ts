import assert from 'node:assert/strict';
import { interactionId, isoTime } from '../../../../bot/domain/ids.ts';
import type { InteractionEvent } from '../../../../bot/domain/interaction/facts.ts';
import { foldInteraction } from '../../../../bot/domain/interaction/interaction.ts';
import { agentInHand, transferredTo } from '../../../../bot/domain/interaction/known.ts';
import { tenant } from '../../../support/builders.ts';
import { eventsIn } from './received.ts';
import { detail, noonMs, posted } from './samples.ts';

type Happening = readonly [type: string, seconds: number, own: object];

const withAnna: readonly Happening[] = [
  ['customer.start', 0, {}],
  ['acd.start', 1, { participantId: 'in-queue-1', queueId: 'q1' }],
  ['user.start', 2, { participantId: 'p-anna', userId: 'anna', queueId: 'q1' }],
  ['acd.end', 3, { acdOutcome: 'ANSWERED', answeredUserId: 'anna', queueId: 'q1' }],
];
const annaOut = (own: object): Happening => [
  'user.end',
  60,
  { participantId: 'p-anna', userId: 'anna', ...own },
];
const asksQueue2 = (seconds: number): Happening => [
  'acd.start',
  seconds,
  { participantId: 'in-queue-2', queueId: 'q2' },
];
const paulAnswers: readonly Happening[] = [
  ['user.start', 35, { participantId: 'p-paul', userId: 'paul', queueId: 'q2' }],
  ['acd.end', 36, { acdOutcome: 'ANSWERED', answeredUserId: 'paul', queueId: 'q2' }],
];
const paulOut: Happening = [
  'user.end',
  50,
  {
    participantId: 'p-paul',
    userId: 'paul',
    disconnectType: 'CLIENT',
    interactingDurationMs: 14_000,
  },
];
const transferred = { disconnectType: 'TRANSFER', interactingDurationMs: 57_000 };

async function after(...happened: readonly Happening[]) {
  const events: InteractionEvent[] = [];
  for (const [type, seconds, own] of [...withAnna, ...happened]) {
    events.push(...(await eventsIn(posted(detail(type, seconds, own)))));
  }
  const key = { tenantId: tenant, id: interactionId('1'), connection: 'c', externalId: 'e' };
  const interaction = foldInteraction(key, events);
  const transfer = events.find(({ fact }) => fact.type === 'transferred');
  return {
    phase: interaction.phase,
    queue: interaction.queue?.id,
    with: interaction.agents.filter((one) => !one.hasLeft).map(({ id }) => id),
    inHand: agentInHand(interaction)?.id,
    interaction,
    transfer,
  };
}

describe('a call at Genesys Cloud that an agent passes on', () => {
  it('waits in the next queue, whichever of the two is told first', async () => {
    for (const seconds of [60.3, 60, 59.95]) {
      const { phase, queue, with: agents } = await after(annaOut(transferred), asksQueue2(seconds));
      assert.deepEqual([phase, queue, agents], ['waiting', 'queue:q2', []], `at ${seconds}`);
    }
  });

  it('is told as passed on to that queue', async () => {
    const { interaction, transfer } = await after(annaOut(transferred), asksQueue2(59.95), [
      'user.start',
      70,
      { participantId: 'p-paul', userId: 'paul', queueId: 'q2' },
    ]);
    assert.equal(interaction.phase, 'ringing');
    assert.ok(transfer);
    const named = { ...interaction, names: { 'queue:q2': { name: 'Fraud desk' } } };
    assert.equal(transferredTo(named, { at: transfer.at }), 'Fraud desk');
    const long = { ...named, queuedAt: isoTime(noonMs) };
    assert.equal(transferredTo(long, { at: transfer.at }), undefined);
  });

  it('is on its way when it goes straight to somebody who has not answered', async () => {
    const { phase, inHand } = await after(annaOut(transferred));
    assert.deepEqual([phase, inHand], ['transferring', 'anna']);
  });

  it('stays with the agent who asks another queue for advice, though that one hangs up', async () => {
    const asked = await after(asksQueue2(30));
    assert.deepEqual([asked.phase, asked.queue, asked.inHand], ['talking', 'queue:q1', 'anna']);
    const advised = await after(asksQueue2(30), ...paulAnswers);
    assert.deepEqual([advised.phase, advised.with], ['talking', ['paul', 'anna']]);
    assert.equal(advised.inHand, 'anna', 'she has the customer');
    const alone = await after(asksQueue2(30), ...paulAnswers, paulOut);
    assert.deepEqual(
      [alone.phase, alone.queue, alone.with, alone.inHand],
      ['talking', 'queue:q1', ['anna'], 'anna'],
    );
  });

  it('is with whoever was asked, once the agent leaves it to them', async () => {
    const own = { disconnectType: 'CONSULT_TRANSFER', interactingDurationMs: 57_000 };
    const moved = await after(asksQueue2(30), ...paulAnswers, annaOut(own));
    assert.deepEqual(
      [moved.phase, moved.queue, moved.with, moved.inHand],
      ['talking', 'queue:q2', ['paul'], 'paul'],
    );
  });

  it('waits where advice was sought, when the agent does not wait for the answer', async () => {
    const own = { disconnectType: 'CONSULT_TRANSFER', interactingDurationMs: 57_000 };
    const { phase, queue, with: agents } = await after(asksQueue2(30), annaOut(own));
    assert.deepEqual([phase, queue, agents], ['waiting', 'queue:q2', []]);
  });

  it('goes on without an agent whose leaving is told without any duration', async () => {
    const left = await after(annaOut({ disconnectType: 'PEER' }));
    assert.deepEqual(left.with, []);
    assert.equal(left.phase, 'talking');
    const handed = await after(annaOut({ disconnectType: 'TRANSFER' }));
    assert.deepEqual([handed.phase, handed.with], ['transferring', []]);
    const declined = await after(
      asksQueue2(61),
      annaOut({}),
      ['user.start', 62, { participantId: 'p-paul', userId: 'paul', queueId: 'q2' }],
      ['user.end', 63, { participantId: 'p-paul', userId: 'paul', disconnectType: 'CLIENT' }],
    );
    assert.equal(declined.phase, 'waiting', 'he never had it');
  });
});
