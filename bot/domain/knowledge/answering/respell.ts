import { partsOf } from '../reading/compound.ts';
import { type Reader, stemsOf, type Word } from '../reading/reader.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { createWordForms, type WordForms } from '../shelf/word-forms.ts';

const LEAST = 4;
const MOST_CANDIDATES = 3;

/** A word that neither the articles nor the language know is most likely misspelt: read as what it is near to. */
export function respelt(word: Word, shelf: Shelf): Word {
  if (word.folded.length < LEAST || /\d/.test(word.folded) || isKnown(word, shelf)) return word;
  const near = [
    ...shelf.spellings.misspelt(word.folded).filter((one) => shelf.isSpelt(one.word)),
    ...spellingsOf(shelf.reader).misspelt(word.folded),
  ].filter(({ word: other }) => isLike(other, word.folded));
  const fewest = Math.min(...near.map(({ edits }) => edits));
  const nearest = [
    ...new Set(near.filter(({ edits }) => edits === fewest).map((one) => one.word)),
  ].slice(0, MOST_CANDIDATES);
  const [first] = nearest;
  if (first === undefined) return word;
  return { folded: first, stems: nearest.flatMap((one) => stemsOf(one, shelf.reader.language)) };
}

/**
 * Few people miss a word's first letter; and one letter in place of another makes a short word a
 * different one: "paint" is no "point".
 */
function isLike(one: string, other: string): boolean {
  if (!one.startsWith(other.charAt(0))) return false;
  return other.length > 5 || one.length !== other.length || lettersOf(one) === lettersOf(other);
}

const lettersOf = (word: string): string => Array.from(word).sort().join('');

function isKnown({ folded, stems }: Word, { isSpelt, having, reader }: Shelf): boolean {
  if (isSpelt(folded) || spellings(reader).has(folded)) return true;
  const knows = (stem: string) => having(stem).size > 0 || reader.lexicon.knows(stem);
  if (stems.some(knows)) return true;
  const [stem = ''] = stems;
  return (
    reader.language === 'de' &&
    partsOf(stem, (part) => part.length >= LEAST && knows(part)) !== undefined
  );
}

const spellings = (reader: Reader) => reader.lexicon.spellings;

const formsOf = new WeakMap<Reader, WordForms>();
function spellingsOf(reader: Reader): WordForms {
  const known = formsOf.get(reader);
  if (known) return known;
  const forms = createWordForms();
  for (const word of reader.lexicon.spellings) forms.add(word);
  formsOf.set(reader, forms);
  return forms;
}
