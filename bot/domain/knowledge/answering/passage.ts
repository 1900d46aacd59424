import type { Shelved } from '../shelf/shelf.ts';
import { strengthIn, type Weighed } from './clue.ts';

export type Passage = {
  readonly text: string;
  /** The weight of the clues the passage answers to; the title counts half, for it stands above. */
  readonly worth: number;
  readonly strengths: readonly number[];
};

const MOST = 3;
const TITLE = 0.5;
/** Each further sentence has to add at least this share. */
const LONGER = 0.12;

/** The one to three sentences that answer best. */
export function bestPassage(one: Shelved, clues: readonly Weighed[]): Passage {
  const all = clues.reduce((sum, { weight }) => sum + weight, 0);
  const title = strengthsIn(one.title.terms, clues);
  const single = one.sentences.map(({ terms }) => strengthsIn(terms, clues));
  let best: { from: number; to: number; strengths: readonly number[]; worth: number } | undefined;
  let bestValue = -Infinity;
  for (let from = 0; from < single.length; from += 1) {
    let strengths = title.map((strength) => strength * TITLE);
    for (let to = from; to < Math.min(from + MOST, single.length); to += 1) {
      strengths = strengths.map((strength, at) => Math.max(strength, single[to]?.[at] ?? 0));
      const worth = worthOf(strengths, clues);
      const value = worth - LONGER * all * (to - from);
      if (value > bestValue + 1e-9) {
        bestValue = value;
        best = { from, to, strengths, worth };
      }
    }
  }
  if (!best) return { text: one.article.title, worth: worthOf(title, clues), strengths: title };
  const { from, to, strengths, worth } = best;
  const text = one.sentences
    .slice(from, to + 1)
    .map((sentence) => sentence.text)
    .join(' ');
  return { text, worth, strengths };
}

export function strengthsIn(
  terms: readonly string[],
  clues: readonly Weighed[],
): readonly number[] {
  const has = new Set(terms);
  return clues.map(({ clue }) => strengthIn(clue, (term) => has.has(term)));
}

export const worthOf = (strengths: readonly number[], clues: readonly Weighed[]): number =>
  clues.reduce((sum, { weight }, at) => sum + weight * (strengths[at] ?? 0), 0);
