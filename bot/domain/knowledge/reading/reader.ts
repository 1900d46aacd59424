import { type Lexicon, lexiconOf } from '../language/lexicon.ts';
import type { Language } from '../language/language.ts';
import { stemEnglish } from '../language/english-stem.ts';
import { stemsGerman } from '../language/german-stem.ts';
import { fold } from './fold.ts';
import { tokensOf } from './tokens.ts';

/** A word of a text: as folded, and what it may be found by, its stem first. */
export type Word = { readonly folded: string; readonly stems: readonly string[] };

export type Reader = {
  readonly language: Language;
  readonly lexicon: Lexicon;
  readonly wordsOf: (text: string) => readonly Word[];
};

export function stemsOf(folded: string, language: Language): readonly string[] {
  if (/\d/.test(folded) || language === 'other') return [folded];
  return language === 'de' ? stemsGerman(folded) : [stemEnglish(folded)];
}

function readWord(token: string, language: Language): Word {
  const bare = fold(token, language).replace(/['’]/g, '');
  const folded = bare.replace('-', '');
  // "E-Rezept" is a Rezept too.
  const [, rest] = /^e-(.+)/.exec(bare) ?? [];
  const words = [folded, ...(rest === undefined ? [] : [rest])];
  return { folded, stems: words.flatMap((word) => stemsOf(word, language)) };
}

/** Words come again and again: they are kept as they were read, up to this many. */
const MOST_KEPT = 50_000;

function reading(language: Language): (text: string) => readonly Word[] {
  const kept = new Map<string, Word>();
  return (text) =>
    tokensOf(text).map((token) => {
      const known = kept.get(token);
      if (known) return known;
      const word = readWord(token, language);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(token, word);
      return word;
    });
}

const readers = new Map<Language, Reader>();

/** One for each language: its lexicon is read once. */
export function readerOf(language: Language): Reader {
  const known = readers.get(language);
  if (known) return known;
  const wordsOf = reading(language);
  const reader: Reader = { language, lexicon: lexiconOf(language, wordsOf), wordsOf };
  readers.set(language, reader);
  return reader;
}
