import { english } from '../languages/english.ts';
import { german } from '../languages/german.ts';
import type { Language, WordRole } from '../languages/language.ts';
import { fold } from './fold.ts';
import { compoundReader, numberWords, type NumberMeaning } from './number-words.ts';
import { bitOf } from './roles.ts';
import { spellingReader } from './spelling.ts';

/** Every language masking knows, all at work at once. A third one is one more file and a word here. */
export const languages: readonly Language[] = [english, german];

/** What a word can be, in any of the languages. */
export type Meaning = {
  /** Its roles, a bit each: see `oneOf`. */
  readonly roles: number;
  readonly number?: NumberMeaning;
  /** The letter it names. */
  readonly letter?: string;
  readonly isAsIn?: true;
  /** The character it is said for in addresses and passwords. */
  readonly sign?: string;
};

const unknown: Meaning = Object.freeze({ roles: 0 });
const meanings = new Map<string, Meaning>();

const wordsOf = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean).map(fold);

const knownAs = (word: string): Meaning => meanings.get(word) ?? unknown;

function learn(words: readonly string[], more: (known: Meaning) => Partial<Meaning>): void {
  for (const word of words) meanings.set(word, { ...knownAs(word), ...more(knownAs(word)) });
}

/** "W doubleyou": what it is for, then the words. */
function learnEntries(entries: readonly string[], more: (what: string) => Partial<Meaning>): void {
  for (const entry of entries) {
    const [what = '', ...words] = entry.split(' ');
    learn(words.map(fold), () => more(what));
  }
}

function learnLanguage({ words, signs, spelling, numbers }: Language): void {
  for (const [role, list] of Object.entries(words)) {
    learn(wordsOf(list), ({ roles }) => ({ roles: roles | bitOf(role as WordRole) }));
  }
  learnEntries(signs, (sign) => ({ sign }));
  learnEntries(spelling.letterNames, (letter) => ({ letter }));
  for (const word of wordsOf(spelling.alphabet)) {
    learn([word], () => ({ letter: word.charAt(0).toUpperCase() }));
  }
  learn(wordsOf(spelling.asIn), () => ({ isAsIn: true }));
  for (const [word, meaning] of numberWords(numbers)) {
    learn([word], ({ number }) => ({ number: { ...number, ...meaning } }));
  }
}

languages.forEach(learnLanguage);
const readCompound = compoundReader(languages.map(({ numbers }) => numbers));

/** The word that is meant where it is typed in haste. @param word folded */
export const spelledRight = spellingReader(languages);

/** @param word folded */
export function meaningOf(word: string): Meaning {
  const known = meanings.get(word);
  if (known) return known;
  const digits = word.length > 4 ? readCompound(word) : undefined;
  return digits === undefined ? unknown : { roles: 0, number: { digits, form: 'whole' } };
}
