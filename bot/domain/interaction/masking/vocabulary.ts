import { fold } from './fold.ts';
import { english } from './languages/english.ts';
import { german } from './languages/german.ts';
import type { Language, WordRole } from './languages/language.ts';
import { compoundReader, numberWords, type NumberMeaning } from './number-words.ts';

/** Every language masking knows, all at work at once. A third one is one more file and a word here. */
export const languages: readonly Language[] = [english, german];

/** What a word can be, in any of the languages. */
export type Meaning = Partial<Readonly<Record<WordRole, true>>> & {
  readonly number?: NumberMeaning;
  /** The letter it names, and whether it is a spelling alphabet's word. */
  readonly letter?: string;
  readonly asIn?: true;
  /** The character it is said for in addresses and passwords. */
  readonly sign?: string;
};

type Draft = { -readonly [key in keyof Meaning]: Meaning[key] };

const unknown: Meaning = Object.freeze({});
const meanings = new Map<string, Draft>();

const wordsOf = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean).map(fold);

function draft(word: string): Draft {
  const known = meanings.get(word) ?? {};
  meanings.set(word, known);
  return known;
}

function learn(language: Language): void {
  for (const [role, list] of Object.entries(language.words)) {
    for (const word of wordsOf(list)) draft(word)[role as WordRole] = true;
  }
  for (const entry of language.signs) {
    const [sign = '', ...words] = entry.split(' ');
    for (const word of words.map(fold)) draft(word).sign = sign;
  }
  for (const entry of language.spelling.letterNames) {
    const [letter = '', ...words] = entry.split(' ');
    for (const word of words.map(fold)) draft(word).letter = letter;
  }
  for (const word of wordsOf(language.spelling.alphabet)) {
    draft(word).letter = word.charAt(0).toUpperCase();
  }
  for (const word of wordsOf(language.spelling.asIn)) draft(word).asIn = true;
  for (const [word, number] of numberWords(language.numbers)) {
    const known = draft(word);
    known.number = { ...known.number, ...number };
  }
}

languages.forEach(learn);
const readCompound = compoundReader(languages.map((language) => language.numbers));

/** @param word folded */
export function meaningOf(word: string): Meaning {
  const known = meanings.get(word);
  if (known) return known;
  const digits = word.length > 4 ? readCompound(word) : undefined;
  return digits === undefined ? unknown : { number: { digits, form: 'whole' } };
}
