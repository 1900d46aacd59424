import { readFileSync } from 'node:fs';
import { maskingCorpus } from './corpus.ts';
import type { Masked } from './corpus-types.ts';
import { score } from './score.ts';
import { findingLines, scoreTable } from './score-table.ts';

/** node test/masking/score-report.ts <masked.jsonl> [findings to show of each sort] */
const [file, most = '0'] = process.argv.slice(2);
if (file === undefined) throw new Error('Which file of masked JSON lines?');
const masked = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Masked);
const found = score(maskingCorpus(), masked);
const shown = Number(most);
const details =
  shown > 0
    ? [
        ...findingLines('leaked', found.leaks, shown),
        ...findingLines('touched', found.touches, shown),
        ...findingLines('lost', found.losses, shown),
      ]
    : [];
process.stdout.write(`${[...scoreTable(found), ...details].join('\n')}\n`);
