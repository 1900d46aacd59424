import assert from 'node:assert/strict';
import { sha256 } from '../../bot/adapters/system/digest.ts';
import { canonicalJson, firstBreak } from '../../bot/domain/swarm/timeline.ts';
import {
  accepted,
  chatOpened,
  invited,
  opening,
  priya,
  timelineOf,
  tom,
} from '../support/builders.ts';

const whole = () =>
  timelineOf([[opening(), tom], chatOpened, invited(priya), [accepted(priya), priya]]);

describe('the timeline of a swarm', () => {
  it('numbers its entries from 1 and chains each to the one before', () => {
    const entries = whole();
    assert.deepEqual(
      entries.map((entry) => entry.seq),
      [1, 2, 3, 4],
    );
    assert.equal(entries[0]?.previousHash, '');
    assert.equal(entries[3]?.previousHash, entries[2]?.hash);
    assert.equal(firstBreak(entries, sha256), undefined);
  });

  it('names the entry whose payload was changed', () => {
    const entries = whole().map((entry) =>
      entry.seq === 1 ? { ...entry, event: opening({ request: 'Something else' }) } : entry,
    );
    assert.equal(firstBreak(entries, sha256)?.seq, 1);
  });

  for (const [what, forged] of [
    ['its author', { by: priya }],
    ['its time', { at: whole()[0]!.at }],
    ['its number', { seq: 7 }],
    ['the hash of its payload', { payloadHash: sha256('x') }],
  ] as const) {
    it(`names the entry that was changed in ${what}`, () => {
      const entries = whole().map((entry) => (entry.seq === 2 ? { ...entry, ...forged } : entry));
      assert.equal(firstBreak(entries, sha256), entries[1]);
    });
  }

  it('names the entry before which one was taken out', () => {
    const entries = whole().filter((entry) => entry.seq !== 2);
    assert.equal(firstBreak(entries, sha256)?.seq, 3);
  });

  it('names the entry that was put in another place', () => {
    const [first, second, third] = whole();
    assert.equal(firstBreak([first!, third!, second!], sha256)?.seq, 3);
  });

  it('stays whole when a payload is erased', () => {
    const entries = whole().map(({ event, ...entry }) =>
      entry.seq === 1 ? entry : { ...entry, event: event! },
    );
    assert.equal(firstBreak(entries, sha256), undefined);
  });
});

describe('the canonical text of a value', () => {
  it('is the same whatever order the keys were written in', () => {
    assert.equal(canonicalJson({ a: 1, b: [{ d: 2, c: 3 }] }), '{"a":1,"b":[{"c":3,"d":2}]}');
    assert.equal(canonicalJson({ b: 1, a: 2 }), canonicalJson({ a: 2, b: 1 }));
  });

  it('leaves out what is undefined, as storing it would', () => {
    assert.equal(canonicalJson({ a: undefined, b: null }), '{"b":null}');
  });
});
