import assert from 'node:assert/strict';
import { maskConversation } from '../../bot/domain/interaction/masking/index.ts';
import { maskingCorpus } from './corpus.ts';
import { score, type Finding, type Score } from './score.ts';
import { findingLines, scoreTable } from './score-table.ts';

const SHOWN = 12;

/** A red test names the first findings; every value in them is invented. */
const first = (title: string, findings: readonly Finding[]) =>
  findingLines(title, findings, SHOWN).join('\n');

describe('masking, measured on a corpus fixed before it was written', () => {
  let found: Score;

  before(function () {
    this.timeout(120_000);
    const corpus = maskingCorpus();
    found = score(
      corpus,
      corpus.conversations.map(({ id, segments }) => ({
        id,
        segments: maskConversation(segments).map(({ text }) => text),
      })),
    );
    process.stdout.write(`${scoreTable(found).join('\n')}\n`);
  });

  it('hides at least 98 of 100 values', () => {
    const { values, leaked } = found.overall;
    assert.ok(values >= 5000, `only ${values} values`);
    assert.ok((values - leaked) / values >= 0.98, first('leaked', found.leaks));
  });

  it('leaves at least 98 of 100 ordinary lines as they were', () => {
    const { lines, touched } = found.ordinary;
    assert.ok(touched / lines <= 0.02, first('touched', found.touches));
  });

  it('loses no case number', () => {
    const { values, lost } = found.cases;
    assert.ok(values >= 500, `only ${values} case numbers`);
    const ofCases = found.losses.filter(({ what }) => what.startsWith('case:'));
    assert.equal(lost, 0, first('lost', ofCases));
  });
});
