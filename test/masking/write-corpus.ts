import { maskingCorpus } from './corpus.ts';

/** The conversations as JSON lines, without the key: node test/masking/write-corpus.ts > texts.jsonl */
for (const conversation of maskingCorpus().conversations) {
  process.stdout.write(`${JSON.stringify(conversation)}\n`);
}
