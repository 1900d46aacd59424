import assert from 'node:assert/strict';
import { systemIds } from '../../../bot/adapters/system/ids.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('ids', () => {
  it('are UUIDs, new each time', () => {
    assert.match(systemIds.newId(), uuid);
    assert.notEqual(systemIds.newId(), systemIds.newId());
  });

  it('derived from the same parts are the same UUID, and from others another', () => {
    assert.match(systemIds.derivedId('swarm-1', 'note'), uuid);
    assert.equal(systemIds.derivedId('a', 'b'), systemIds.derivedId('a', 'b'));
    assert.notEqual(systemIds.derivedId('a', 'b'), systemIds.derivedId('ab'));
    assert.notEqual(systemIds.derivedId('a', 'b'), systemIds.derivedId('b', 'a'));
  });
});
