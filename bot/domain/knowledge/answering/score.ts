import type { Counts, Shelf, Shelved } from '../shelf/shelf.ts';
import { type Clue, PARTS, rarity, type Weighed } from './clue.ts';

/** A word in the title is worth this many in the text. */
const TITLE = 2.5;
/** How soon repeating a word stops to count, and how much a long text is marked down (BM25). */
const SATURATION = 1.4;
const LENGTH = 0.4;

/** What each article has to say to the clues, by BM25 over title and text: the higher, the better. */
export function scores(clues: readonly Weighed[], shelf: Shelf): ReadonlyMap<Shelved, number> {
  const total = new Map<Shelved, number>();
  for (const { clue } of clues) {
    for (const [one, points] of pointsOf(clue, shelf)) {
      total.set(one, (total.get(one) ?? 0) + clue.telling * points);
    }
  }
  return total;
}

type Points = ReadonlyMap<Shelved, number>;

/** A clue counts once: for the best of what answers to it. */
function pointsOf(clue: Clue, shelf: Shelf): Points {
  return clue.parts.length === 0
    ? pointsOfOptions(clue, shelf)
    : higher(pointsOfOptions(clue, shelf), pointsOfParts(clue, shelf));
}

function pointsOfOptions({ options }: Clue, shelf: Shelf): Points {
  const points = new Map<Shelved, number>();
  const average = shelf.averageLength();
  for (const [term, strength] of options) {
    const having = shelf.having(term);
    const worth = strength * rarity(having.size, shelf.size());
    for (const [one, counts] of having) {
      const here = worth * frequency(counts, one.length / average);
      if (here > (points.get(one) ?? 0)) points.set(one, here);
    }
  }
  return points;
}

function pointsOfParts({ parts }: Clue, shelf: Shelf): Points {
  const points = new Map<Shelved, number>();
  for (const part of parts) {
    const share = (PARTS * part.telling) / parts.length;
    for (const [one, worth] of pointsOf(part, shelf)) {
      points.set(one, (points.get(one) ?? 0) + share * worth);
    }
  }
  return points;
}

function higher(points: Points, others: Points): Points {
  const highest = new Map(points);
  for (const [one, worth] of others) highest.set(one, Math.max(highest.get(one) ?? 0, worth));
  return highest;
}

function frequency({ title, body }: Counts, length: number): number {
  const often = TITLE * title + body / (1 - LENGTH + LENGTH * length);
  return ((SATURATION + 1) * often) / (SATURATION + often);
}
