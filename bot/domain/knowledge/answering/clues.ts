import type { Phrase } from '../language/lexicon.ts';
import type { Word } from '../reading/reader.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Clue } from './clue.ts';
import { readQuestion } from './read-question.ts';
import { optionsOf, TELLING, wordClue } from './word-clue.ts';

/** A very long question is told by its beginning. */
const MOST_LETTERS = 1500;

const clauseEnd =
  /[.!?](?=\s|$)|[,;:\n]|(?<![\p{L}\p{N}])(?:and|but|because|und|aber|weil)(?![\p{L}\p{N}])/iu;

/**
 * What a question gives to search by, clause by clause: one of them often says all, the others how the
 * morning went.
 */
export function cluesOf(text: string, shelf: Shelf): readonly Clue[] {
  const clauses = text.slice(0, MOST_LETTERS).split(clauseEnd);
  const clues = clauses.flatMap((clause, place) => cluesIn(clause, place, shelf));
  return [...new Map(clues.map((clue) => [clue.text, clue])).values()];
}

function cluesIn(text: string, clause: number, shelf: Shelf): readonly Clue[] {
  const words = readQuestion(text, shelf);
  const phrases = apart(shelf.reader.lexicon.phrasesIn(words).filter(({ length }) => length > 1));
  const within = new Set(phrases.flatMap(placesOf));
  const single = (place: number): Clue | undefined => {
    const clue = wordClue(words, place, shelf);
    return clue && { ...clue, clause };
  };
  return [
    ...phrases.map((phrase) => phraseClue(phrase, { words, single, clause })),
    ...words.flatMap((_, place) => (within.has(place) ? [] : (single(place) ?? []))),
  ];
}

const placesOf = ({ start, length }: Phrase): readonly number[] =>
  Array.from({ length }, (_, more) => start + more);

/** The longest first; what overlaps one already taken is left out. */
function apart(phrases: readonly Phrase[]): readonly Phrase[] {
  const taken = new Set<number>();
  return phrases.filter((phrase) => {
    const own = placesOf(phrase);
    if (own.some((place) => taken.has(place))) return false;
    for (const place of own) taken.add(place);
    return true;
  });
}

type Around = {
  readonly words: readonly Word[];
  readonly single: (place: number) => Clue | undefined;
  readonly clause: number;
};

/** "locked out": what it means, or its words by themselves. */
function phraseClue(phrase: Phrase, { words, single, clause }: Around): Clue {
  const own = placesOf(phrase);
  const parts = own.flatMap((place) => single(place) ?? []);
  return {
    text: own.map((place) => words[place]?.folded).join(' '),
    telling: Math.max(TELLING.half, ...parts.map(({ telling }) => telling)),
    options: optionsOf(phrase.meanings),
    parts,
    clause,
  };
}
