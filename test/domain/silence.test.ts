import assert from 'node:assert/strict';
import { interactionId, isoTime, msOf, swarmId } from '../../bot/domain/ids.ts';
import type { InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { gather, noMemory, type Gathered, type News } from '../../bot/domain/interaction/gather.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { noon, tenant } from '../support/builders.ts';

const at = (seconds: number) => isoTime(msOf(noon) + seconds * 1_000);

type Telling = {
  readonly seconds?: number;
  readonly isShown?: boolean;
  readonly isCrowded?: boolean;
};

/** A contact with what is told of it, at which second; looked at then, and whenever it is time to. */
async function watched(
  told: Readonly<Record<number, InteractionFact>>,
  { seconds = 600, isShown = true, isCrowded = false }: Telling = {},
) {
  const drawnAt: number[] = [];
  let looks = 0;
  let state = await look(0, told[0], { isShown, isCrowded });
  for (let second = 1; second <= seconds; second += 1) {
    const fact = told[second];
    if (!fact && !isDue(state, second)) continue;
    looks += 1;
    state = await look(second, fact, { isShown, isCrowded, before: state });
    if (!fact && state.isChanged) drawnAt.push(second);
  }
  return { drawnAt, looks, since: state.interaction.silentSince };
}

const isDue = ({ lookAt }: Gathered, second: number): boolean =>
  lookAt !== undefined && lookAt <= at(second);

function look(
  second: number,
  fact: InteractionFact | undefined,
  { isShown, isCrowded, before }: Telling & { before?: Gathered },
): Promise<Gathered> {
  const events = fact ? [{ id: String(second), at: at(second), fact }] : [];
  const news: News = {
    key: { tenantId: tenant, connection: 'desk', externalId: 'c', id: interactionId('c') },
    memory: before?.memory ?? noMemory,
    ...(before && { interaction: before.interaction }),
    fresh: events.map((event) => ({ event, receivedAt: event.at })),
    recent: [],
    ...(isShown && { shownIn: swarmId('swarm-1') }),
    isThin: false,
  };
  const settings = { now: at(second), policy: defaultMaskPolicy, isCrowded: isCrowded === true };
  return gather(news, settings, () => Promise.resolve([]));
}

const started: InteractionFact = { type: 'started', channel: 'voice' };
const talks: InteractionFact = { type: 'mood', label: 'neutral' };

describe('a contact center that goes silent while a contact is live', () => {
  it('is told of on the card after two minutes, once, with when it was last heard', async () => {
    const { drawnAt, since, looks } = await watched({ 0: started, 30: talks });
    assert.deepEqual(drawnAt, [150]);
    assert.equal(since, at(30));
    assert.ok(looks <= 4, `${looks} looks in ten minutes`);
  });

  it('is told of no more once there is news, and again when it falls silent again', async () => {
    assert.equal((await watched({ 0: started, 200: talks }, { seconds: 201 })).since, undefined);
    assert.deepEqual((await watched({ 0: started, 200: talks })).drawnAt, [120, 320]);
  });

  it('costs nothing while something is said now and then', async () => {
    const every = Object.fromEntries(
      Array.from({ length: 10 }, (_, n) => [n * 60, n === 0 ? started : talks]),
    );
    assert.deepEqual((await watched(every, { seconds: 600 })).drawnAt, []);
  });

  it('waits longer where people write: nobody writes without a pause', async () => {
    const chat = await watched({ 0: { type: 'started', channel: 'chat' } }, { seconds: 900 });
    assert.deepEqual(chat.drawnAt, [600]);
  });

  it('waits longer on hold, when nothing is said', async () => {
    const held = await watched({ 0: started, 30: { type: 'held' } }, { seconds: 900 });
    assert.deepEqual(held.drawnAt, [630]);
  });

  it('is no news of a contact that is over, or in its wrap-up, or shown nowhere', async () => {
    assert.deepEqual((await watched({ 0: started, 10: { type: 'ended' } })).drawnAt, []);
    assert.deepEqual((await watched({ 0: started, 10: { type: 'wrapped-up' } })).drawnAt, []);
    assert.deepEqual((await watched({ 0: started }, { isShown: false })).drawnAt, []);
  });

  it('takes no card’s turn while cards wait for each other', async () => {
    const { drawnAt, since } = await watched({ 0: started }, { isCrowded: true });
    assert.deepEqual(drawnAt, []);
    assert.equal(since, undefined);
  });
});
