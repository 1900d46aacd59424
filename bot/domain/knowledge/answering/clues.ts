import type { Meaning, Phrase } from '../language/lexicon.ts';
import { wholesOf } from '../reading/parting.ts';
import { partsOf } from '../reading/compound.ts';
import { stemsOf, type Word } from '../reading/reader.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { respelt } from './respell.ts';
import type { Clue } from './clue.ts';

const TELLING = { empty: 0, common: 0.3, half: 0.6, telling: 1 } as const;
const NUMBER = 0.3;
const OTHER_STEM = 0.95;
const JOINED = 0.9;
const KIN = 0.6;
const LONGER = 0.7;
/** A very long question is told by its first words. */
const MOST_WORDS = 150;

/** What a question gives to search by. */
export function cluesOf(text: string, shelf: Shelf): readonly Clue[] {
  const { reader } = shelf;
  const words = reader
    .wordsOf(text)
    .slice(0, MOST_WORDS)
    .map((word) => respelt(word, shelf));
  const phrases = apart(reader.lexicon.phrasesIn(words).filter(({ length }) => length > 1));
  const within = new Set(phrases.flatMap(({ start, length }) => places(start, length)));
  const single = (place: number) => clueOf(words, place, shelf);
  const clues = [
    ...phrases.map((phrase) => phraseClue(phrase, words, single)),
    ...words.flatMap((_, place) => (within.has(place) ? [] : (single(place) ?? []))),
  ];
  return [...new Map(clues.map((clue) => [clue.text, clue])).values()];
}

const places = (start: number, length: number): readonly number[] =>
  Array.from({ length }, (_, more) => start + more);

/** The longest first; what overlaps one already taken is left out. */
function apart(phrases: readonly Phrase[]): readonly Phrase[] {
  const taken = new Set<number>();
  return phrases.filter(({ start, length }) => {
    const own = places(start, length);
    if (own.some((place) => taken.has(place))) return false;
    for (const place of own) taken.add(place);
    return true;
  });
}

function phraseClue(
  { start, length, meanings }: Phrase,
  words: readonly Word[],
  single: (place: number) => Clue | undefined,
): Clue {
  const own = places(start, length);
  return {
    text: own.map((place) => words[place]?.folded).join(' '),
    telling: 1,
    options: optionsOf(meanings),
    parts: own.flatMap((place) => single(place) ?? []),
  };
}

const optionsOf = (meanings: readonly Meaning[], share = 1): ReadonlyMap<string, number> =>
  new Map(meanings.map(({ term, weight }) => [term, weight * share]));

function clueOf(words: readonly Word[], place: number, shelf: Shelf): Clue | undefined {
  const word = words[place];
  if (word === undefined) return undefined;
  const { lexicon } = shelf.reader;
  const weight = lexicon.weightOf(word);
  if (weight === 'empty' || word.folded.length < 2) return undefined;
  const stems = [...word.stems.entries()].map(
    ([at, stem]) => [stem, at === 0 ? 1 : OTHER_STEM] as const,
  );
  const options = best([
    ...stems,
    ...word.stems.flatMap((stem) => [...optionsOf(lexicon.meaningsOf(stem))]),
    ...joined(words, place, shelf),
    ...parted(words, place, shelf),
  ]);
  const plain: Clue = {
    text: word.stems[0] ?? word.folded,
    telling: /^\d{1,2}$/.test(word.folded) ? NUMBER : TELLING[weight],
    options,
    parts: [],
  };
  return weight === 'common' ? plain : widened(plain, word, shelf);
}

function best(options: readonly (readonly [string, number])[]): ReadonlyMap<string, number> {
  const strongest = new Map<string, number>();
  for (const [term, strength] of options) {
    if ((strongest.get(term) ?? 0) < strength) strongest.set(term, strength);
  }
  return strongest;
}

type Options = readonly (readonly [string, number])[];

/** "gate link" for "gatelink": joined with the word before or behind. */
function joined(words: readonly Word[], place: number, { reader, having }: Shelf): Options {
  const own = words[place]?.folded ?? '';
  return [
    `${words[place - 1]?.folded ?? ''}${own}`,
    `${own}${words[place + 1]?.folded ?? ''}`,
  ].flatMap((word) => {
    const [stem = ''] = stemsOf(word, reader.language);
    if (word === own || having(stem).size === 0) return [];
    return [[stem, JOINED] as const];
  });
}

/** "melde mich … an" for "anmelden". */
function parted(words: readonly Word[], place: number, { reader, having }: Shelf): Options {
  return wholesOf(words, place, reader).flatMap((whole) => [
    ...(having(whole).size > 0 ? [[whole, JOINED] as const] : []),
    ...optionsOf(reader.lexicon.meaningsOf(whole), JOINED),
  ]);
}

/** What else may be meant by a word that no article knows as it stands. */
function widened(clue: Clue, word: Word, shelf: Shelf): Clue {
  const { forms, reader, having } = shelf;
  const [stem = ''] = word.stems;
  const isOnShelf = having(stem).size > 0;
  const alike = stem.length < 4 ? [] : forms.longer(stem).map((other) => [other, LONGER] as const);
  const kin = isOnShelf ? [] : forms.kin(stem).map((other) => [other, KIN] as const);
  const wide = { ...clue, options: best([...clue.options, ...alike, ...kin]) };
  const isKnown = isOnShelf || reader.lexicon.knows(stem);
  if (isKnown || /\d/.test(stem)) return wide;
  const parts = compoundParts(stem, shelf);
  return { ...wide, parts };
}

function compoundParts(stem: string, { reader, having }: Shelf): readonly Clue[] {
  if (reader.language !== 'de' || stem.length < 7) return [];
  const isKnown = (part: string) =>
    reader.lexicon.knows(part) || (part.length >= 4 && having(part).size > 0);
  return (partsOf(stem, isKnown) ?? []).map((part) => ({
    text: part,
    telling: 1,
    options: best([[part, 1], ...optionsOf(reader.lexicon.meaningsOf(part))]),
    parts: [],
  }));
}
