import type { Card } from '../ports/cards.ts';

/**
 * The card with a marker that its message can be recognised by later: the id of its first element,
 * which no client shows. That Graph returns card content with its ids is unproven in a real tenant.
 */
export function withMarker(card: Card, marker: string): Card {
  const body = card.content['body'];
  if (!Array.isArray(body) || body.length === 0) throw new Error('a card needs a body');
  const [first, ...rest] = body as readonly object[];
  return { ...card, content: { ...card.content, body: [{ ...first, id: marker }, ...rest] } };
}
