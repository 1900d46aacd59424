import type { Answer } from '../article.ts';
import type { Shelf } from '../shelf/shelf.ts';
import { candidatesFor } from './candidates.ts';
import { weigh } from './clue.ts';
import { cluesOf } from './clues.ts';
import { BAR, confidenceOf } from './confidence.ts';
import { evidenceFor } from './evidence.ts';

export function answerFrom(shelf: Shelf, text: string, top: number): Answer {
  const clues = cluesOf(text, shelf).map((clue) => weigh(clue, shelf));
  const candidates = candidatesFor(clues, shelf);
  const [first] = candidates;
  const evidence = first && evidenceFor(first, clues, shelf);
  const confidence = evidence === undefined ? 0 : confidenceOf(evidence);
  return {
    ranked: candidates.slice(0, top).map(({ one: { article }, passage, score }) => ({
      id: article.id,
      title: article.title,
      passage: passage.text,
      score,
    })),
    answers: confidence >= BAR,
    confidence,
  };
}
