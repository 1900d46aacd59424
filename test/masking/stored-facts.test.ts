import assert from 'node:assert/strict';
import type { InteractionFact } from '../../bot/domain/interaction/facts.ts';
import { defaultMaskPolicy } from '../../bot/domain/interaction/masking/index.ts';
import { gatherNews } from '../../bot/usecases/gather-news.ts';
import { noon, tenant } from '../support/builders.ts';
import { silentLog } from '../support/log.ts';
import { openSharedStore } from '../support/store.ts';
import { swarmWorld } from '../support/swarm-world.ts';

describe('masking, in what is stored beside the lines', () => {
  before(openSharedStore);

  it('leaves nothing that a customer typed readable in a whole row, whatever fact it came with', async () => {
    const { store, deps } = await swarmWorld();
    const gather = gatherNews({
      ...deps,
      maskPolicies: () => Promise.resolve(() => defaultMaskPolicy),
      capabilitiesOf: () => undefined,
      log: silentLog,
      hidden: () => undefined,
    });
    const typed = 'my card 4556 7375 8689 9855';
    const named = { id: typed, name: typed };
    const facts: readonly InteractionFact[] = [
      { type: 'self-service', flow: named, outcome: typed },
      { type: 'wrapped-up', disposition: named },
      { type: 'customer-named', customer: { name: typed, phone: '4556737586899855' } },
      { type: 'line', segmentId: 's', speaker: 'customer', text: typed, isFinal: true },
    ];
    const events = facts.map((fact, n) => ({ id: `e${n}`, at: noon, fact }));
    const address = { tenantId: tenant, connection: 'desk', externalId: 'typed' };
    await store.intake.take([{ address, events, isThin: false }]);
    while ((await gather()) > 0);

    const { db } = store;
    const rows = JSON.stringify([
      await db.selectFrom('interaction_events').selectAll().execute(),
      await db.selectFrom('interactions').selectAll().execute(),
    ]);
    assert.match(rows, /"type":"wrapped-up"/);
    assert.doesNotMatch(rows.replaceAll(/\D/g, ''), /4556737586899855/);
    assert.doesNotMatch(rows, /8689/);
  });
});
