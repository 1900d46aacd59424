import assert from 'node:assert/strict';
import { maskConversation, type Segment } from '../../bot/domain/interaction/masking/index.ts';
import { assertMasked, dialoguesOf, titleOf } from '../domain/masking-dialogue.ts';
import { tokensOf } from './alignment.ts';
import { maskingCorpus } from './corpus.ts';
import { weightOf } from './speech/weight.ts';

/** Numbers of one speaker with nothing but a border, a space or an "and" between. */
const inARow = `
  C: «4556 7375 8689 9855»
  C: «4556 7375 8689 9855»

  C: 88120
  A: ok
  C: «4556 7375 8689 9855»

  A: What is the amount?
  C: two hundred nineteen
  A: okay
  C: «four five five six seven three seven five eight six eight nine nine eight five five»

  C: «A123456780»
  A: mhm
  C: «A123456780»

  C: 90210
  C: «532-76-1404»

  C: 90210 «532-76-1404»

  C: 88120
  C: «+49 171 2345678»

  C: 88120 «+49 171 2345678»

  C: 10115
  C: «4556 7375 8689 9855»
  C: «DE89 3704 0044 0532 0130 00»

  C: 10115 «4556 7375 8689 9855» «DE89 3704 0044 0532 0130 00»

  C: 88120
  A: okay
  C: «four five five six»
  A: mhm
  C: «seven three seven five»
  C: «eight six eight nine»
  C: «nine eight five five»
  A: okay
  C: nine oh two one oh

  C: «4556 7375 8689 9855» and «5105 1051 0510 5100»

  C: «4556 7375 8689 9855»; «5105 1051 0510 5100»

  C: «4556 7375 8689 9855» «5105 1051 0510 5100»

  C: «four five five six seven three seven five eight six eight nine nine eight five five» and «five one oh five one oh five one oh five one oh five one oh oh»

  C: «A123456780» «A123456780»

  C: 90210; «415 555-0142»

  C: my order is 88120
  C: «4556 7375 8689 9855»

  A: what is your order number
  C: 88120
  A: okay
  C: «4556 7375 8689 9855»

  C: CAS-01189-K4
  C: «4556 7375 8689 9855»

  C: my orders are 88120 and 88121
  C: 10115

  C: eight eight one two oh
  A: okay
  C: nine oh two one oh
`;

describe('masking a number said right after another one', function () {
  this.timeout(60_000);

  for (const dialogue of dialoguesOf(inARow)) {
    it(`hides what is marked: ${titleOf(dialogue)}`, () => {
      assertMasked(dialogue);
    });
  }

  const says = (text: string): Segment => ({ role: 'customer', text });
  const shown = (...texts: readonly string[]) =>
    maskConversation(texts.map(says)).map(({ text }) => text);

  const digitsIn = (text: string): number => {
    const said = tokensOf(text).map((token) => token.text);
    return said.reduce((sum, word, at) => sum + weightOf(word, said[at + 1], 'digits'), 0);
  };

  /** Values of the corpus, nine digits and more, that are hidden when nothing else is said. */
  const values = [
    ...new Set(
      maskingCorpus()
        .keys.flatMap(({ secrets }) => secrets)
        .flatMap(({ pieces }) => (pieces.length === 1 ? pieces : []))
        .map(({ text }) => text)
        .filter((text) => digitsIn(text) >= 9 && shown(text)[0] !== text),
    ),
  ];

  it('hides every value of the corpus after a number that has nothing to do with it', () => {
    assert.ok(values.length >= 1_000, `only ${values.length} values`);
    assert.deepEqual(
      values.filter((value) => shown('88120', value)[1] === value),
      [],
    );
  });

  it('hides every value of the corpus in both places when it is sent twice', () => {
    assert.deepEqual(
      values.filter((value) => shown(value, value).includes(value)),
      [],
    );
  });

  it('takes no longer than its length asks for over thousands of digits', () => {
    const often = (times: number) => 'four five five six 7375, '.repeat(times);
    const timeOf = (text: string) => {
      const start = performance.now();
      maskConversation([says(text)]);
      return performance.now() - start;
    };
    timeOf(often(200));
    assert.ok(timeOf(often(4_000)) < 5_000);
  });
});
