import type { Shelf } from '../shelf/shelf.ts';
import type { Candidate } from './candidates.ts';
import { rarity, type Weighed } from './clue.ts';
import { strengthsIn, worthOf } from './passage.ts';

/** What speaks for and against that the best article answers, in figures that do not depend on the size of the shelf. */
export type Evidence = {
  /** Of what the telling words of the question weigh, the share the article answers to. */
  readonly answered: number;
  /** The score, measured by what one rare word brings. */
  readonly score: number;
  /** Telling words that neither any article nor the language knows. */
  readonly strange: number;
  /** How far ahead of the next five it is. */
  readonly lead: number;
  /** What the telling words it answers to weigh, measured by one rare word. */
  readonly weight: number;
  /** What its best passage answers to weighs. */
  readonly passage: number;
};

const TELLING = 0.5;
const NEXT = 5;
const MOST = 3;

export function evidenceFor(
  [first, ...others]: readonly Candidate[],
  clues: readonly Weighed[],
  shelf: Shelf,
): Evidence | undefined {
  const telling = clues.filter(({ clue }) => clue.telling > TELLING);
  if (first === undefined || telling.length === 0) return undefined;
  const one = rarity(1, shelf.size());
  const all = telling.reduce((sum, { weight }) => sum + weight, 0);
  const matched = worthOf(strengthsIn([...first.one.terms.keys()], telling), telling);
  const strange = telling.filter((clue) => !clue.isKnown && !hasMeaning(clue));
  const next = others.slice(0, NEXT).reduce((sum, { score }) => sum + score, 0) / NEXT;
  return {
    answered: matched / all,
    score: Math.min(4, first.score / one / 3),
    strange: Math.min(MOST, strange.reduce((sum, { weight }) => sum + weight, 0) / one),
    lead: (first.score - next) / first.score,
    weight: Math.min(MOST, matched / one),
    passage: Math.min(MOST, first.passage.worth / one),
  };
}

const hasMeaning = ({ clue }: Weighed): boolean =>
  [...clue.options.keys()].some((term) => term.startsWith('#'));
