import { partingPrefixes } from '../language/german-stem.ts';
import type { Meaning, Weight } from '../language/lexicon.ts';
import { wholesOf } from '../reading/parting.ts';
import { stemsOf, type Word } from '../reading/reader.ts';
import type { Shelf } from '../shelf/shelf.ts';
import type { Clue } from './clue.ts';

/** How much words tell of what is asked. */
export const TELLING = { empty: 0, common: 0.3, half: 0.7, telling: 1 } as const;
/** "2" tells little, "2000" more, and what follows "code" or "error" as much as any word. */
const FEW_DIGITS = 0.3;
const DIGITS = 0.7;

/** How well other forms of a word answer to it. */
const OTHER_STEM = 0.95;
const JOINED = 0.9;
const KIN = 0.6;
const LONGER = 0.45;
const HEAD = 0.6;

type Options = readonly (readonly [term: string, strength: number])[];

/** Undefined for a word that says nothing. */
export function wordClue(
  words: readonly Word[],
  place: number,
  shelf: Shelf,
): Omit<Clue, 'clause'> | undefined {
  const word = words[place];
  const weight = word && shelf.reader.lexicon.weightOf(word);
  if (word === undefined || weight === undefined || weight === 'empty') return undefined;
  if (word.folded.length < 2 && !/\d/.test(word.folded)) return undefined;
  const whole = parted(words, place, shelf);
  const others = weight === 'common' ? [] : otherForms(word, shelf);
  return {
    text: word.stems[0] ?? word.folded,
    telling: whole.length > 0 ? 1 : tellingOf(word, weight, words[place - 1]),
    options: best([...itself(word, shelf), ...joined(words, place, shelf), ...whole, ...others]),
    parts: [],
  };
}

function tellingOf({ folded }: Word, weight: Weight, before: Word | undefined): number {
  if (!/^\d+$/.test(folded)) return TELLING[weight];
  if (/^(code|error|fehler|meldung|status|nummer|number|key|schlussel)/.test(before?.folded ?? ''))
    return TELLING.telling;
  return folded.length < 3 ? FEW_DIGITS : DIGITS;
}

const itself = ({ stems }: Word, { reader }: Shelf): Options => [
  ...stems.map((stem, at) => [stem, at === 0 ? 1 : OTHER_STEM] as const),
  ...stems.flatMap((stem) => [...optionsOf(reader.lexicon.meaningsOf(stem))]),
];

export const optionsOf = (meanings: readonly Meaning[], share = 1): ReadonlyMap<string, number> =>
  new Map(meanings.map(({ term, weight }) => [term, weight * share]));

function best(options: Options): ReadonlyMap<string, number> {
  const strongest = new Map<string, number>();
  for (const [term, strength] of options) {
    strongest.set(term, Math.max(strongest.get(term) ?? 0, strength));
  }
  return strongest;
}

/** "gate link" for "gatelink": joined with the word before or behind. */
function joined(words: readonly Word[], place: number, { reader, having }: Shelf): Options {
  const [before = '', own = '', behind = ''] = [-1, 0, 1].map((by) => words[place + by]?.folded);
  return [`${before}${own}`, `${own}${behind}`]
    .filter((word) => word !== own)
    .map((word) => stemsOf(word, reader.language)[0] ?? word)
    .filter((stem) => having(stem).size > 0)
    .map((stem) => [stem, JOINED] as const);
}

/** "melde mich … an" for "anmelden". */
function parted(words: readonly Word[], place: number, { reader, having }: Shelf): Options {
  return wholesOf(words, place, reader).flatMap((whole) => [
    ...(having(whole).size > 0 ? [[whole, JOINED] as const] : []),
    ...optionsOf(reader.lexicon.meaningsOf(whole), JOINED),
  ]);
}

/** Longer words with it, and when no article knows it as it stands, words of its family. */
function otherForms({ stems: [stem = ''] }: Word, shelf: Shelf): Options {
  const { forms, having, reader } = shelf;
  const longer = stem.length < 4 ? [] : forms.longer(stem).map((other) => [other, LONGER] as const);
  if (having(stem).size > 0) return longer;
  const kin = [...forms.kin(stem), ...withoutPrefix(stem, shelf)];
  const head = reader.lexicon.knows(stem) ? [] : headOf(stem, shelf);
  return [...longer, ...kin.map((other) => [other, KIN] as const), ...head];
}

/** A "Spanngurt" is a Gurt, a textbook is a book: the longest known end of a word that is not known. */
function headOf(stem: string, { having, reader }: Shelf): Options {
  for (let at = 3; at <= stem.length - 4; at += 1) {
    const head = stem.slice(at);
    const meanings = reader.lexicon.meaningsOf(head);
    if (having(head).size > 0 || meanings.length > 0) {
      return [[head, HEAD], ...optionsOf(meanings, HEAD)];
    }
  }
  return [];
}

/** "abkaufen" has to do with "kaufen". */
function withoutPrefix(stem: string, { reader, having }: Shelf): readonly string[] {
  if (reader.language !== 'de') return [];
  return partingPrefixes
    .filter((prefix) => stem.startsWith(prefix) && stem.length - prefix.length >= 4)
    .map((prefix) => stem.slice(prefix.length))
    .filter((rest) => having(rest).size > 0);
}
