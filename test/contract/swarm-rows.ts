import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { rebuild } from '../../bot/domain/swarm/apply-event.ts';
import { firstBreak } from '../../bot/domain/swarm/timeline.ts';
import { interactionId } from '../../bot/domain/ids.ts';
import {
  accepted,
  askedOf,
  chatOpened,
  declined,
  invited,
  kenji,
  keyOf,
  mia,
  opening,
  priya,
  rosa,
  timelineOf,
  tom,
  warranty,
} from '../support/builders.ts';
import type { StoreHome, TestStore } from '../support/store.ts';

/** A life with everything in it, decided in several steps as in life. */
const life = [
  [opening(), tom],
  chatOpened,
  invited(priya),
  invited(rosa, { skills: [warranty] }),
  [declined(priya), priya],
  invited(kenji),
  { type: 'interaction-linked', interactionId: interactionId('call-1') },
  [accepted(kenji), kenji],
  { type: 'invitation-expired', invitationId: askedOf(rosa) },
  [{ type: 'participant-added', person: mia }, tom],
  [{ type: 'update-posted', text: 'Look at the gasket.' }, kenji],
  [{ type: 'swarm-resolved', resolution: 'The gasket.', closesCase: true }, tom],
  { type: 'answer-saved' },
] satisfies Parameters<typeof timelineOf>[0];

async function lived(home: StoreHome): Promise<TestStore> {
  const store = await home.emptyStore();
  const entries = timelineOf(life);
  for (const [i, entry] of entries.entries()) {
    const swarm = rebuild(entries.slice(0, i + 1));
    await store.swarms.transact((tx) => tx.save(swarm, [entry]));
  }
  return store;
}

/** What the rows say beside the timeline, and what may happen to both. */
export function swarmRowsContract(home: StoreHome): void {
  describe('the rows of a swarm', () => {
    it('are what its timeline alone tells', async () => {
      const store = await lived(home);
      const swarm = rebuild(await store.swarms.timeline(keyOf()));
      assert.deepEqual(await store.swarms.findSwarm(keyOf()), swarm);
      assert.deepEqual(await swarmRow(store), {
        code: swarm.code,
        case_id: swarm.case.id,
        case_number: swarm.case.number,
        status: 'resolved',
        agent_id: tom.id,
        chat_id: swarm.chat?.id,
        interaction_id: swarm.interactionId,
        version: life.length,
        opened_at: swarm.openedAt,
      });
      assert.deepEqual(
        await participantRows(store),
        swarm.participants.map((one) => [one.person.id, one.role, one.joinedBy, one.joinedAt]),
      );
      assert.deepEqual(
        await invitationRows(store),
        swarm.invitations.map((one) => [one.person.id, one.status, one.sentAt, one.answerBy]),
      );
    });

    it('cannot be changed in the timeline without being found out', async () => {
      const { db, swarms } = await lived(home);
      assert.equal(firstBreak(await swarms.timeline(keyOf()), sha256), undefined);
      await db
        .updateTable('timeline')
        .set({ event_json: JSON.stringify({ ...chatOpened, chatId: '19:another@thread.v2' }) })
        .where('seq', '=', 2)
        .execute();
      assert.equal(firstBreak(await swarms.timeline(keyOf()), sha256)?.seq, 2);
    });

    it('cannot be taken out of the timeline without being found out', async () => {
      const { db, swarms } = await lived(home);
      await db.deleteFrom('timeline').where('seq', '=', 5).execute();
      assert.equal(firstBreak(await swarms.timeline(keyOf()), sha256)?.seq, 6);
    });

    it('may lose a payload that is erased, and the chain still holds', async () => {
      const { db, swarms } = await lived(home);
      await db.updateTable('timeline').set({ event_json: null }).where('seq', '=', 11).execute();
      const entries = await swarms.timeline(keyOf());
      assert.equal('event' in entries[10]!, false);
      assert.equal(firstBreak(entries, sha256), undefined);
    });
  });
}

async function swarmRow({ db }: TestStore) {
  const {
    opened_at,
    state_json: _state,
    tenant_id: _tenant,
    id: _id,
    ...row
  } = await db.selectFrom('swarms').selectAll().executeTakeFirstOrThrow();
  return { ...row, opened_at: opened_at.toISOString() };
}

async function participantRows({ db }: TestStore) {
  const rows = await db.selectFrom('participants').selectAll().orderBy('joined_at').execute();
  return rows.map((row) => [row.person_id, row.role, row.joined_by, row.joined_at.toISOString()]);
}

async function invitationRows({ db }: TestStore) {
  const rows = await db.selectFrom('invitations').selectAll().orderBy('sent_at').execute();
  return rows.map((row) => [
    row.person_id,
    row.status,
    row.sent_at.toISOString(),
    row.answer_by.toISOString(),
  ]);
}
