import { useWordsOf } from '../../frame/language-context.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { BoardWords } from './shape.ts';

export type { BoardWords };

const boardWords = { en, de };

export const useBoardWords = (): BoardWords => useWordsOf(boardWords);
