import { partingPrefixes } from '../language/german-stem.ts';
import type { Reader, Word } from './reader.ts';

const prefixes = new Set<string>(partingPrefixes);
/** How many words may lie between a verb and what parted from it. */
const FAR = 9;

/** Stems a German verb may have with what stands apart from it: "melde … an" is "anmeld". */
export function wholesOf(
  words: readonly Word[],
  place: number,
  { language }: Reader,
): readonly string[] {
  if (language !== 'de') return [];
  const stems = words[place]?.stems ?? [];
  return words
    .slice(place + 1, place + FAR)
    .filter(({ folded }) => prefixes.has(folded))
    .flatMap(({ folded }) => stems.map((stem) => folded + stem));
}
