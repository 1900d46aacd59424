import type { InteractionId, TenantId } from '../domain/ids.ts';

export type Turn = {
  readonly tenantId: TenantId;
  readonly conversationId: string;
  /**
   * `people`: what somebody wrote or waits for. `talk`: digests of what was said, which may come a little
   * later. `live`: a card that is only redrawn.
   */
  readonly kind: 'people' | 'talk' | 'live';
  /** Whose picture is sent. */
  readonly contact?: InteractionId | undefined;
};

/** One who waits: from when on they may go, and when their conversation's card was last let through. */
export type InLine = {
  readonly turn: Turn;
  readyAt: number;
  readonly lastAt: number;
  /** What its card shows was gathered a moment ago. */
  isFresh: boolean;
};

/**
 * While cards wait, so many go before a digest does: the digests of many calls fall due together, and
 * would stop every card for as long as they take.
 */
const cardsBeforeTalk = 8;

/**
 * Of those whose time has come: people's words first; else the card that was redrawn longest ago, and a
 * digest now and then. Within a kind who waits longest. A card that is not gathered yet lets fresh ones go
 * before it: drawn now, it would show old words until its turn comes round again.
 * @param cards how many cards have gone since the last digest
 */
export function bestOf<T extends InLine>(
  line: readonly T[],
  { now, cards }: { readonly now: number; readonly cards: number },
): T | undefined {
  const ready = line.filter((one) => one.readyAt <= now);
  const people = ready.find(({ turn }) => turn.kind === 'people');
  if (people) return people;
  const talk = ready.find(({ turn }) => turn.kind === 'talk');
  if (talk && cards >= cardsBeforeTalk) return talk;
  const waiting = cardsInOrder(ready);
  return waiting.find((one) => one.isFresh) ?? waiting[0] ?? talk;
}

/** How many cards have gone since the last digest, now that this one has. */
export function cardsAfter(cards: number, { turn }: InLine): number {
  if (turn.kind === 'people') return cards;
  return turn.kind === 'live' ? cards + 1 : 0;
}

/** The cards that wait, as they will be let through. */
export const cardsInOrder = <T extends InLine>(line: readonly T[]): readonly T[] =>
  line.filter(({ turn }) => turn.kind === 'live').sort((a, b) => a.lastAt - b.lastAt);
