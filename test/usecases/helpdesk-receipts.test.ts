import assert from 'node:assert/strict';
import { alsoHeardBy } from '../../bot/composition/helpdesk.ts';
import { after, isoTime, type IsoTime } from '../../bot/domain/ids.ts';
import type { InteractionFact } from '../../bot/domain/interaction/facts.ts';
import type { Told } from '../../bot/ports/interaction-news.ts';
import { noon, tenant } from '../support/builders.ts';
import { deskWithCenter } from '../support/desk-with-center.ts';
import { openSharedStore } from '../support/store.ts';

const joined: InteractionFact = { type: 'agent-assigned', agent: { id: 'a-1', name: 'Anna' } };
const delivered = (segmentId: string): InteractionFact => ({
  ...{ type: 'line-received', how: 'delivered', segmentId },
});
const read: InteractionFact = { type: 'line-received', how: 'read' };

/** Anna has it, and Rosa has written once more. */
async function withAnna(receipts?: 'delivered' | 'read') {
  const desk = await deskWithCenter(receipts ? { receipts } : {});
  await desk.deliver();
  await desk.tell(joined);
  await desk.say('2', 'It says E7');
  await desk.deliver();
  const ours = async () => {
    const rows = await desk.store.db
      .selectFrom('helpdesk_messages')
      .select(['id', 'message_id'])
      .execute();
    return rows.find(({ message_id: id }) => id === '2')?.id ?? '';
  };
  /** The card that tells who has it. */
  const card = () => desk.inTeams()[0] ?? '';
  const hears = async (fact: InteractionFact, at?: IsoTime) => {
    await desk.tell(fact, at);
    await desk.deliver();
  };
  return { ...desk, ours, card, hears };
}

describe('what becomes of an employee’s words', () => {
  before(openSharedStore);

  it('is told in the card that stands there: read, up to when', async () => {
    const { hears, card, inTeams } = await withAnna('read');
    const posts = inTeams().length;
    await hears(read, after(noon, 60_000));
    assert.match(card(), /Anna has your question.*Messages read up to 13:01 CET\./s);
    assert.equal(inTeams().length, posts, 'nothing is posted for it');
  });

  it('is told as delivered where no more is told, by when it was written', async () => {
    const { hears, card, ours } = await withAnna('delivered');
    await hears(delivered(await ours()));
    assert.match(card(), /Messages delivered up to 13:00 CET\./);
    await hears(delivered('somebody else’s'));
    assert.doesNotMatch(card(), /read up/);
  });

  it('is not told where the contact center tells nothing of it, and no step on the way to more', async () => {
    const silent = await withAnna();
    await silent.hears(read);
    assert.doesNotMatch(silent.card(), /up to/);
    const better = await withAnna('read');
    await better.hears(delivered(await better.ours()));
    assert.doesNotMatch(better.card(), /up to/);
  });

  it('never goes back, and is drawn at most every twenty seconds', async () => {
    const { hears, card, clock } = await withAnna('read');
    await hears(read, after(noon, 5 * 60_000));
    clock.advance(20_000);
    await hears(read, after(noon, 60_000));
    assert.match(card(), /Messages read up to 13:05 CET\./);
    clock.advance(20_000);
    await hears(read, after(noon, 5 * 60_000 + 1));
    await hears(read, after(noon, 6 * 60_000));
    assert.match(card(), /Messages read up to 13:05 CET\./);
    clock.advance(20_000);
    await hears(read, after(noon, 7 * 60_000));
    assert.match(card(), /Messages read up to 13:07 CET\./);
  });

  it('gives way to what did not arrive', async () => {
    const { hears, card, ours } = await withAnna('delivered');
    await hears(delivered(await ours()));
    await hears({ type: 'line-refused', segmentId: await ours() });
    assert.match(card(), /did not reach the colleague/);
    assert.doesNotMatch(card(), /up to/);
  });
});

describe('a hold', () => {
  before(openSharedStore);

  it('is explained in the card, and its end', async () => {
    const { hears, card } = await withAnna();
    await hears({ type: 'held' }, after(noon, 1_000));
    assert.match(card(), /Anna has put this on hold for a moment\. Write here: nothing is lost\./);
    await hears({ type: 'resumed' }, after(noon, 2_000));
    assert.match(card(), /Anna has your question/);
  });

  it('that is told after its end is none', async () => {
    const { hears, card } = await withAnna();
    await hears({ type: 'held' }, after(noon, 1_000));
    await hears({ type: 'resumed' }, after(noon, 3_000));
    await hears({ type: 'held' }, after(noon, 2_000));
    assert.match(card(), /Anna has your question/);
  });

  it('is over when somebody else takes it', async () => {
    const { hears, card } = await withAnna();
    await hears({ type: 'held' }, after(noon, 1_000));
    await hears({ type: 'agent-assigned', agent: { id: 'a-2', name: 'Ben' } });
    assert.match(card(), /Ben has your question/);
  });

  it('is over when it is passed on, for who takes it then', async () => {
    const { hears, card } = await withAnna();
    await hears({ type: 'held' }, after(noon, 1_000));
    await hears({ type: 'transferred' });
    assert.match(card(), /passed on to another colleague/);
    await hears({ type: 'agent-assigned', agent: { id: 'a-2', name: 'Ben' } });
    assert.match(card(), /Ben has your question/);
  });
});

describe('an agent who types', () => {
  before(openSharedStore);
  const oneToOne = { kind: 'personal', conversationId: 'a:rosa' } as const;
  const typing: InteractionFact = { type: 'agent-typing' };
  const typed = async (told: Parameters<typeof deskWithCenter>[0], lateMs = 0) => {
    const desk = await deskWithCenter(told);
    await desk.deliver();
    await desk.tell(joined);
    await desk.deliver();
    const { version } = await desk.thread();
    await desk.tell(typing, after(isoTime(desk.clock.now()), -lateMs));
    await desk.deliver();
    assert.equal((await desk.thread()).version, version, 'nothing of it is kept');
    return desk;
  };

  it('is shown 1:1, once, and holds up no words where that fails', async () => {
    const { typedIn, deliver, tell, inTeams } = await typed({ place: oneToOne });
    assert.deepEqual(typedIn, ['a:rosa']);
    await tell({ type: 'line', segmentId: 'a', speaker: 'agent', text: 'Now.', isFinal: true });
    await deliver();
    assert.match(inTeams().at(-1) ?? '', /Now\./);
    assert.deepEqual(typedIn, ['a:rosa']);
  });

  it('is not shown in a channel, nor when it is told late', async () => {
    assert.deepEqual((await typed({})).typedIn, []);
    assert.deepEqual((await typed({ place: oneToOne }, 5_000)).typedIn, []);
  });

  it('is not shown when Teams could not be reached while it was news', async () => {
    const { typedIn, tell, clock, deliver } = await typed({ place: oneToOne }, 5_000);
    await tell(typing);
    clock.advance(4_000);
    await deliver();
    assert.deepEqual(typedIn, []);
  });
});

describe('what is told for a moment', () => {
  it('is heard by the threads alone: the picture of a contact has no use for it', async () => {
    const taken: string[] = [];
    const heard: string[] = [];
    const types = (told: readonly Told[]) =>
      told.flatMap(({ events }) => events.map(({ fact }) => fact.type));
    const intake = alsoHeardBy(
      {
        take: (told) => {
          taken.push(...types(told));
          return Promise.resolve(told.length);
        },
      },
      (told) => {
        heard.push(...types(told));
        return Promise.resolve();
      },
    );
    const telling = (...facts: readonly InteractionFact[]): Told => ({
      address: { tenantId: tenant, connection: 'center', externalId: 'chat' },
      events: facts.map((fact, place) => ({ id: `${place}`, at: noon, fact })),
      isThin: false,
    });
    assert.equal(await intake.take([telling(read), telling({ type: 'agent-typing' })]), 0);
    assert.deepEqual(taken, []);
    assert.equal(await intake.take([telling(read, joined), telling()]), 2);
    assert.deepEqual(taken, ['agent-assigned']);
    assert.deepEqual(heard, [
      ...['line-received', 'agent-typing', 'line-received', 'agent-assigned'],
    ]);
  });
});
