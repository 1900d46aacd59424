import assert from 'node:assert/strict';
import { sql } from 'kysely';
import type { Db } from '../../bot/adapters/store/tables.ts';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import type { InteractionId } from '../../bot/domain/ids.ts';
import type {
  Channel,
  InteractionEvent,
  InteractionFact,
} from '../../bot/domain/interaction/facts.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import type { Log } from '../../bot/ports/log.ts';
import type { SwarmKey, SwarmStore, SwarmTransaction } from '../../bot/ports/swarm-store.ts';
import { cancelSwarm } from '../../bot/usecases/cancel-swarm.ts';
import { gatherNews } from '../../bot/usecases/gather-news.ts';
import { openSwarm } from '../../bot/usecases/open-swarm.ts';
import { reactivateSwarm } from '../../bot/usecases/reactivate-swarm.ts';
import { openProcess, waitingForRows } from '../support/bot-processes.ts';
import { boilers, espressoCase, minutesPast, tenant, tom, warranty } from '../support/builders.ts';
import { silentLog } from '../support/log.ts';
import { emptyDatabase } from '../support/postgres.ts';
import { openSharedStore } from '../support/store.ts';
import { keyOfSwarm, swarmWorld } from '../support/swarm-world.ts';

let count = 0;
const event = (minute: number, fact: InteractionFact): InteractionEvent => ({
  id: `e-${(count += 1)}`,
  at: minutesPast(minute),
  fact,
});
const begins = (channel: Channel, minute = 0) => [
  event(minute, { type: 'started', channel }),
  event(minute, { type: 'case-named', caseNumber: espressoCase.number }),
];
const says = (minute: number, text: string): InteractionEvent =>
  event(minute, {
    type: 'line',
    segmentId: `s-${minute}`,
    speaker: 'customer',
    text,
    isFinal: true,
  });

const wish = { atMost: 16, paceMs: 0, soonShown: [], crowded: new Set<never>() };
const addressOf = (externalId: string) => ({ tenantId: tenant, connection: 'desk', externalId });

async function world() {
  const swarms = await swarmWorld();
  const said: unknown[] = [];
  const log: Log = { ...silentLog, error: (...told) => void said.push(told) };
  const gatherIn = (store: SwarmStore) => {
    const gather = gatherNews({
      ...swarms.deps,
      store,
      maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
      capabilitiesOf: () => undefined,
      hidden: () => undefined,
      log,
    });
    return async () => {
      while ((await gather(wish)) > 0);
    };
  };
  const gatherAll = gatherIn(swarms.store.swarms);
  const told = async (externalId: string, ...events: readonly InteractionEvent[]) => {
    await swarms.store.intake.take([{ address: addressOf(externalId), events, isThin: false }]);
    await gatherAll();
  };
  const shown = async (key: SwarmKey) => {
    const { interactionId } = await swarms.swarm(key);
    return interactionId && (await externalIdOf(swarms.store.swarms, interactionId));
  };
  return { ...swarms, said, gatherIn, gatherAll, told, shown };
}

async function externalIdOf(store: SwarmStore, id: InteractionId): Promise<string | undefined> {
  return (await store.findInteraction(tenant, id))?.externalId;
}

describe('which contact a swarm shows', () => {
  before(openSharedStore);

  it('is the one that is live about its case when it opens', async () => {
    const { told, opened, shown } = await world();
    await told('call-1', ...begins('voice'));
    assert.equal(await shown(keyOfSwarm(await opened())), 'call-1');
  });

  it('is none of which nobody has heard for a day: its end was lost', async () => {
    const { told, opened, shown, clock } = await world();
    await told('call-1', ...begins('voice'));
    await clock.tick(25 * 60 * 60_000);
    assert.equal(await shown(keyOfSwarm(await opened())), undefined);
  });

  it('is looked for again when a swarm is taken up again', async () => {
    const { told, opened, shown, deps } = await world();
    const key = keyOfSwarm(await opened());
    await cancelSwarm(deps)({ key, by: tom, reason: 'Hung up' });
    await told('call-1', ...begins('voice'));
    assert.equal(await shown(key), undefined);
    await reactivateSwarm(deps)({ key, by: tom, reopensCase: false });
    assert.equal(await shown(key), 'call-1');
  });

  it('stays the call that goes on when a mail comes about the same case', async () => {
    const { told, opened, shown } = await world();
    const key = keyOfSwarm(await opened());
    await told('call-1', ...begins('voice'));
    await told('mail-2', ...begins('email', 1));
    assert.equal(await shown(key), 'call-1');
    await told('call-1', event(2, { type: 'ended' }));
    assert.equal(await shown(key), 'mail-2', 'the other is shown once the call is over');
  });

  it('is the newer one otherwise, and the one that goes on when that ends', async () => {
    const { told, opened, shown } = await world();
    const key = keyOfSwarm(await opened());
    await told('chat-1', ...begins('chat'));
    await told('call-2', ...begins('voice', 1));
    assert.equal(await shown(key), 'call-2');
    await told('call-2', event(2, { type: 'ended' }));
    assert.equal(await shown(key), 'chat-1');
  });

  it('is agreed on when a swarm opens and the call names its case in the same moment', async function () {
    this.timeout(60_000);
    const { deps, gatherIn } = await world();
    const url = await emptyDatabase();
    const [opener, gatherer] = [await openProcess(url), await openProcess(url)];
    try {
      const gatherAll = gatherIn(gatherer.swarms);
      const tell = (...events: readonly InteractionEvent[]) =>
        gatherer.intake.take([{ address: addressOf('call-1'), events, isThin: false }]);
      await tell(event(0, { type: 'started', channel: 'voice' }));
      await gatherAll();
      await tell(event(1, { type: 'case-named', caseNumber: espressoCase.number }));
      let gathering: Promise<void> | undefined;
      const store = lookingIn(opener.swarms, async () => {
        gathering ??= gatherAll();
        // It has looked for a swarm by now, or waits for who opens one.
        await waitsOrIsDone(url, gathering);
      });
      const done = await openSwarm({ ...deps, store, ids: systemIds })({
        tenantId: tenant,
        by: tom,
        case: espressoCase.number,
        request: 'Why does it leak?',
        skillIds: [boilers.id, warranty.id],
      });
      await gathering;
      assert.equal(done.kind, 'opened');
      const swarm = await opener.swarms.findSwarm(keyOfSwarm(done.swarm));
      assert.ok(swarm?.interactionId);
    } finally {
      await opener.close();
      await gatherer.close();
    }
  });
});

async function waitsOrIsDone(url: string, work: Promise<void>): Promise<void> {
  const waits = async (): Promise<void> => {
    while ((await waitingForRows(url)) === 0);
  };
  await Promise.race([work, waits()]);
}

/** The store of who opens, in whose decision something happens right after it has looked for a contact. */
const lookingIn = (store: SwarmStore, then: () => Promise<void>): SwarmStore => ({
  ...store,
  transact: (work) =>
    store.transact((tx) => {
      const openInteractionOfCase: SwarmTransaction['openInteractionOfCase'] = async (...asked) => {
        const found = await tx.openInteractionOfCase(...asked);
        await then();
        return found;
      };
      return work({ ...tx, openInteractionOfCase });
    }),
});

describe('what cannot be taken up', () => {
  before(openSharedStore);

  it('keeps nobody else waiting: its contact goes on without it', async () => {
    const { store, told, gatherAll, opened, shown } = await world();
    const key = keyOfSwarm(await opened());
    const take = (externalId: string, ...events: readonly InteractionEvent[]) =>
      store.intake.take([{ address: addressOf(externalId), events, isThin: false }]);
    await take('lost-key', says(0, 'Hello'));
    await sql`update interaction_events set sealed = 'AAAA'`.execute(store.db);
    await take('call-1', ...begins('voice'));
    await gatherAll();
    assert.equal(await shown(key), 'call-1');
    await told('lost-key', event(1, { type: 'started', channel: 'voice' }));
    assert.deepEqual(await channels(store.db), ['voice', 'voice']);
  });

  it('is tried again when asked for', async () => {
    const { store, gatherAll } = await world();
    await store.intake.take([
      { address: addressOf('call-1'), events: begins('voice'), isThin: false },
    ]);
    await sql`update interaction_events set fact_json = null, sealed = 'A' || sealed`.execute(
      store.db,
    );
    await gatherAll();
    assert.deepEqual(await channels(store.db), []);
    await sql`update interaction_events set sealed = substr(sealed, 2)`.execute(store.db);
    await gatherAll();
    assert.deepEqual(await channels(store.db), [], 'not by itself');
    assert.equal(await store.interactions.tryAgain(), 2);
    await gatherAll();
    assert.deepEqual(await channels(store.db), ['voice']);
  });

  it('is set aside by itself when it cannot be written, and said so without a word of it', async () => {
    const { store, gatherIn, said } = await world();
    await store.intake.take([
      { address: addressOf('call-1'), events: begins('voice'), isThin: false },
      { address: addressOf('broken'), events: [says(0, 'Hello')], isThin: false },
    ]);
    const failing: SwarmStore = {
      ...store.swarms,
      transact: (work) =>
        store.swarms.transact((tx) =>
          work({
            ...tx,
            saveGathered: async (gathered, at) => {
              await tx.saveGathered(gathered, at);
              if (gathered.some((one) => one.interaction.externalId === 'broken')) {
                throw new RangeError('Hello');
              }
            },
          }),
        ),
    };
    await gatherIn(failing)();
    assert.deepEqual(await channels(store.db), ['voice']);
    assert.equal(said.length, 1);
    assert.match(JSON.stringify(said), /contact-set-aside/);
    assert.doesNotMatch(JSON.stringify(said), /Hello/);
  });

  it('is no text that looks like an escape, nor half a character', async () => {
    const { store, told } = await world();
    const texts = ['typed \\u0000 here', 'zero \0 here', 'half \ud83d here', '\\ud83d typed'];
    for (const [place, text] of texts.entries()) await told(`call-${place}`, says(0, text));
    const { rows } = await sql<{ text: string }>`
      select fact_json ->> 'text' as text from interaction_events order by external_id`.execute(
      store.db,
    );
    assert.deepEqual(
      rows.map((one) => one.text),
      ['typed \\u0000 here', 'zero  here', 'half \ufffd here', '\\ud83d typed'],
    );
  });
});

/** Of the contacts there is a picture of. */
async function channels(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ channel: string }>`
    select state_json ->> 'channel' as channel from interactions
    where state_json is not null order by external_id`.execute(db);
  return rows.map((one) => one.channel);
}
