/** The card in the place of an answer that was not the last word. */
import type { Card, Cards } from '../../bot/ports/cards.ts';
import { tom } from '../support/builders.ts';
import { at, everyday, longestSwarm, longPerson } from './cards-content.ts';

export function goneOnCards(
  cards: Pick<Cards, 'reactivatedCard'>,
): readonly (readonly [string, Card])[] {
  const once = everyday.swarm({ reactivations: [{ by: tom, at }] });
  const longest = { ...longestSwarm(), reactivations: [{ by: longPerson(1), at }] };
  return [
    ['taken up again', cards.reactivatedCard({ swarm: once, at })],
    ['taken up again, longest', cards.reactivatedCard({ swarm: longest, at })],
  ];
}
