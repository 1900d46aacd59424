import type { Reader } from '../reading/reader.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { createWordForms, type WordForms } from '../shelf/word-forms.ts';

/** In a shorter word one letter makes too much of a difference. */
const LEAST = 5;
const MOST_SPELLINGS = 3;

/** What a word that nobody knows was probably meant to be: the known words with the fewest typing errors. */
export function respell(word: string, shelf: Shelf): readonly string[] {
  if (word.length < LEAST) return [];
  const near = [
    ...shelf.spellings.misspelt(word).filter((one) => shelf.isSpelt(one.word)),
    ...spellingsOf(shelf.reader).misspelt(word),
  ].filter((one) => isLike(one.word, word));
  const fewest = Math.min(...near.map(({ edits }) => edits));
  const nearest = near.filter(({ edits }) => edits === fewest).map((one) => one.word);
  return [...new Set(nearest)].slice(0, MOST_SPELLINGS);
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

const formsOf = new WeakMap<Reader, WordForms>();
function spellingsOf(reader: Reader): WordForms {
  const known = formsOf.get(reader);
  if (known) return known;
  const forms = createWordForms();
  for (const word of reader.lexicon.spellings) forms.add(word);
  formsOf.set(reader, forms);
  return forms;
}
