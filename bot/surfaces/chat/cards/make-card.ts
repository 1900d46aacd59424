import type { Card } from '../../../ports/cards.ts';
import { execute, line, type CardAction, type Element } from './elements.ts';
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

/** Always what Teams takes: a card that would be too big loses words or rows, and says so. */
export function makeCard(parts: CardParts): Card {
  return fits(parts) ? drawn(parts) : cutDown(parts);
}

function drawn({ summary, body, actions = [], refresh }: CardParts): Card {
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

/**
 * What Teams takes of a card: 28 KB hold on every path (100 KB, counted as UTF-16, where a bot posts, by
 * the newest page). Counted in UTF-8, with room for what goes around it: a marker, the toast, the address.
 */
const sizeLimit = 28 * 1_024 - 1_536;

const bytesOf = (part: unknown): number => Buffer.byteLength(JSON.stringify(part));
const sizeOf = (parts: CardParts): number => bytesOf(drawn(parts).content);

/** Whether it may be sent as it is. */
export const fits = (parts: CardParts): boolean => sizeOf(parts) <= sizeLimit;

/** How many of these, from the first on, find room in the card beside what is in it. */
export function howManyFit(elements: readonly Element[], beside: CardParts): number {
  let room = sizeLimit - sizeOf(beside);
  const tooMany = elements.findIndex((one) => {
    room -= bytesOf(one) + 1;
    return room < 0;
  });
  return tooMany === -1 ? elements.length : tooMany;
}

/**
 * Draws with the most room for long texts that still fits.
 * @param draw given how many characters a long text may have
 * @param limits from the longest; where the last is too much still, every text of the card is cut
 */
export function fitting(draw: (limit: number) => CardParts, limits: readonly number[]): Card {
  const [first = 0, ...fewer] = limits;
  const parts = draw(first);
  return fewer.length === 0 || fits(parts) ? makeCard(parts) : fitting(draw, fewer);
}

/** How long a text may be in a card that is too big, tried from the longest. */
const lastLimits = [8_000, 4_000, 2_000, 1_000, 500, 250, 120, 60] as const;
const more = 'More does not fit here.';

/** The last resort, for content that no card reckons with: what is refused would be seen by nobody. */
function cutDown(parts: CardParts): Card {
  for (const limit of lastLimits) {
    const shorter = { ...parts, body: parts.body.map((one) => shortened(one, limit)) };
    if (fits(shorter)) return drawn(shorter);
  }
  const body = parts.body.map((one) => shortened(one, 60));
  const bare = { ...parts, body: [line(more)] };
  const { actions: _tooMuch, refresh: _too, ...alone } = bare;
  const frame = fits(bare) ? bare : alone;
  const kept = body.slice(0, howManyFit(body, frame));
  return drawn({ ...frame, body: [...kept, ...frame.body] });
}

/** With its texts cut, however deep they stand. What fields hold is left: it is what somebody typed. */
function shortened(element: Element, limit: number): Element {
  return Object.fromEntries(
    Object.entries(element).map(([key, value]) => [
      key,
      key === 'text' && typeof value === 'string' ? cut(value, limit) : deeper(value, limit),
    ]),
  );
}

function deeper(value: unknown, limit: number): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => deeper(one, limit));
  return isElement(value) ? shortened(value, limit) : value;
}

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null;
