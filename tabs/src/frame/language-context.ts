import { createContext, useContext } from 'react';
import type { Language } from '../words/language.ts';

export const LanguageContext = createContext<Language>('en');

export const useLanguage = (): Language => useContext(LanguageContext);

/** A page's own words, kept beside it so that no other page loads them. */
export const useWordsOf = <T>(words: Readonly<Record<Language, T>>): T => words[useLanguage()];
