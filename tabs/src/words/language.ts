import { de } from './de.ts';
import { en, type Words } from './en.ts';

export type { Words };
export type Language = 'en' | 'de';

const dictionaries: Readonly<Record<Language, Words>> = { en, de };

export const wordsIn = (language: Language): Words => dictionaries[language];

/** The first that we have words in; English when there is none. */
export function languageOf(wanted: readonly (string | undefined)[]): Language {
  for (const one of wanted) {
    const language = one?.slice(0, 2).toLowerCase();
    if (language === 'en' || language === 'de') return language;
  }
  return 'en';
}
