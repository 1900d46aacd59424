import assert from 'node:assert/strict';
import { maskConversation } from '../../bot/domain/interaction/masking/index.ts';
import { assertMasked, dialoguesOf, titleOf } from '../domain/masking-dialogue.ts';

const interrupted = `
  A: I sent you a code, what is it?
  C: It's «4 8»
  C: oh wait
  C: «2 9 1 3»

  A: I sent you a code, what is it?
  C: It's «4 8»
  C: oh, sorry
  C: «2 9 1 3»

  A: I sent you a code, what is it?
  C: «four eight oh»
  C: «oh two one»

  A: what is the card number
  C: «four five five six»
  C: one moment
  C: «seven three seven five»
  C: «eight six eight nine nine eight five five»

  C: «four five five six»
  C: one moment
  C: «seven three seven five»
  C: «eight six eight nine nine eight five five»
`;

describe('masking what people say while they look for a number', () => {
  for (const dialogue of dialoguesOf(interrupted)) {
    it(`hides what is marked: ${titleOf(dialogue)}`, () => {
      assertMasked(dialogue);
    });
  }

  const openFromOf = (text: string) => maskConversation([{ role: 'customer', text }])[0]?.openFrom;

  for (const text of [
    'one moment',
    'let me look, one moment please',
    'one sec',
    'einen Moment',
    'ein Moment bitte',
  ]) {
    it(`holds nothing back of "${text}"`, () => {
      assert.equal(openFromOf(text), undefined);
    });
  }

  it('still holds back a number that a pause was asked for', () => {
    assert.equal(openFromOf('it is 4556, one moment'), 'it is '.length);
    assert.equal(openFromOf('four five one'), 0);
  });
});
