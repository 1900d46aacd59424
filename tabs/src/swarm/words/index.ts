import { useWordsOf } from '../../frame/language-context.ts';
import { de } from './de.ts';
import { en, type SwarmWords } from './en.ts';

export type { SwarmWords };

const swarmWords = { en, de };

export const useSwarmWords = (): SwarmWords => useWordsOf(swarmWords);
