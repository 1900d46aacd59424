import type { Shelf, Shelved } from '../shelf/shelf.ts';
import type { Weighed } from './clue.ts';
import { bestPassage, type Passage } from './passage.ts';
import { scores } from './score.ts';

export type Candidate = {
  readonly one: Shelved;
  readonly score: number;
  readonly passage: Passage;
};

/** How many articles are looked at sentence by sentence. */
const LOOKED_AT = 15;
/** What the best passage counts beside the article as a whole. */
const PASSAGE = 0.2;

/** The articles that have something to say, the best first. */
export function candidatesFor(clues: readonly Weighed[], shelf: Shelf): readonly Candidate[] {
  return [...scores(clues, shelf)]
    .sort(([a, one], [b, other]) => other - one || (a.article.id < b.article.id ? -1 : 1))
    .slice(0, LOOKED_AT)
    .map(([one, score]) => {
      const passage = bestPassage(one, clues);
      return { one, passage, score: score + PASSAGE * passage.worth };
    })
    .sort((a, b) => b.score - a.score);
}
