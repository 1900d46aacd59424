import assert from 'node:assert/strict';
import { newsOf } from '../../bot/surfaces/tab-api/swarm-news.ts';
import type { SwarmEvent } from '../../bot/domain/swarm/swarm-events.ts';
import type { Author } from '../../bot/domain/swarm/timeline.ts';
import type { DeskNote, Person } from '../../bot/domain/swarm/swarm.ts';
import {
  accepted,
  activeSwarm,
  chatOpened,
  declined,
  invited,
  kenji,
  noon,
  pendingInvitation,
  priya,
  timelineOf,
  tom,
} from '../support/builders.ts';

const note: DeskNote = {
  id: 'note-1',
  text: 'Descale it twice.',
  from: priya,
  at: noon,
  isForDesk: true,
  isResolution: false,
  isOnDesk: true,
};
const swarm = activeSwarm({ invitations: [pendingInvitation(kenji)], deskNotes: [note] });

function told(event: SwarmEvent, by: Author = tom, viewer: Person = tom) {
  const [entry] = timelineOf([[event, by]]);
  assert.ok(entry);
  return newsOf({ entry, swarm }, viewer.id);
}

describe('the news of a swarm', () => {
  it('says who did what, when, as data for words in any language', () => {
    assert.deepEqual(told(accepted(kenji), kenji), {
      swarmId: 'swarm-1',
      code: 'S-4F7K2',
      type: 'invitation-accepted',
      at: noon,
      by: 'Kenji',
      happened: { kind: 'expert-joined', person: 'Kenji' },
    });
  });

  it('names nobody for what nobody did', () => {
    const news = told(chatOpened, 'system');
    assert.ok(news);
    assert.deepEqual(news.happened, { kind: 'chat-opened' });
    assert.ok(!('by' in news));
  });

  it('brings what was written: an update, the answer, why it was cancelled', () => {
    const resolved: SwarmEvent = {
      type: 'swarm-resolved',
      resolution: 'The seal.',
      closesCase: true,
    };
    assert.equal(told({ type: 'update-posted', text: 'Ask him.' })?.text, 'Ask him.');
    assert.equal(told(resolved)?.text, 'The seal.');
    assert.equal(told({ type: 'swarm-cancelled', reason: 'Hung up.' })?.text, 'Hung up.');
  });

  it('brings the words for the agent, and whether they stand on the desktop', () => {
    const { id, text, at } = note;
    const expected = { id, text, from: 'Priya', at, isResolution: false, isOnDesk: true };
    assert.deepEqual(told({ type: 'desk-told', noteId: id }, 'system')?.note, expected);
    const sent: SwarmEvent = {
      type: 'sent-to-agent',
      noteId: id,
      text,
      from: priya,
      isResolution: false,
    };
    assert.deepEqual(told(sent)?.note, expected);
    assert.equal(told({ type: 'desk-told', noteId: 'gone' })?.note, undefined);
  });

  it('keeps the reason of a no, ids of people and why somebody was asked to itself', () => {
    for (const event of [declined(kenji), invited(kenji), accepted(kenji)]) {
      assert.doesNotMatch(JSON.stringify(told(event, kenji)), /in-a-call|"kenji"|knows it/);
    }
  });

  it('tells of a no the agent alone', () => {
    assert.equal(told(declined(kenji), kenji, tom)?.type, 'invitation-declined');
    assert.equal(told(declined(kenji), kenji, priya), undefined);
  });

  it('is silent about what only the product needs to know', () => {
    assert.equal(told({ type: 'chat-ready' }, 'system'), undefined);
    const searched: SwarmEvent = { type: 'experts-searched', passedOver: [], unmatchedSkills: [] };
    assert.equal(told(searched, 'system'), undefined);
  });

  it('says that something was erased', () => {
    const [entry] = timelineOf([[{ type: 'update-posted', text: 'private' }, tom]]);
    assert.ok(entry);
    const { event: _event, ...erased } = entry;
    const news = newsOf({ entry: erased, swarm }, tom.id);
    assert.equal(news?.type, 'erased');
    assert.doesNotMatch(JSON.stringify(news), /private/);
  });
});
