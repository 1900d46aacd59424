import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { isHeldOut, knowledgeCorpus, type Question } from './corpus.ts';

const FIXED = 'dfdf6ee8d8753c2074baa728a8ddc2cb57c91d00b8c4ed1e611e83845e4d4d0d';

const wordsOf = (text: string): number => text.split(/\s+/).length;

describe("the answers' corpus", () => {
  const { articles, questions } = knowledgeCorpus();
  const count = (which: (question: Question) => boolean) => questions.filter(which).length;

  it('is still the one fixed before the ranker', () => {
    const digest = createHash('sha256')
      .update(JSON.stringify({ articles, questions }))
      .digest('hex');
    assert.equal(digest, FIXED);
  });

  it('holds articles of 80 to 250 words, sets in both languages', () => {
    assert.ok(articles.length >= 120, `only ${articles.length} articles`);
    assert.equal(new Set(articles.map(({ id }) => id)).size, articles.length);
    for (const { id, body } of articles) {
      assert.ok(wordsOf(body) >= 80 && wordsOf(body) <= 250, `${id}: ${wordsOf(body)} words`);
    }
    const sides = new Set(articles.map(({ set, lang }) => `${set} ${lang}`));
    const sets = new Set(articles.map(({ set }) => set));
    assert.equal(sides.size, 2 * sets.size);
  });

  it('asks 200 questions that have an answer and 100 that have none, half of these about a subject there is', () => {
    assert.ok(count(({ article }) => article !== null) >= 200);
    assert.ok(count(({ article }) => article === null) >= 100);
    assert.ok(count(({ kind }) => kind === 'near') >= count(({ kind }) => kind === 'off'));
  });

  it('asks in the language and the set of the article that answers', () => {
    const known = new Map(articles.map((article) => [article.id, article]));
    for (const { id, set, lang, article } of questions) {
      if (article === null) continue;
      const answer = known.get(article);
      assert.deepEqual([answer?.set, answer?.lang], [set, lang], id);
    }
  });

  it('holds back about half of the questions', () => {
    const heldOut = count(isHeldOut) / questions.length;
    assert.ok(heldOut > 0.4 && heldOut < 0.6, `${heldOut}`);
  });
});
