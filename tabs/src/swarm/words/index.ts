import { useWordsOf } from '../../frame/language-context.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { SwarmWords } from './shape.ts';

export type { SwarmWords };

const swarmWords = { en, de };

export const useSwarmWords = (): SwarmWords => useWordsOf(swarmWords);
