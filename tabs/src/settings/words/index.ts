import { useWordsOf } from '../../frame/language-context.ts';
import { de } from './de.ts';
import { en, type SettingsWords } from './en.ts';

const dictionaries = { en, de };

export const useSettingsWords = (): SettingsWords => useWordsOf(dictionaries);
