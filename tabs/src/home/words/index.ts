import { useWordsOf } from '../../frame/language-context.ts';
import { de } from './de.ts';
import { en, type HomeWords } from './en.ts';

export type { HomeWords };

const homeWords = { en, de };

export const useHomeWords = (): HomeWords => useWordsOf(homeWords);
