import { createContext, useContext } from 'react';
import { wordsIn, type Words } from './language.ts';

export const WordsContext = createContext<Words>(wordsIn('en'));

export const useWords = (): Words => useContext(WordsContext);
