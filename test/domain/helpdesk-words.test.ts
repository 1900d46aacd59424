import assert from 'node:assert/strict';
import {
  cardShowing,
  cardsAfterGaps,
  placedAmong,
  type SaidWords,
} from '../../bot/domain/helpdesk/words-order.ts';
import { after } from '../../bot/domain/ids.ts';
import { noon } from '../support/builders.ts';
import { seeded, shuffled } from '../support/seeded.ts';

const words = (place: number, told: Partial<SaidWords> = {}) => ({
  id: `w-${place}`,
  session: 1,
  at: after(noon, place * 1_000),
  ...told,
});

/** Heard in this order. */
const heard = (all: readonly Omit<SaidWords, 'card'>[]): readonly SaidWords[] =>
  all.reduce<readonly SaidWords[]>((said, one) => [...said, placedAmong(said, one)], []);

/** As the thread shows it: card by card as they were posted, each with what stands in it. */
const readFrom = (said: readonly SaidWords[]): readonly string[] =>
  said.filter(({ id, card }) => id === card).flatMap(({ id }) => cardShowing(said, id)?.ids ?? []);

const idsOf = (count: number) => Array.from({ length: count }, (_, n) => `w-${n}`);

describe('the order of an agent’s words', () => {
  it('has a card for each that comes in time', () => {
    const said = heard([words(0), words(1), words(2)]);
    assert.deepEqual(
      said.map(({ card }) => card),
      ['w-0', 'w-1', 'w-2'],
    );
  });

  it('puts what comes late before what was said after it', () => {
    const said = heard([words(0), words(2), words(1)]);
    assert.deepEqual(cardShowing(said, 'w-1'), {
      card: 'w-2',
      ids: ['w-1', 'w-2'],
      isAfterGap: false,
    });
    assert.deepEqual(readFrom(said), idsOf(3));
  });

  it('is the order in which it was said, in whatever order it comes', () => {
    const random = seeded(7);
    const all = idsOf(8).map((_, n) => words(n));
    for (let n = 0; n < 200; n += 1) {
      assert.deepEqual(readFrom(heard(shuffled(all, random))), idsOf(8));
    }
  });

  it('goes by numbers where there are some: times may be those of one second', () => {
    const numbered = [0, 2, 1].map((number) => words(number, { at: noon, number }));
    assert.deepEqual(readFrom(heard(numbered)), idsOf(3));
  });

  it('keeps one chat after the other, whatever its clock says', () => {
    const said = heard([words(5), words(1, { session: 2 })]);
    assert.deepEqual(readFrom(said), ['w-5', 'w-1']);
  });

  it('knows before which words a number is missing, and that our own have one', () => {
    const numbered = (number: number) => words(number, { number });
    assert.deepEqual(cardsAfterGaps(heard([numbered(0), numbered(1)])), []);
    const said = heard([numbered(1), numbered(4)]);
    assert.deepEqual(cardsAfterGaps(said), ['w-1', 'w-4']);
    const own = { ...words(0), id: 'number/1/0', number: 0, card: '' };
    assert.deepEqual(cardsAfterGaps([...said, own]), ['w-4']);
    const found = [...said, own, placedAmong(said, numbered(2)), placedAmong(said, numbered(3))];
    assert.deepEqual(cardsAfterGaps(found), []);
    assert.deepEqual(cardShowing(found, 'w-4')?.ids, ['w-2', 'w-3', 'w-4']);
  });

  it('tells of no gap where nothing is numbered', () => {
    assert.deepEqual(cardsAfterGaps(heard([words(3), words(9)])), []);
  });
});
