import type { Shelf } from '../shelf/shelf.ts';

/** A word or phrase of a question, and what in an article would answer to it. */
export type Clue = {
  readonly text: string;
  /** How much it tells of what is asked, without regard to the articles: 1, or less for everyday words. */
  readonly telling: number;
  /** Terms that answer to it, and how well, up to 1. */
  readonly options: ReadonlyMap<string, number>;
  /** Of a compound or a phrase: each part by itself. */
  readonly parts: readonly Clue[];
  /** In which clause of the question it stands. */
  readonly clause: number;
};

/** A clue with what the shelf makes of it. */
export type Weighed = {
  readonly clue: Clue;
  /** Whether any article of the shelf answers to it. */
  readonly isKnown: boolean;
  readonly weight: number;
};

/** The rarer a term among the articles, the more it tells. */
export const rarity = (having: number, size: number): number =>
  Math.log(1 + (size - having + 0.5) / (having + 0.5));

const GOOD = 0.7;

export function weigh(clue: Clue, shelf: Shelf): Weighed {
  const having = commonest(clue, shelf);
  return {
    clue,
    isKnown: having > 0,
    weight: clue.telling * rarity(Math.max(having, 0.5), shelf.size()),
  };
}

/** In how many articles the most usual way to say it stands. */
function commonest(clue: Clue, shelf: Shelf): number {
  const options = [...clue.options].map(([term, strength]) => ({
    strength,
    having: shelf.having(term).size,
  }));
  const good = options.filter(({ strength, having }) => strength >= GOOD && having > 0);
  const most = Math.max(0, ...(good.length > 0 ? good : options).map(({ having }) => having));
  if (most > 0 || clue.parts.length === 0) return most;
  const parts = clue.parts.map((part) => commonest(part, shelf)).filter((having) => having > 0);
  return parts.length === 0 ? 0 : Math.min(...parts);
}

/** Words by themselves, where together they mean one thing. */
export const PARTS = 0.9;

/** How well the terms of a text answer to a clue, from 0 to 1. */
export function strengthIn(clue: Clue, has: (term: string) => boolean): number {
  let best = 0;
  for (const [term, strength] of clue.options) {
    if (strength > best && has(term)) best = strength;
  }
  if (clue.parts.length === 0) return best;
  const parts = clue.parts.reduce((sum, part) => sum + strengthIn(part, has), 0);
  return Math.max(best, (PARTS * parts) / clue.parts.length);
}

export const weightOf = (clues: readonly Weighed[]): number =>
  clues.reduce((sum, { weight }) => sum + weight, 0);
