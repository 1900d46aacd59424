import type { Card } from '../../../../ports/cards.ts';
import { line, open } from '../elements.ts';
import { makeCard } from '../make-card.ts';
import { cut } from '../text.ts';

/** One sentence where a form stood before, with at most one way on. */
export const noteCard = (text: string, way?: { title: string; url: string }): Card =>
  makeCard({
    summary: text,
    body: [line(cut(text, 1_000))],
    ...(way && { actions: [open(way.title, way.url)] }),
  });
