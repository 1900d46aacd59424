import assert from 'node:assert/strict';
import { systemIds } from '../../bot/adapters/system/ids.ts';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { deskId } from '../../bot/domain/helpdesk/ids.ts';
import { msOf } from '../../bot/domain/ids.ts';
import type { ContactCenter } from '../../bot/ports/contact-center.ts';
import type { ContactCenters } from '../../bot/ports/contact-centers.ts';
import { answerThread } from '../../bot/usecases/helpdesk/answer-thread.ts';
import { hearContactCenter } from '../../bot/usecases/helpdesk/hear-contact-center.ts';
import { hearEmployee } from '../../bot/usecases/helpdesk/hear-employee.ts';
import { noon, rosa, tenant } from '../support/builders.ts';
import { handClock } from '../support/hand-clock.ts';
import { emptyStore, openSharedStore } from '../support/store.ts';

const dayMs = 24 * 60 * 60_000;

/** A thread that a contact center has, in which Rosa wrote once more. */
async function withCenter() {
  const clock = handClock(msOf(noon));
  const store = await emptyStore({ clock });
  // Only that it takes chats is asked of it here.
  const center = { chats: {} } as unknown as ContactCenter;
  const centers: ContactCenters = new Map([
    ['center', { id: 'center', tenantId: tenant, provider: 'x', center } as never],
  ]);
  const rules = { warnMs: dayMs, closeMs: dayMs, reopenMs: dayMs };
  const answers = { ask: () => undefined };
  const deps = { ...store, clock, ids: systemIds, digest: sha256, rules, answers, centers };
  const desk = {
    ...{ tenantId: tenant, id: deskId('it'), name: 'IT', channelId: '19:it', version: 0 },
    ...{ scope: { subjects: [], hasInternal: true }, handOver: { connection: 'center' } },
    ...{ hours: { timeZone: 'Europe/Berlin', open: [] }, ratingQuestion: {} },
    languages: ['en'] as const,
  };
  const place = { kind: 'channel', channelId: '19:it', rootId: '1' } as const;
  const say = async (messageId: string, text: string) => {
    const heard = await hearEmployee(deps)({ desk, by: rosa, place, messageId, text });
    assert.ok(heard.kind === 'taken');
    return heard.thread;
  };
  const { id: threadId } = await say('1', 'It smokes');
  const key = { tenantId: tenant, threadId };
  await say('2', 'It says E7');
  const handle = { externalId: 'chat', state: 'x' };
  await store.helpdesk.saveChatHandle({ ...key, session: 1, connection: 'center', handle });
  const said = async () => {
    const rows = await store.db
      .selectFrom('deliveries')
      .select('action_json')
      .where('kind', '=', 'say-to-agent')
      .orderBy('lane_seq')
      .execute();
    return rows.map(({ action_json: action }) => ('messageId' in action ? action.messageId : ''));
  };
  const refuse = (segmentId: string) => {
    const fact = { type: 'line-refused', segmentId } as const;
    const address = { tenantId: tenant, connection: 'center', externalId: 'chat' };
    return hearContactCenter(deps)([
      { address, events: [{ id: `r/${segmentId}`, at: noon, fact }], isThin: false },
    ]);
  };
  const now = async () => (await store.helpdesk.findThread(key))?.handOver?.refusedWords;
  return { key, said, refuse, now, press: answerThread(deps) };
}

describe('words that a contact center refused after it had taken them', () => {
  before(openSharedStore);

  it('are known as not delivered, once, and sent again when asked', async () => {
    const { key, said, refuse, now, press } = await withCenter();
    const [first = ''] = await said();
    await refuse(first);
    await refuse(first);
    assert.deepEqual(await now(), [first]);
    assert.equal(await press.sendAgain({ key, by: rosa }), 1);
    assert.deepEqual(await said(), [first, first]);
    assert.deepEqual(await now(), []);
    assert.equal(await press.sendAgain({ key, by: rosa }), 0);
  });

  it('that are none of the thread’s change nothing', async () => {
    const { refuse, now } = await withCenter();
    await refuse('somebody else’s');
    assert.equal(await now(), undefined);
  });
});
