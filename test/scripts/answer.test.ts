import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const command = join(import.meta.dirname, '../../scripts/answer.ts');

const articles = [
  {
    id: 'reset',
    title: 'Reset a forgotten password',
    body: 'Open the portal and choose a new password.',
  },
  {
    id: 'toner',
    title: 'Toner',
    body: 'The printer orders toner itself. Facility staff change it.',
  },
].map((article) => ({ set: 'it', lang: 'en', ...article }));
const forgot = { id: 7, set: 'it', lang: 'en', text: 'forgot my password' };

describe('the command that answers questions', function () {
  this.timeout(30_000);
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'answer-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const write = (name: string, lines: readonly unknown[]): string => {
    const file = join(folder, name);
    const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    writeFileSync(file, text.join('\n'));
    return file;
  };
  const answer = (...args: readonly string[]) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...args], {
      encoding: 'utf8',
    });
    const lines = stdout.split('\n').filter((line) => line !== '');
    return { lines: lines.map((line) => JSON.parse(line) as unknown), stderr, status };
  };
  const ask = (ofArticles: readonly unknown[], ofQuestions: readonly unknown[]) =>
    answer(
      '--articles',
      write('a.jsonl', ofArticles),
      '--questions',
      write('q.jsonl', ofQuestions),
    );

  it('writes a line for each question, in their order, and nothing else', () => {
    const hello = { ...forgot, id: 'hello', text: 'hello' };
    const { lines, stderr, status } = ask(articles, [forgot, hello]);
    const [first, second] = lines as readonly { ranked: unknown[]; score: number }[];
    assert.deepEqual({ ...first, score: 0 }, { id: 7, ranked: ['reset'], answer: true, score: 0 });
    assert.ok((first?.score ?? 0) > 0.5);
    assert.deepEqual(second, { id: 'hello', ranked: [], answer: false, score: 0 });
    assert.match(stderr, /2 questions to 2 articles: 1 answered, 1 for a person/);
    assert.equal(status, 0);
  });

  it('looks in the set of the question only', () => {
    const { lines } = ask(articles, [{ ...forgot, set: 'hr' }]);
    assert.deepEqual(lines, [{ id: 7, ranked: [], answer: false, score: 0 }]);
  });

  it('takes numbers as names of sets', () => {
    const { lines } = ask(
      articles.map((article) => ({ ...article, set: 4 })),
      [{ ...forgot, set: 4 }],
    );
    assert.deepEqual((lines[0] as { ranked: unknown }).ranked, ['reset']);
  });

  it('keeps the languages of an article apart that have the same id', () => {
    const german = { ...articles[0], lang: 'de', title: 'Kennwort vergessen', body: 'Neu setzen.' };
    const { lines } = ask([...articles, german], [forgot]);
    assert.deepEqual((lines[0] as { ranked: unknown }).ranked, ['reset']);
  });

  it('names each line that is not as it should be, answers the others, and fails', () => {
    const { lines, stderr, status } = ask(
      [...articles, 'no JSON', { ...articles[0], body: 1 }],
      ['[]', '', forgot],
    );
    assert.equal(lines.length, 1);
    assert.match(stderr, /a\.jsonl, line 3: this is not JSON\./);
    assert.match(stderr, /a\.jsonl, line 4: body is missing or of another type\./);
    assert.match(stderr, /q\.jsonl, line 1: this is not an object\./);
    assert.doesNotMatch(stderr, /no JSON/);
    assert.equal(status, 1);
  });

  it('says when an article is there twice', () => {
    const { stderr, status } = ask([...articles, articles[0]], [forgot]);
    assert.match(stderr, /reset is there twice in it; the later counts\./);
    assert.equal(status, 1);
  });

  it('says what it needs', () => {
    const { stderr, status } = answer('--articles', write('a.jsonl', articles));
    assert.match(stderr, /--articles a\.jsonl --questions q\.jsonl/);
    assert.equal(status, 1);
  });

  it('says which file is not there', () => {
    const missing = join(folder, 'missing.jsonl');
    const { stderr, status } = answer('--articles', missing, '--questions', missing);
    assert.match(stderr, /missing\.jsonl/);
    assert.equal(status, 1);
  });
});
