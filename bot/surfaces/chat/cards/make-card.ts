import type { Card } from '../../../ports/cards.ts';
import { execute, type CardAction, type Element } from './elements.ts';
import { cut, plain } from './text.ts';

export type CardParts = {
  /** One sentence that says it all: the toast, the spoken text, and what very old clients show. */
  readonly summary: string;
  readonly body: readonly Element[];
  readonly actions?: readonly CardAction[];
  /** Read-only verb that draws the card anew; people ask for it in the message's menu. */
  readonly refresh?: { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };
};

const summaryLimit = 200;

export function makeCard({ summary, body, actions = [], refresh }: CardParts): Card {
  const words = cut(plain(summary), summaryLimit);
  return {
    summary: words,
    content: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: 'en',
      fallbackText: words,
      speak: words,
      body,
      ...(actions.length > 0 && { actions }),
      // With nobody named it refreshes for nobody by itself: a chat of 60 would ask 60 times.
      ...(refresh && {
        refresh: { action: execute('Refresh', refresh.verb, refresh), userIds: [] },
      }),
    },
  };
}

/** What Teams takes of a card, with a little room for what the delivery adds. */
const sizeLimit = 28 * 1_024 - 512;

const sizeOf = (card: Card): number => Buffer.byteLength(JSON.stringify(card.content));

/**
 * Draws with the most room for long texts that still fits.
 * @param draw given how many characters a long text may have
 */
export function fitting(draw: (limit: number) => Card, limits: readonly number[]): Card {
  const [first = 0, ...fewer] = limits;
  const card = draw(first);
  return fewer.length === 0 || sizeOf(card) <= sizeLimit ? card : fitting(draw, fewer);
}
