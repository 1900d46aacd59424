import assert from 'node:assert/strict';
import { topicOf } from '../../bot/relay/handlers/chat.ts';
import { activeSwarm, espressoCase } from '../support/builders.ts';

const titled = (title: string) => topicOf(activeSwarm({ case: { ...espressoCase, title } }));

describe('the topic of a swarm’s chat', () => {
  it('names case and title and ends with the code by which the chat is found again', () => {
    assert.equal(titled('Machine leaks'), 'CAS-01001 · Machine leaks · S-4F7K2');
  });

  it('says how the swarm ended', () => {
    const swarm = activeSwarm();
    assert.match(topicOf({ ...swarm, state: 'resolved' }), /^✓ Resolved · /);
    assert.match(topicOf({ ...swarm, state: 'cancelled' }), /^Cancelled · /);
  });

  it('has no colon, which Graph refuses', () => {
    assert.equal(titled('Leak: boiler: now'), 'CAS-01001 · Leak boiler now · S-4F7K2');
  });

  it('keeps the code whole however long the title is', () => {
    const topic = titled('leak '.repeat(200));
    assert.ok(topic.length <= 250);
    assert.match(topic, /… · S-4F7K2$/);
  });
});
