import assert from 'node:assert/strict';
import { deliveryId, type PersonId } from '../../bot/domain/ids.ts';
import type { Action } from '../../bot/domain/swarm/effects.ts';
import { minutesPast, noon, priya, tenant, tom } from '../support/builders.ts';
import { wordsIn } from '../support/chat-bot.ts';
import { happens, offered, offerWorld, started, talksWith, tomsMail } from '../support/offers.ts';
import { relayHands } from '../support/relay-hands.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, recordOf } from '../support/swarm-world.ts';

/** The relay's handlers over the store, with a Teams and a directory that note what they are told. */
async function hands({ openCases = [] as readonly string[], known = [tom, priya] } = {}) {
  const world = await offerWorld();
  const outside = relayHands(world, { openCases, known, mails: { [tom.id]: [tomsMail] } });
  let done = 0;
  const perform = async (action: Action, told: object): Promise<void> => {
    const id = deliveryId(`delivery-${(done += 1)}`);
    const delivery = { tenantId: tenant, id, laneSeq: done, decidedAt: noon, attempts: 1, ...told };
    // What it is about goes with its action: the test says both.
    await outside.perform({ lane: 'person:x' as const, action, ...delivery } as never);
    await world.gatherAll();
  };
  const about = async (externalId = 'call-1') => ({
    interactionId: (await world.call(externalId)).id,
  });
  return {
    ...world,
    ...outside,
    match: async (externalId?: string) =>
      perform({ kind: 'match-customer' }, await about(externalId)),
    showOffer: async (to: PersonId = tom.id, externalId?: string) =>
      perform({ kind: 'offer-contact', to }, await about(externalId)),
    offerCalls: (swarmId: string) => perform({ kind: 'offer-calls' }, { swarmId }),
  };
}

const rings = [started, talksWith('a-1', 1, tomsMail)];
const customer = happens('c', 1, { type: 'customer-named', customer: { phone: '030 23125010' } });

describe('a call that names no case', () => {
  before(openSharedStore);

  it('is about the only open case of its customer, and nobody is asked', async () => {
    const { opened, tell, match, call, cardEffects } = await hands({ openCases: ['CAS-9'] });
    await opened();
    await tell([...rings, customer]);
    await match();
    assert.equal((await call()).caseNumber, 'CAS-9');
    assert.deepEqual(await cardEffects(), []);
  });

  for (const openCases of [[], ['CAS-8', 'CAS-9']]) {
    it(`is offered to its agent when its customer has ${openCases.length} open cases`, async () => {
      const { opened, tell, match, call, cardEffects, showOffer, posted, installed } = await hands({
        openCases,
      });
      const { code } = await opened();
      await tell([...rings, customer]);
      await match();
      assert.equal((await call()).caseNumber, undefined);
      assert.deepEqual(await cardEffects(), ['person:tom offer-contact']);
      await showOffer();
      assert.deepEqual(installed, [tom.id]);
      assert.equal(posted.length, 1);
      assert.equal(posted[0]?.to, tom.id);
      assert.ok(wordsIn(posted[0].card.content).includes(`(${code})?`));
    });
  }

  it('is offered to nobody who has nothing to connect it to', async () => {
    const { tell, match, cardEffects } = await hands();
    await tell([...rings, customer]);
    await match();
    assert.deepEqual(await cardEffects(), [], 'no swarm at all');
    const others = await hands();
    await others.opened({ by: priya });
    await others.tell([...rings, customer]);
    await others.match();
    assert.deepEqual(await others.cardEffects(), [], 'only somebody else’s');
  });

  it('is offered to nobody when its agent is not known by mail, or not one person alone', async () => {
    for (const [known, mail] of [
      [[tom], undefined],
      [[tom], 'tom'],
      [[], tomsMail],
      [[tom, priya], 'both@contoso.example'],
    ] as const) {
      const { opened, tell, match, cardEffects } = await hands({ known: [...known] });
      await opened();
      await tell([started, talksWith('a-1', 1, mail), customer]);
      await match();
      assert.deepEqual(await cardEffects(), [], String(mail));
    }
  });

  it('is offered once, whatever else becomes known of the customer', async () => {
    const { opened, tell, match, decline, gatherAll, call, stateFor } = await hands();
    await opened();
    await tell([...rings, customer]);
    await match();
    await decline({ tenantId: tenant, interactionId: (await call()).id, by: tom });
    await gatherAll();
    await match();
    assert.equal(await stateFor(), 'none-of-these');
  });

  it('is not offered while the agent’s only swarm shows another call', async () => {
    const { opened, tell, match, link, call, cardEffects, forgetEffects } = await hands();
    const key = keyOfSwarm(await opened());
    await tell([...rings, offered(2)]);
    await link({ key, interactionId: (await call()).id, by: tom });
    await forgetEffects();
    await tell([started, talksWith('a-1', 3, tomsMail), customer], 'call-2');
    await match('call-2');
    assert.deepEqual(await cardEffects(), []);
  });

  it('is looked at again when the agent’s mail address is told later than the agent', async () => {
    const { tell, effects, forgetEffects } = await hands();
    await tell([started, talksWith('a-1', 1)]);
    await forgetEffects();
    await tell([
      happens('name', 2, { type: 'name-found', id: 'a-1', name: 'Tom', mail: tomsMail }),
    ]);
    const matches = (await effects()).filter((one) => one.endsWith(' match-customer'));
    assert.equal(matches.length, 1);
  });
});

describe('the card about a call', () => {
  before(openSharedStore);

  it('is one, updated in place when it is answered, and when the call ends', async () => {
    const { opened, tell, showOffer, posted, updated, link, call } = await hands();
    const key = keyOfSwarm(await opened());
    await tell([...rings, offered(2)]);
    await showOffer();
    await showOffer();
    assert.deepEqual([posted.length, updated.length], [1, 0], 'nothing new, nothing sent');
    await link({ key, interactionId: (await call()).id, by: tom });
    await showOffer();
    assert.deepEqual([posted.length, updated.length], [1, 1]);
    assert.match(wordsIn(updated[0]?.content), /^Connected to CAS-/);
  });

  it('is not sent at all when the question is over before it was asked', async () => {
    const { opened, tell, showOffer, posted, installed } = await hands();
    await opened();
    await tell([...rings, offered(2), happens('end', 3, { type: 'ended' })]);
    await showOffer();
    assert.deepEqual([posted, installed], [[], []]);
  });
});

describe('a swarm that is opened in mid-call', () => {
  before(openSharedStore);

  it('is offered for the call its agent has in hand, as known by mail or sign-in name', async () => {
    const { opened, tell, offerCalls, cardEffects, stateFor } = await hands();
    await tell([started, talksWith('a-1', 1, tomsMail.toUpperCase())]);
    const { id } = await opened();
    await offerCalls(id);
    assert.deepEqual(await cardEffects(), ['person:tom offer-contact']);
    assert.equal(await stateFor(), 'asked');
  });

  it('is asked about again after "none of these": it was none of those', async () => {
    const { opened, tell, offerCalls, decline, gatherAll, call, stateFor, cases } = await hands();
    await opened();
    await tell([...rings, offered(0)]);
    await decline({ tenantId: tenant, interactionId: (await call()).id, by: tom });
    await gatherAll();
    cases.set('CAS-2', recordOf('CAS-2'));
    await offerCalls((await opened({ case: 'CAS-2' })).id);
    assert.equal(await stateFor(), 'asked');
  });

  it('is offered for no call of another, of yesterday, or with a case of its own', async () => {
    const { opened, tell, offerCalls, cardEffects, clock } = await hands();
    await tell([started, talksWith('a-1', 1, 'priya@contoso.example')]);
    await tell([...rings, happens('n', 2, { type: 'case-named', caseNumber: 'CAS-5' })], 'call-2');
    await tell(
      [{ ...started, at: minutesPast(-2_000) }, { ...talksWith('a-1', -2_000, tomsMail) }],
      'call-3',
    );
    await clock.tick(60_000);
    await offerCalls((await opened()).id);
    assert.deepEqual(await cardEffects(), []);
  });
});
