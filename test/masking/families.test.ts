import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { maskConversation } from '../../bot/domain/interaction/masking/index.ts';
import { familyCorpus } from './families.ts';
import { score } from './score.ts';
import { findingLines, scoreTable } from './score-table.ts';

/** The families' conversations as they were when the masker was last measured. */
const FIXED = 'abe7803789c30125be5dc8fd2349efd93f19993dae9d8aa2fa2b0c3f2f6c9424';

describe('masking, measured on families beside the corpus', () => {
  const corpus = familyCorpus();
  const found = score(
    corpus,
    corpus.conversations.map(({ id, segments }) => ({
      id,
      segments: maskConversation(segments).map(({ text }) => text),
    })),
  );

  it('measures what it always measured', () => {
    const digest = createHash('sha256').update(JSON.stringify(corpus)).digest('hex');
    assert.equal(digest, FIXED);
  });

  it('hides at least 98 of 100 values of each family in each language', () => {
    process.stdout.write(`${scoreTable(found).slice(0, -1).join('\n')}\n`);
    const low = found.secrets.filter(({ values, leaked }) => (values - leaked) / values < 0.98);
    assert.deepEqual(low, [], findingLines('leaked', found.leaks, 12).join('\n'));
    assert.ok(found.overall.values >= 1_400, `only ${found.overall.values} values`);
  });

  it('touches at most 2 of 100 other lines', () => {
    const { lines, touched } = found.ordinary;
    assert.ok(lines > 400, `only ${lines} lines`);
    assert.ok(touched / lines <= 0.02, findingLines('touched', found.touches, 12).join('\n'));
  });
});
