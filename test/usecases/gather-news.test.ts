import assert from 'node:assert/strict';
import { caseId, chatId, type TenantId } from '../../bot/domain/ids.ts';
import type { InteractionEvent, InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { gatherNews } from '../../bot/usecases/gather-news.ts';
import { recordChat, recordChatReady } from '../../bot/usecases/record-chat.ts';
import { espressoCase, minutesPast, tenant } from '../support/builders.ts';
import { openSharedStore } from '../support/store.ts';
import { espressoRecord, keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';
import { silentLog } from '../support/log.ts';

const address = { tenantId: tenant, connection: 'desk', externalId: 'call-1' };
const event = (id: string, minute: number, fact: InteractionFact): InteractionEvent => ({
  id,
  at: minutesPast(minute),
  fact,
});
const started = event('1', 0, { type: 'started', channel: 'voice' });
const aboutCase = event('2', 1, { type: 'case-named', caseNumber: espressoCase.number });
const held = event('3', 2, { type: 'held' });
const ended = event('4', 3, { type: 'ended' });
const says = (id: string, text: string): InteractionEvent =>
  event(id, 2, { type: 'line', segmentId: id, speaker: 'customer', text, isFinal: true });

async function world({ canBeRead = false } = {}) {
  const swarms = await swarmWorld();
  const hidden: string[] = [];
  const gather = gatherNews({
    ...swarms.deps,
    maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
    capabilitiesOf: () => ({
      hold: true,
      mood: true,
      transcript: true,
      messages: true,
      repair: canBeRead,
      createOnce: false,
      note: false,
    }),
    log: silentLog,
    hidden: (kinds) => void hidden.push(...kinds),
  });
  const wish = { atMost: 16, paceMs: 0, soonShown: [], crowded: new Set<TenantId>() };
  const gatherAll = async () => {
    while ((await gather(wish)) > 0);
  };
  return {
    ...swarms,
    hidden,
    crowded: wish.crowded,
    gatherAll,
    tell: async (...events: InteractionEvent[]) => {
      await swarms.store.intake.take([{ address, events, isThin: false }]);
      await gatherAll();
    },
    tellThin: async (...events: InteractionEvent[]) => {
      await swarms.store.intake.take([{ address, events, isThin: true }]);
      await gatherAll();
    },
    /** Opened, with a chat the bot may speak in, and nothing waiting. */
    openedWithChat: async () => {
      const key = keyOfSwarm(await swarms.opened());
      await recordChat(swarms.deps)(key, { id: chatId('19:x'), webUrl: 'https://x' });
      await recordChatReady(swarms.deps)(key);
      await swarms.forgetEffects();
      return key;
    },
    /** Of the contact and of its card, digests and notices. */
    liveEffects: async () =>
      (await swarms.effects()).filter((one) => /^(live|talk|call):/.test(one)),
  };
}

describe('gathering news', () => {
  before(openSharedStore);

  it('shows the contact in the swarm of its case', async () => {
    const { tell, openedWithChat, swarm, store, effects } = await world();
    const key = await openedWithChat();
    await tell(started, aboutCase);
    const { interactionId } = await swarm(key);
    assert.ok(interactionId);
    assert.equal((await store.swarms.findInteraction(tenant, interactionId))?.channel, 'voice');
    assert.deepEqual(await effects(), [`live:${key.swarmId} show-card:live`]);
  });

  it('knows the case by its id as well', async () => {
    const { tell, openedWithChat, swarm, cases } = await world();
    const id = 'abcdef01-0000-4000-8000-000000000001';
    cases.set(espressoCase.number, { ...espressoRecord, id: caseId(id) });
    const key = await openedWithChat();
    await tell(started, event('2', 1, { type: 'case-named', caseNumber: `{${id.toUpperCase()}}` }));
    assert.ok((await swarm(key)).interactionId);
  });

  it('is picked up by a swarm that opens while it runs', async () => {
    const { tell, opened } = await world();
    await tell(started, aboutCase);
    assert.ok((await opened()).interactionId);
  });

  it('redraws the live card for what is new, and only for that', async () => {
    const { tell, openedWithChat, forgetEffects, effects, swarm } = await world();
    const key = await openedWithChat();
    await tell(started, aboutCase);
    await forgetEffects();
    const { version } = await swarm(key);
    await tell(held);
    assert.deepEqual(await effects(), [`live:${key.swarmId} show-card:live`]);
    await forgetEffects();
    await tell(held, started);
    assert.deepEqual(await effects(), []);
    // That the customer waits is counted by supervisors; nothing else of the call stands there.
    assert.equal((await swarm(key)).version, version + 1, 'the timeline is not a transcript');
  });

  it('is the same told at once, one by one, or by two webhooks at the same time', async () => {
    const { tell, store, openedWithChat, swarm } = await world();
    const key = await openedWithChat();
    await Promise.all([tell(held, started), tell(aboutCase), tell(started, held)]);
    const { interactionId } = await swarm(key);
    const interaction = await store.swarms.findInteraction(tenant, interactionId!);
    assert.equal(interaction?.phase, 'held');
    assert.equal(interaction.phaseSince, minutesPast(2));
  });

  it('is not shown when it had ended before it was known which case it is about', async () => {
    const { tell, openedWithChat, swarm } = await world();
    const key = await openedWithChat();
    await tell(started, ended);
    await tell(aboutCase);
    assert.equal((await swarm(key)).interactionId, undefined);
  });

  it('is shown to its end, with a notice', async () => {
    const { tell, openedWithChat, forgetEffects, effects } = await world();
    const key = await openedWithChat();
    await tell(started, aboutCase);
    await forgetEffects();
    await tell(ended);
    assert.deepEqual(await effects(), [
      `live:${key.swarmId} show-card:live`,
      `talk:${key.swarmId} show-moment`,
    ]);
    await forgetEffects();
    await tell(event('5', 5, { type: 'wrapped-up' }));
    assert.deepEqual(
      (await effects()).filter((one) => one.includes('moment')),
      [],
      'it ends once',
    );
  });

  it('is not shown anywhere while its case has no swarm', async () => {
    const { tell, liveEffects } = await world();
    await tell(started, aboutCase);
    assert.deepEqual(await liveEffects(), []);
  });

  it('tells what was said in a digest after half a minute, and all of it at the end', async () => {
    const { tell, openedWithChat, forgetEffects, liveEffects, clock, gatherAll, store, swarm } =
      await world();
    const key = await openedWithChat();
    await tell(started, aboutCase);
    await gatherAll();
    await tell(says('s1', 'It leaks.'));
    await forgetEffects();
    await clock.tick(31_000);
    await gatherAll();
    assert.deepEqual(await liveEffects(), [`talk:${key.swarmId} show-digest`]);
    const { interactionId } = await swarm(key);
    const interaction = (await store.swarms.findInteraction(tenant, interactionId!))!;
    const digest = async (n: number) =>
      (await store.interactions.linesOfDigest(interaction, n)).map(({ fact }) =>
        fact.type === 'line' ? fact.text : '',
      );
    assert.deepEqual(await digest(1), ['It leaks.']);
    await tell(says('s2', 'Still.'), says('s3', 'Bye.'), ended);
    assert.deepEqual(await digest(2), ['Still.', 'Bye.']);
  });

  it('tells at once what was said until a swarm picked the contact up', async () => {
    const { tell, openedWithChat, effects, gatherAll } = await world();
    await tell(started, aboutCase, says('s1', 'It leaks.'), says('s2', 'Badly.'));
    const key = await openedWithChat();
    await gatherAll();
    assert.ok((await effects()).includes(`talk:${key.swarmId} show-digest`));
  });

  it('tells it half as often while the cards of the tenant wait for each other', async () => {
    const { crowded, tell, gatherAll, openedWithChat, liveEffects, forgetEffects, clock } =
      await world();
    crowded.add(tenant);
    await openedWithChat();
    await tell(started, aboutCase);
    await gatherAll();
    await tell(says('s1', 'It leaks.'));
    await forgetEffects();
    await clock.tick(35_000);
    await gatherAll();
    assert.deepEqual(await liveEffects(), []);
    await clock.tick(30_000);
    await gatherAll();
    assert.equal((await liveEffects()).filter((one) => one.endsWith('show-digest')).length, 1);
  });

  it('draws a digest anew when a late line shows that a number goes on in it', async () => {
    const { tell, openedWithChat, forgetEffects, effects, clock, gatherAll } = await world();
    const key = await openedWithChat();
    const asks = { ...says('q', 'What is your card number?') };
    const asked = { ...asks, fact: { ...asks.fact, speaker: 'agent' } } as InteractionEvent;
    const first = { ...says('a', 'It is 4111 1111'), at: minutesPast(2.1) };
    await tell(started, aboutCase, asked, first);
    await clock.tick(31_000);
    await gatherAll();
    await forgetEffects();
    // Said right after the first half, and told so late that the digest stands already.
    await tell({ ...says('b', '1111 1111'), at: minutesPast(2.2) });
    const talk = (await effects()).filter((one) => one.startsWith('talk:'));
    assert.ok(talk.length <= 1);
    assert.deepEqual(
      [...new Set(talk)],
      talk.length === 0 ? [] : [`talk:${key.swarmId} show-digest`],
    );
  });

  it('tells of a hold once it is long, and once', async () => {
    const { tell, openedWithChat, forgetEffects, effects, clock, gatherAll } = await world();
    const key = await openedWithChat();
    await tell(started, aboutCase, held);
    await forgetEffects();
    await clock.tick(5 * 60_000);
    await gatherAll();
    assert.deepEqual(await effects(), [`talk:${key.swarmId} show-moment`]);
    await forgetEffects();
    await clock.tick(60_000);
    await gatherAll();
    assert.deepEqual(await effects(), []);
  });

  it('counts what it hides, by kind', async () => {
    const { tell, hidden } = await world();
    await tell(started, says('s1', 'My card is 4111 1111 1111 1111.'));
    assert.deepEqual(hidden, ['card-number']);
  });

  it('asks the contact center where it can and there is more to know', async () => {
    const { tellThin, tell, liveEffects, forgetEffects } = await world({ canBeRead: true });
    await tellThin(started);
    assert.deepEqual((await liveEffects()).map(kind), ['read-contact']);
    await forgetEffects();
    await tell(event('q', 1, { type: 'queued', queue: { id: 'q' } }));
    assert.deepEqual((await liveEffects()).map(kind), ['read-contact'], 'an id without a name');
    await forgetEffects();
    await tell(held);
    assert.deepEqual(await liveEffects(), [], 'asked once for what it does not say');
  });

  it('asks again when it hears nothing for long', async () => {
    const { tell, liveEffects, forgetEffects, clock, gatherAll } = await world({ canBeRead: true });
    await tell(started, aboutCase);
    await forgetEffects();
    await clock.tick(8 * 60_000);
    await gatherAll();
    assert.deepEqual((await liveEffects()).map(kind), ['read-contact']);
  });

  it('looks for the case of who called when none is named', async () => {
    const { tell, liveEffects } = await world();
    await tell(started, event('c', 1, { type: 'customer-named', customer: { phone: '+49301' } }));
    assert.deepEqual((await liveEffects()).map(kind), ['match-customer']);
  });
});

const kind = (effect: string): string => effect.split(' ')[1] ?? '';
