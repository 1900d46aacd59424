/**
 * How long a question takes on thousands of articles, and a changed article to be taken in; beside it a bare
 * search that only counts the words in common. The articles are sentences of the corpus in other orders, a
 * part of their longer words made up, so that there are as many words as thousands of articles have.
 */
import { createKnowledge, type Article } from '../bot/domain/knowledge/index.ts';
import { sentencesOf } from '../bot/domain/knowledge/reading/sentences.ts';
import { knowledgeCorpus } from '../test/knowledge/corpus.ts';
import { seeded } from '../test/support/seeded.ts';
import { line, ms, quantile } from './relay/figures.ts';

const SIZES = [1_000, 5_000] as const;
const SENTENCES = 10;
const MADE_UP = 0.15;
const CHANGES = 200;
const SCOPE = 'bench';
const MiB = 1024 * 1024;

const { articles, questions } = knowledgeCorpus();

export function answers(): Promise<void> {
  for (const size of SIZES) measure(size);
  return Promise.resolve();
}

function measure(size: number): void {
  const many = [...articlesOf('en', size / 2), ...articlesOf('de', size / 2)];
  const before = process.memoryUsage().heapUsed;
  const knowledge = createKnowledge();
  const built = secondsOf(() => {
    many.forEach(knowledge.put);
  });
  const held = (process.memoryUsage().heapUsed - before) / MiB;
  const bare = bareSearch(many);
  const ask = (text: string, language: string) =>
    knowledge.ask({ text, scope: SCOPE, language, top: 3 });
  // What is read once, the words of each language, is no part of a question's time.
  ask('hello', 'en');
  ask('hallo', 'de');
  const own = questions.map(({ text, lang }) => 1_000 * secondsOf(() => ask(text, lang)));
  const floor = questions.map(({ text }) => 1_000 * secondsOf(() => bare(text)));
  const changes = many.slice(0, CHANGES).map((one, at) => {
    const body = many[many.length - 1 - at]?.body ?? '';
    return (
      1_000 *
      secondsOf(() => {
        knowledge.put({ ...one, body });
      })
    );
  });
  console.log(
    [
      line(`${size} articles, ${questions.length} questions`, 'answers', 'bare search'),
      line('  a question, median', ms(quantile(own, 0.5)), ms(quantile(floor, 0.5))),
      line('  a question, p95', ms(quantile(own, 0.95)), ms(quantile(floor, 0.95))),
      line('  a question, slowest', ms(Math.max(...own)), ms(Math.max(...floor))),
      line('  an article changed, p95', ms(quantile(changes, 0.95))),
      line('  all taken in', `${built.toFixed(1)} s`),
      line('  heap for them', `${held.toFixed(0)} MiB`),
    ].join('\n'),
  );
}

function secondsOf(work: () => unknown): number {
  const begun = performance.now();
  work();
  return (performance.now() - begun) / 1_000;
}

function articlesOf(language: 'en' | 'de', size: number): readonly Article[] {
  const next = seeded(size);
  const own = articles.filter(({ lang }) => lang === language);
  const sentences = own.flatMap(({ body }) => sentencesOf(body));
  const pick = (from: readonly string[]) => from[Math.floor(next() * from.length)] ?? '';
  const madeUp = (word: string) =>
    next() < MADE_UP ? `${word}${Math.floor(next() * 40_000).toString(36)}` : word;
  return Array.from({ length: size }, (_, at) => ({
    id: `${language}-${at}`,
    scope: SCOPE,
    language,
    title: pick(own.map(({ title }) => title)),
    body: Array.from({ length: SENTENCES }, () =>
      pick(sentences).replace(/\p{L}{7,}/gu, madeUp),
    ).join(' '),
  }));
}

/** The floor: which articles have most of the question's words. */
function bareSearch(many: readonly Article[]): (text: string) => readonly number[] {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
  const having = new Map<string, number[]>();
  for (const [at, { title, body }] of many.entries()) {
    for (const word of wordsOf(`${title} ${body}`)) {
      const others = having.get(word);
      if (others) others.push(at);
      else having.set(word, [at]);
    }
  }
  return (text) => {
    const common = new Uint16Array(many.length);
    for (const word of wordsOf(text)) {
      for (const at of having.get(word) ?? []) common[at] = (common[at] ?? 0) + 1;
    }
    return [...common.entries()]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([at]) => at);
  };
}
