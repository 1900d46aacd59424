import assert from 'node:assert/strict';
import {
  isFiltered,
  listQuery,
  plainAddress,
  readAddress,
  swarmsOfPerson,
  trendsQuery,
  withoutFilters,
  writeAddress,
} from '../../tabs/src/board/address.ts';
import { durationIn } from '../../tabs/src/board/durations.ts';
import { ageOver, expertOver } from '../../tabs/src/board/over-target.ts';
import { changesBetween, heldStill } from '../../tabs/src/board/still-rows.ts';
import { daysBetween, runsOf, ticksTo } from '../../tabs/src/board/trends/scale.ts';
import { en } from '../../tabs/src/board/words/en.ts';
import { de } from '../../tabs/src/board/words/de.ts';

describe('the address of the board', () => {
  it('says what is shown, and leads back to it', () => {
    const address = {
      ...plainAddress,
      view: 'trends',
      q: 'boiler & co',
      risk: 'late',
      show: 'on-hold',
      from: '2026-11-01',
      to: '2026-11-22',
      product: 'EM-400',
      person: 'tom',
      swarm: 'swarm-1',
    } as const;
    assert.deepEqual(readAddress(writeAddress('', address)), address);
  });

  it('is short where nothing is filtered, and keeps what the host put there', () => {
    assert.equal(writeAddress('?login_hint=mia', plainAddress), '?login_hint=mia');
    assert.equal(writeAddress('?q=old&risk=late', plainAddress), '');
  });

  it('takes nothing it does not know', () => {
    const odd = readAddress('?risk=terrible&state=odd&show=x&from=1.1.2026&swarm=../../etc');
    assert.deepEqual(odd, plainAddress);
  });

  it('asks the bot for what it says, and for no half range', () => {
    const range = { ...plainAddress, from: '2026-11-22', to: '2026-11-01', swarm: 'a' };
    assert.equal(listQuery(range), '?from=2026-11-22');
    assert.equal(trendsQuery({ ...plainAddress, q: 'x', skill: 's' }), '?skill=s');
    assert.equal(listQuery(plainAddress), '');
  });

  it('leads to all swarms of a person, whatever was filtered before', () => {
    const address = { ...plainAddress, view: 'trends', q: 'x', risk: 'late', swarm: 'a' } as const;
    const theirs = swarmsOfPerson(address, 'tom & co');
    assert.deepEqual(theirs, { ...plainAddress, swarm: 'a', person: 'tom & co' });
    assert.ok(isFiltered(theirs));
    assert.equal(listQuery(theirs), '?person=tom+%26+co');
    assert.equal(trendsQuery(theirs), '');
  });

  it('is cleared of its filters alone', () => {
    const address = { ...plainAddress, view: 'trends', q: 'x', swarm: 'a' } as const;
    assert.ok(isFiltered(address));
    const cleared = withoutFilters(address);
    assert.ok(!isFiltered(cleared));
    assert.deepEqual([cleared.view, cleared.swarm], ['trends', 'a']);
  });
});

describe('a list that is held still', () => {
  const rows = (...ids: readonly string[]) => ids.map((id) => ({ id, at: 'before' }));
  const later = (...ids: readonly string[]) => ids.map((id) => ({ id, at: 'now' }));

  it('keeps its order, and each row as it is now', () => {
    const { rows: shown } = heldStill(rows('a', 'b', 'c'), later('c', 'a', 'd'));
    assert.deepEqual(shown, [
      { id: 'a', at: 'now' },
      { id: 'b', at: 'before' },
      { id: 'c', at: 'now' },
    ]);
  });

  it('counts what came, what went, and what stands elsewhere', () => {
    assert.equal(changesBetween(rows('a', 'b'), later('a', 'b')), 0);
    assert.equal(changesBetween(rows('a', 'b'), later('a', 'b', 'c')), 1);
    assert.equal(changesBetween(rows('a', 'b'), later('b')), 1);
    assert.equal(changesBetween(rows('a', 'b', 'c'), later('c', 'a', 'b')), 1, 'one has moved');
    assert.equal(changesBetween(rows('a', 'b', 'c'), later('c', 'b', 'a')), 2);
    assert.equal(changesBetween(rows('a', 'b', 'c'), later('c', 'a', 'd')), 3);
  });
});

describe('how long something takes', () => {
  const minute = 60_000;
  for (const [ms, english, german] of [
    [-5, '0 s', '0 s'],
    [59_999, '59 s', '59 s'],
    [119_999, '1 min', '1 Min.'],
    [60 * minute, '1 h', '1 Std.'],
    [125 * minute, '2 h 5 min', '2 Std. 5 Min.'],
    [26 * 60 * minute, '1 d 2 h', '1 Tag 2 Std.'],
    [48 * 60 * minute, '2 d', '2 Tage'],
  ] as const) {
    it(`is said as short as it stays true: ${english}`, () => {
      assert.equal(durationIn(en.durations, ms), english);
      assert.equal(durationIn(de.durations, ms), german);
    });
  }
});

describe('what stands beyond its target', () => {
  const minute = 60_000;
  const targets = { firstExpertMs: 5 * minute, solvedMs: 60 * minute };
  const opened = Date.parse('2026-11-22T10:00:00Z');
  const at = (minutes: number): string => new Date(opened + minutes * minute).toISOString();
  const active = { state: 'active', openedAt: at(0) } as const;
  const after = (minutes: number): number => opened + minutes * minute;

  it('is nothing up to the target itself', () => {
    assert.equal(ageOver(active, targets, after(60)), undefined);
    assert.equal(expertOver(active, targets, after(5)), undefined);
    assert.equal(expertOver({ ...active, firstExpertAt: at(5) }, targets, after(99)), undefined);
  });

  it('is what is beyond it: while nobody came, and by how much somebody came late', () => {
    assert.equal(ageOver(active, targets, after(72)), 12 * minute);
    assert.equal(expertOver(active, targets, after(7)), 2 * minute);
    assert.equal(expertOver({ ...active, firstExpertAt: at(9) }, targets, after(99)), 4 * minute);
  });

  it('grows no more once it is over; nobody waits for who comes to what has ended', () => {
    const resolved = { ...active, state: 'resolved', endedAt: at(90) } as const;
    assert.equal(ageOver(resolved, targets, after(500)), 30 * minute);
    assert.equal(expertOver(resolved, targets, after(500)), undefined);
    const cancelled = { ...active, state: 'cancelled', endedAt: at(90) } as const;
    assert.equal(ageOver(cancelled, targets, after(500)), undefined);
  });
});

describe('the scale of a chart', () => {
  it('begins at zero, ends over everything, and has round numbers', () => {
    assert.deepEqual(ticksTo(30), [0, 10, 20, 30]);
    assert.deepEqual(ticksTo(31), [0, 10, 20, 30, 40]);
    assert.deepEqual(ticksTo(3), [0, 1, 2, 3]);
    assert.deepEqual(ticksTo(0), [0, 1]);
    assert.ok((ticksTo(1_234).at(-1) ?? 0) >= 1_234);
  });

  it('has every day of a range, also where the clocks change', () => {
    const days = daysBetween('2026-10-23', '2026-10-27');
    assert.deepEqual(days, ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26', '2026-10-27']);
  });

  it('has a gap, not a zero, where nothing was measured', () => {
    assert.deepEqual(runsOf([1, 2, undefined, 3]), [[1, 2], [3]]);
    assert.deepEqual(runsOf([undefined]), []);
  });
});
