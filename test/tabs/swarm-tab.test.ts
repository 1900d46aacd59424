import assert from 'node:assert/strict';
import type { SwarmView } from '../../bot/contract/swarm-view.ts';
import { announcementOf } from '../../tabs/src/swarm/announcements.ts';
import { keepLines, type Line } from '../../tabs/src/swarm/kept-lines.ts';
import * as optimistic from '../../tabs/src/swarm/optimistic.ts';
import { pathsTo } from '../../tabs/src/swarm/which-swarm.ts';
import { de } from '../../tabs/src/swarm/words/de.ts';
import { en } from '../../tabs/src/swarm/words/en.ts';

describe('which swarm a tab shows', () => {
  const nowhere = { chatId: undefined, search: '', subPageId: undefined };

  it('is that of its chat, then that of its link, then that of what the link carried', () => {
    assert.deepEqual(pathsTo({ chatId: '19:a@thread.v2', search: '?id=s-1', subPageId: 's-2' }), [
      '/api/v1/chats/19%3Aa%40thread.v2/swarm',
      '/api/v1/swarms/s-1',
      '/api/v1/swarms/s-2',
    ]);
  });

  it('is none where nothing says which', () => {
    assert.deepEqual(pathsTo(nowhere), []);
    assert.deepEqual(pathsTo({ ...nowhere, search: '?id=', subPageId: '' }), []);
  });
});

describe('the lines of a talk that somebody reads', () => {
  const line = (second: number, text = `line ${second}`): Line => ({
    speaker: 'customer',
    text,
    at: `2026-11-22T12:00:${String(second).padStart(2, '0')}.000Z`,
  });

  it('keep what is told no more before what is told now', () => {
    const kept = keepLines([line(1), line(2)], [line(2), line(3)]);
    assert.deepEqual(kept, [line(1), line(2), line(3)]);
  });

  it('take a line as it was said last', () => {
    const kept = keepLines([line(1), line(2, 'gask')], [line(2, 'gasket 3')]);
    assert.deepEqual(kept, [line(1), line(2, 'gasket 3')]);
  });

  it('stay when nothing is told', () => {
    assert.deepEqual(keepLines([line(1)], []), [line(1)]);
  });
});

describe('what an action will have done', () => {
  const view = {
    state: 'active',
    asked: [{ name: 'Kenji' }],
    updates: [],
    tasks: [{ id: 't-1', title: 'Order', owner: '', isDone: false, isFromDynamics: false }],
    notDelivered: [{ id: 'd-1' }, { id: 'd-2' }],
    // The rest is not touched.
  } as unknown as SwarmView;
  const at = '2026-11-22T12:00:00.000Z';

  it('is shown before it is known, and can be taken back', () => {
    const resolved = optimistic.resolved('Reseat', true, at)(view);
    assert.equal(resolved.state, 'resolved');
    assert.equal(resolved.resolution?.note, 'saving');
    assert.deepEqual(resolved.asked, []);
    const active = optimistic.reactivated(resolved);
    assert.equal(active.state, 'active');
    assert.equal(active.resolution, undefined);
    assert.equal(optimistic.cancelled('Hung up', at)(view).cancellation?.reason, 'Hung up');
  });

  it('is a task that is done, or gone, an update, and something that goes out again', () => {
    assert.equal(optimistic.withTaskDone('t-1', true)(view).tasks[0]?.isDone, true);
    assert.deepEqual(optimistic.withoutTask('t-1')(view).tasks, []);
    assert.equal(optimistic.withUpdate('Found', at)(view).updates[0]?.text, 'Found');
    const left = optimistic.withoutParked('d-1')(view).notDelivered;
    assert.deepEqual(
      left.map((one) => one.id),
      ['d-2'],
    );
  });
});

describe('what the swarm tab says aloud', () => {
  const news = { swarmId: 's', code: 'S-1', type: 'invitation-accepted', at: '' } as const;

  it('is who came and what was answered, in the reader’s language', () => {
    const joined = { ...news, happened: { kind: 'expert-joined', person: 'Paul' } } as const;
    assert.equal(announcementOf(joined, en), 'Paul joined');
    assert.equal(announcementOf(joined, de), 'Paul ist da');
  });

  it('is not what goes on behind it', () => {
    assert.equal(announcementOf({ ...news, happened: { kind: 'chat-opened' } }, en), undefined);
    assert.equal(announcementOf(news, en), undefined);
  });
});

describe('the words of the swarm tab', () => {
  it('put reasons and fields that are kept in English into German, and leave what they do not know', () => {
    assert.equal(
      de.reason('Boiler hydraulics 4 of 5, available now'),
      'Boiler hydraulics 4 von 5, gerade frei',
    );
    assert.equal(de.reason('is already helping in 3 swarms'), 'hilft schon in 3 Schwärmen');
    assert.equal(de.reason('solved a case like this'), 'solved a case like this');
    assert.equal(de.field('Customer'), 'Kunde');
    assert.equal(de.field('Contract'), 'Contract');
  });

  it('are no longer in German than fits: 1.4 times the English, for what stands on a button', () => {
    const buttons = [
      'resolve',
      'openChat',
      'undo',
      'close',
      'addTask',
      'saveTask',
      'post',
      'sendToAgent',
      'find',
      'notNow',
    ] as const;
    for (const one of buttons) {
      const room = Math.max(10, en[one].length * 1.4);
      assert.ok(de[one].length <= room, `${one}: ${de[one]}`);
    }
  });
});
