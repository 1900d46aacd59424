// node test/knowledge/calibrate.ts: the weights of bot/domain/knowledge/answering/confidence.ts, fitted on
// the half of the corpus that is for tuning. With every answer also taken away once, so that what only
// stands next to it is seen too; each set by itself, and all of them as one.
import { candidatesFor } from '../../bot/domain/knowledge/answering/candidates.ts';
import { weigh } from '../../bot/domain/knowledge/answering/clue.ts';
import { cluesOf } from '../../bot/domain/knowledge/answering/clues.ts';
import { type Evidence, evidenceFor } from '../../bot/domain/knowledge/answering/evidence.ts';
import { languageOf } from '../../bot/domain/knowledge/language/language.ts';
import { readerOf } from '../../bot/domain/knowledge/reading/reader.ts';
import { createShelf, type Shelf } from '../../bot/domain/knowledge/shelf/shelf.ts';
import { type Article, isHeldOut, knowledgeCorpus, type Lang, type Question } from './corpus.ts';

/** `weight`: how much it counts in the fit. */
type Case = {
  readonly figures: readonly number[];
  readonly isRight: boolean;
  readonly weight: number;
};
type Group = (of: { readonly set: string; readonly lang: Lang }) => string;

/** An article taken away leaves others that answer a part: counts less than a question nobody answers. */
const TAKEN_AWAY = 0.4;
const ROUNDS = 1500;
const PULL_TO_ZERO = 0.01;

const { articles, questions } = knowledgeCorpus();
const tuning = questions.filter((question) => !isHeldOut(question));
let names: readonly string[] = [];

function look(text: string, shelf: Shelf): { evidence: Evidence; first: string } | undefined {
  const clues = cluesOf(text, shelf).map((clue) => weigh(clue, shelf));
  const [first] = candidatesFor(clues, shelf);
  const evidence = first && evidenceFor(first, clues, shelf);
  return first && evidence && { evidence, first: first.one.article.id };
}

function casesOf(groupOf: Group, asked: readonly Question[]): readonly Case[] {
  const put = (shelf: Shelf, { set: scope, lang: language, ...rest }: Article) => {
    shelf.put({ ...rest, scope, language });
  };
  const shelves = new Map<string, Shelf>();
  for (const article of articles) {
    const shelf = shelves.get(groupOf(article)) ?? createShelf(readerOf(languageOf(article.lang)));
    shelves.set(groupOf(article), shelf);
    put(shelf, article);
  }
  const caseOf = (text: string, shelf: Shelf, wanted: string | null, weight: number) => {
    const seen = look(text, shelf);
    // The wrong article in place of the right one: neither to be shown nor a sign that there is none.
    if (!seen || (wanted !== null && seen.first !== wanted)) return [];
    names = Object.keys(seen.evidence);
    return [{ figures: Object.values(seen.evidence), isRight: wanted !== null, weight }];
  };
  return asked.flatMap((question) => {
    const shelf = shelves.get(groupOf(question));
    if (!shelf) return [];
    const own = caseOf(question.text, shelf, question.article, 1);
    const answer = articles.find(({ id }) => id === question.article);
    if (!answer) return own;
    shelf.remove(answer.id);
    const without = caseOf(question.text, shelf, null, TAKEN_AWAY);
    put(shelf, answer);
    return [...own, ...without];
  });
}

const sum = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);

function fit(cases: readonly Case[]): { weights: readonly number[]; start: number } {
  const columns = names.map((_, at) => cases.map(({ figures }) => figures[at] ?? 0));
  const means = columns.map((column) => sum(column) / column.length);
  const spreads = columns.map((column, at) =>
    Math.sqrt(sum(column.map((one) => (one - (means[at] ?? 0)) ** 2)) / column.length),
  );
  const rows = cases.map(({ figures }) =>
    figures.map((figure, at) => (figure - (means[at] ?? 0)) / (spreads[at] ?? 1)),
  );
  const totals = [true, false].map((side) =>
    sum(cases.map(({ isRight, weight }) => (isRight === side ? weight : 0))),
  );
  const shares = cases.map(({ isRight, weight }) => weight / (totals[isRight ? 0 : 1] ?? 1));
  let weights = names.map(() => 0);
  let start = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const errors = rows.map((row, place) => {
      const guess = 1 / (1 + Math.exp(-start - sum(row.map((x, at) => x * (weights[at] ?? 0)))));
      return (guess - (cases[place]?.isRight === true ? 1 : 0)) * (shares[place] ?? 0);
    });
    weights = weights.map((weight, at) => {
      const slope = sum(errors.map((error, place) => error * (rows[place]?.[at] ?? 0)));
      return weight - slope - PULL_TO_ZERO * weight;
    });
    start -= sum(errors);
  }
  const plain = weights.map((weight, at) => weight / (spreads[at] ?? 1));
  return {
    weights: plain,
    start: start - sum(plain.map((weight, at) => weight * (means[at] ?? 0))),
  };
}

/** What has nothing to do with one set may well be answered by another. */
const anywhere = tuning.filter(({ kind }) => kind !== 'off');
const cases = [
  ...casesOf(({ set, lang }) => `${set} ${lang}`, tuning),
  ...casesOf(({ lang }) => lang, anywhere),
];
const { weights, start } = fit(cases);
process.stdout.write(
  [
    `${cases.length} cases`,
    ...names.map((name, at) => `  ${name}: ${(weights[at] ?? 0).toFixed(2)},`),
    `  START = ${start.toFixed(2)}`,
    '',
  ].join('\n'),
);
