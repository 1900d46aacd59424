import assert from 'node:assert/strict';
import type { Segment } from '../../bot/domain/interaction/masking/index.ts';
import { maskingCorpus } from './corpus.ts';
import { shownInTheEnd, smallTalk, type Turn } from './live.ts';
import { score, type Finding, type Score } from './score.ts';
import { findingLines } from './score-table.ts';

const says = (role: Segment['role'], text: string): Segment => ({ role, text });
const first = (title: string, findings: readonly Finding[]) =>
  findingLines(title, findings, 12).join('\n');

/** Every so many conversations of the corpus: each line is gathered by itself, with all that goes before. */
const everyNth = 8;
const isTaken = (_: unknown, n: number): boolean => n % everyNth === 0;

describe('masking as a call goes on', () => {
  const secrets: readonly (readonly [what: string, question: string, answer: string])[] = [
    ['a password', 'what is the password please', 'it is bluefish'],
    ['a membership', 'what is your membership number', 'it is 48213377'],
    ['a spoken card', 'your card number please', 'four nine one two seven seven one three'],
  ];

  for (const [what, question, answer] of secrets) {
    it(`keeps ${what} hidden when the question is long past`, async () => {
      const shown = await shownInTheEnd([
        says('agent', question),
        says('customer', answer),
        ...smallTalk(40),
      ]);
      assert.match(shown[1] ?? '', / hidden\]/);
    });

    it(`hides ${what} that is said after a hold`, async () => {
      const turns: readonly Turn[] = [
        says('agent', question),
        { pauseSeconds: 600 },
        says('customer', answer),
        { pauseSeconds: 130 },
        ...smallTalk(3),
      ];
      assert.match((await shownInTheEnd(turns))[1] ?? '', / hidden\]/);
    });
  }

  it('calls a value by its name once its question has come, late', async () => {
    const shown = await shownInTheEnd([
      says('agent', 'your card number please'),
      says('customer', 'four one one one one one one one one one one one one one one one'),
      says('customer', 'that is seven three nine two zero four'),
      { ...says('agent', 'and the code that we have just sent to your phone'), lateByLines: 1.5 },
    ]);
    assert.equal(shown[2], 'that is [one-time code hidden]');
  });

  describe('measured on the corpus, line by line, with twenty more lines after it', () => {
    let found: Score;

    before(async function () {
      this.timeout(240_000);
      const corpus = maskingCorpus();
      const conversations = corpus.conversations.filter(isTaken);
      const masked = [];
      for (const { id, segments } of conversations) {
        const shown = await shownInTheEnd([...segments, ...smallTalk(20)]);
        masked.push({ id, segments: shown.slice(0, segments.length) });
      }
      found = score({ ...corpus, conversations, keys: corpus.keys.filter(isTaken) }, masked);
      const { values, leaked } = found.overall;
      process.stdout.write(
        `      ${((values - leaked) / values).toFixed(4)} of ${values} values\n`,
      );
    });

    it('hides at least 98 of 100 values', () => {
      const { values, leaked } = found.overall;
      assert.ok(values >= 1_000, `only ${values} values`);
      assert.ok((values - leaked) / values >= 0.98, first('leaked', found.leaks));
    });

    it('leaves at least 98 of 100 ordinary lines as they were', () => {
      const { lines, touched } = found.ordinary;
      assert.ok(touched / lines <= 0.02, first('touched', found.touches));
    });

    it('loses no case number', () => {
      const ofCases = found.losses.filter(({ what }) => what.startsWith('case:'));
      assert.equal(found.cases.lost, 0, first('lost', ofCases));
    });
  });
});
