import type { Shelved } from '../shelf/shelf.ts';
import { strengthIn, type Weighed, weightOf } from './clue.ts';

export type Passage = {
  readonly text: string;
  /** The weight of the clues it answers to; the title counts half, for it stands above. */
  readonly worth: number;
};

const MOST_SENTENCES = 3;
/** Of several sentences together: what fits on a card. */
const MOST_WORDS = 60;
const TITLE = 0.5;
/** Each further sentence has to add more than this share. */
const LONGER = 0.12;

/** The one to three sentences that answer best. */
export function bestPassage(
  { article, title, sentences }: Shelved,
  clues: readonly Weighed[],
): Passage {
  const above = strengthsIn(title.terms, clues).map((strength) => strength * TITLE);
  const single = sentences.map(({ terms }) => strengthsIn(terms, clues));
  const least = LONGER * weightOf(clues);
  let best: Passage = { text: article.title, worth: worthOf(above, clues) };
  let bestValue = -Infinity;
  for (let from = 0; from < sentences.length; from += 1) {
    let strengths: readonly number[] = above;
    for (const to of stretch(sentences, from)) {
      strengths = strengths.map((strength, at) => Math.max(strength, single[to]?.[at] ?? 0));
      const worth = worthOf(strengths, clues);
      const value = worth - least * (to - from);
      if (value <= bestValue + SAME) continue;
      bestValue = value;
      best = { text: textOf(sentences, from, to), worth };
    }
  }
  return best;
}

/** Sums of the same figures in another order. */
const SAME = 1e-9;

const wordsIn = (text: string): number => text.split(/\s+/).length;

/** The sentences from this one on that go together on a card. */
function stretch(sentences: Shelved['sentences'], from: number): readonly number[] {
  let words = 0;
  const places = sentences.slice(from, from + MOST_SENTENCES).map((_, more) => from + more);
  return places.filter((to) => {
    words += wordsIn(sentences[to]?.text ?? '');
    return to === from || words <= MOST_WORDS;
  });
}

const textOf = (sentences: Shelved['sentences'], from: number, to: number): string =>
  sentences
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join(' ');

function strengthsIn(terms: readonly string[], clues: readonly Weighed[]): readonly number[] {
  const has = new Set(terms);
  return clues.map(({ clue }) => strengthIn(clue, (term) => has.has(term)));
}

const worthOf = (strengths: readonly number[], clues: readonly Weighed[]): number =>
  clues.reduce((sum, { weight }, at) => sum + weight * (strengths[at] ?? 0), 0);
