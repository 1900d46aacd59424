/**
 * What every store must do, whatever stands behind it. Run over each implementation by the
 * `*.test.ts` beside it.
 */
import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { caseId, personId, swarmCode, tenantId } from '../../bot/domain/ids.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { firstBreak } from '../../bot/domain/swarm/timeline.ts';
import type { SwarmKey, SwarmStore } from '../../bot/ports/swarm-store.ts';
import {
  accepted,
  askedOf,
  chatOpened,
  declined,
  espressoCase,
  invited,
  kenji,
  keyOf,
  minutesPast,
  opening,
  priya,
  rosa,
  tenant,
  timelineOf,
  tom,
} from '../support/builders.ts';

export type StoreUnderTest = {
  /** An empty store. */
  readonly open: () => Promise<SwarmStore>;
};

type Told = Parameters<typeof timelineOf>[0];

/** Saves a swarm with this history, in one decision. */
async function saved(store: SwarmStore, events: Told, key: SwarmKey = keyOf()) {
  const entries = timelineOf(events, key);
  const swarm = rebuild(entries);
  await store.transact((tx) => tx.save(swarm, entries));
  return swarm;
}

const onCase = (id: string, code: string) =>
  opening({
    code: swarmCode(code),
    case: { ...espressoCase, id: caseId(id), number: `CAS-${id}` },
  });

export function swarmStoreContract({ open }: StoreUnderTest): void {
  describe('swarms', () => {
    it('are found as they were saved', async () => {
      const store = await open();
      const swarm = await saved(store, [[opening(), tom], chatOpened, invited(priya)]);
      assert.deepEqual(await store.findSwarm(keyOf()), swarm);
      assert.deepEqual(await store.findSwarmByCode(tenant, swarm.code), swarm);
      assert.deepEqual(await store.findSwarmOfChat(tenant, swarm.chat!.id), swarm);
      assert.deepEqual(await store.activeSwarmOfCase(tenant, espressoCase.id), swarm);
    });

    it('keep every text a person can write', async () => {
      const store = await open();
      const request = 'half an emoji \ud83d, a zero \u0000, "quotes", \\, 水漏れ';
      await saved(store, [[opening({ request }), tom]]);
      assert.equal((await store.findSwarm(keyOf()))?.request, request);
      assert.equal(firstBreak(await store.timeline(keyOf()), sha256), undefined);
    });

    it('of another tenant are not found', async () => {
      const store = await open();
      const swarm = await saved(store, [opening(), chatOpened]);
      const other = tenantId('tenant-2');
      assert.equal(await store.findSwarm({ ...keyOf(), tenantId: other }), undefined);
      assert.equal(await store.findSwarmByCode(other, swarm.code), undefined);
      assert.equal(await store.findSwarmOfChat(other, swarm.chat!.id), undefined);
      assert.equal(await store.activeSwarmOfCase(other, espressoCase.id), undefined);
      assert.deepEqual(await store.activeSwarmsOf(other, tom.id), []);
      assert.deepEqual(await store.timeline({ ...keyOf(), tenantId: other }), []);
    });

    it('that ended are not the active one of their case', async () => {
      const store = await open();
      await saved(store, [opening(), [{ type: 'swarm-cancelled', reason: 'done' }, tom]]);
      assert.equal(await store.activeSwarmOfCase(tenant, espressoCase.id), undefined);
    });

    it('are listed for each person who is in, newest first', async () => {
      const store = await open();
      const first = await saved(store, [onCase('1', 'S-22222')], keyOf('first'));
      const entries = timelineOf([onCase('2', 'S-33333')], keyOf('second')).map((entry) => ({
        ...entry,
        at: minutesPast(60),
      }));
      const second = rebuild(entries);
      await store.transact((tx) => tx.save(second, entries));
      assert.deepEqual(await store.activeSwarmsOf(tenant, tom.id), [second, first]);
      assert.deepEqual(await store.activeSwarmsOf(tenant, priya.id), []);
    });

    it('load who is in them or asked, and nobody else', async () => {
      const store = await open();
      await saved(
        store,
        [
          onCase('1', 'S-22222'),
          invited(priya),
          accepted(priya),
          invited(kenji),
          invited(rosa),
          declined(rosa),
        ],
        keyOf('first'),
      );
      await saved(store, [onCase('2', 'S-33333'), invited(priya)], keyOf('second'));
      await saved(
        store,
        [onCase('3', 'S-44444'), invited(kenji), [{ type: 'swarm-cancelled', reason: 'x' }, tom]],
        keyOf('third'),
      );
      const load = await store.loadOf(tenant, [priya.id, kenji.id, rosa.id, personId('nobody')]);
      assert.deepEqual(Object.fromEntries(load), { priya: 2, kenji: 1 });
      assert.equal((await store.loadOf(tenant, [])).size, 0);
    });
  });

  describe('a decision', () => {
    it('is recorded whole or not at all', async () => {
      const store = await open();
      const entries = timelineOf([opening()]);
      const broken = store.transact(async (tx) => {
        await tx.save(rebuild(entries), entries);
        throw new Error('the process died here');
      });
      await assert.rejects(broken, /died here/);
      assert.equal(await store.findSwarm(keyOf()), undefined);
      assert.deepEqual(await store.timeline(keyOf()), []);
    });

    it('on one swarm waits for the one before it and sees what that one decided', async () => {
      const store = await open();
      await saved(store, [opening()]);
      const seen = await Promise.all(
        [invited(priya), invited(kenji), invited(rosa)].map((event) =>
          store.transact(async (tx) => {
            const swarm = await tx.lockSwarm(keyOf());
            const before = (await tx.lastEntry(keyOf()))?.seq ?? 0;
            const [entry] = timelineOf([event]);
            const next = { ...entry!, seq: before + 1 };
            await tx.save({ ...swarm!, version: before + 1 }, [next]);
            return before;
          }),
        ),
      );
      assert.deepEqual(seen.toSorted(), [1, 2, 3]);
    });

    it('to open a second swarm on a case runs anew and meets the first', async () => {
      const store = await open();
      const openOn = (id: string, code: string) =>
        store.transact(async (tx) => {
          const running = await tx.activeSwarmOfCase(tenant, espressoCase.id);
          if (running) return running.id;
          const entries = timelineOf([opening({ code: swarmCode(code) })], keyOf(id));
          await tx.save(rebuild(entries), entries);
          return keyOf(id).swarmId;
        });
      const [one, other] = await Promise.all([
        openOn('swarm-1', 'S-22222'),
        openOn('swarm-2', 'S-33333'),
      ]);
      assert.equal(one, other);
    });

    it('that breaks a rule of the rows is refused in the end', async () => {
      const store = await open();
      await saved(store, [onCase('1', 'S-22222')], keyOf('first'));
      let tries = 0;
      const clash = store.transact(async (tx) => {
        tries += 1;
        const entries = timelineOf([onCase('1', 'S-33333')], keyOf('second'));
        await tx.save(rebuild(entries), entries);
      });
      await assert.rejects(clash);
      assert.equal(tries, 3);
      assert.equal(await store.findSwarm(keyOf('second')), undefined);
    });

    it('knows which codes are taken', async () => {
      const store = await open();
      await saved(store, [opening({ code: swarmCode('S-22222') })]);
      const [taken, free] = await store.transact((tx) =>
        Promise.all([
          tx.isCodeTaken(tenant, swarmCode('S-22222')),
          tx.isCodeTaken(tenant, swarmCode('S-33333')),
        ]),
      );
      assert.deepEqual([taken, free], [true, false]);
    });
  });

  describe('the timeline', () => {
    const history = [
      [opening(), tom],
      chatOpened,
      invited(priya),
      [declined(priya), priya],
      invited(kenji),
      [accepted(kenji), kenji],
      invited(rosa),
      { type: 'invitation-expired', invitationId: askedOf(rosa) },
      [{ type: 'swarm-resolved', resolution: 'The gasket.', closesCase: false }, tom],
    ] satisfies Told;

    it('comes back as it was written, and its chain holds', async () => {
      const store = await open();
      await saved(store, history);
      const entries = await store.timeline(keyOf());
      assert.deepEqual(entries, timelineOf(history));
      assert.equal(firstBreak(entries, sha256), undefined);
    });

    it('tells the same swarm as the row that is its projection', async () => {
      const store = await open();
      await saved(store, history);
      assert.deepEqual(await store.findSwarm(keyOf()), rebuild(await store.timeline(keyOf())));
    });

    it('ends with the newest entry', async () => {
      const store = await open();
      await saved(store, history);
      const last = await store.transact((tx) => tx.lastEntry(keyOf()));
      assert.deepEqual(last, { seq: 9, hash: timelineOf(history)[8]!.hash });
      assert.equal(await store.transact((tx) => tx.lastEntry(keyOf('new'))), undefined);
    });
  });
}
