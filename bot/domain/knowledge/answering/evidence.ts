import type { Shelf } from '../shelf/shelf.ts';
import type { Candidate } from './candidates.ts';
import { rarity, strengthIn, type Weighed, weightOf } from './clue.ts';

/** What speaks for and against that the best article answers. Weights are measured by that of one rare word. */
export type Evidence = {
  /** Of what the telling words weigh, the share that the article answers to. */
  readonly answered: number;
  /** The same of all words of the clause it answers to best. */
  readonly clause: number;
  /** The score of the article. */
  readonly score: number;
  /** The weight of the telling words that the article answers to. */
  readonly weight: number;
  /** The weight of what its best passage answers to. */
  readonly passage: number;
  /** The weight of telling words that neither an article nor the language knows. */
  readonly strange: number;
  /** The more articles, the more likely one of them is like the question by chance. */
  readonly size: number;
};

const TELLING = 0.5;
/** Half of what one rare word weighs: a clause with less says nothing. */
const CLAUSE = 0.5;
const MOST = 3;
/** With less in common it is a greeting, or what every article speaks of. */
const LEAST = 0.25;
const MOST_ARTICLES = 100;

/** Undefined where there is none. */
export function evidenceFor(
  first: Candidate,
  clues: readonly Weighed[],
  shelf: Shelf,
): Evidence | undefined {
  const one = rarity(1, shelf.size());
  const measured = (weight: number) => Math.min(MOST, weight / one);
  const has = (term: string) => first.one.terms.has(term);
  const matched = (some: readonly Weighed[]) =>
    some.reduce((sum, { clue, weight }) => sum + weight * strengthIn(clue, has), 0);
  const telling = clues.filter(({ clue }) => clue.telling > TELLING);
  if (measured(matched(telling)) < LEAST) return undefined;
  const share = (some: readonly Weighed[]) => matched(some) / weightOf(some);
  const clauses = [...new Set(clues.map(({ clue }) => clue.clause))]
    .map((clause) => clues.filter(({ clue }) => clue.clause === clause))
    .filter((some) => weightOf(some) >= CLAUSE * one);
  return {
    answered: share(telling),
    clause: Math.max(share(clues), ...clauses.map(share)),
    score: measured(first.score / MOST),
    weight: measured(matched(telling)),
    passage: measured(first.passage.worth),
    strange: measured(weightOf(telling.filter((clue) => !clue.isKnown && !hasMeaning(clue)))),
    size: Math.log(Math.min(MOST_ARTICLES, shelf.size())),
  };
}

const hasMeaning = ({ clue }: Weighed): boolean =>
  [...clue.options.keys()].some((term) => term.startsWith('#'));
