/**
 * In which order an agent's words stand. They are shown as they come: nobody waits for what may be late.
 * What comes late stands in the card of what was said after it, before that, where it belongs.
 */
import { msOf, type IsoTime } from '../ids.ts';

export type SaidWords = {
  /** Of the message, ours. */
  readonly id: string;
  readonly session: number;
  /** The contact center's time. */
  readonly at: IsoTime;
  /** Where the contact center numbers what is said in a chat, by everybody, from 0 on. */
  readonly number?: number;
  /** The message in whose card it stands; empty: a number that is nobody's words. */
  readonly card: string;
};

function isBefore(a: Omit<SaidWords, 'card'>, b: Omit<SaidWords, 'card'>): boolean {
  if (a.session !== b.session) return a.session < b.session;
  if (a.number !== undefined && b.number !== undefined) return a.number < b.number;
  return msOf(a.at) < msOf(b.at);
}

const inOrder = (a: SaidWords, b: SaidWords): number =>
  isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0;

const shown = (said: readonly SaidWords[]): readonly SaidWords[] =>
  said.filter(({ card }) => card !== '').sort(inOrder);

/** In which card these words stand: a card of their own, unless what came after them is shown already. */
export function placedAmong(said: readonly SaidWords[], words: Omit<SaidWords, 'card'>): SaidWords {
  const next = shown(said).find((one) => isBefore(words, one));
  return { ...words, card: next?.card ?? words.id };
}

/** What stands in the card that shows this message, in order; undefined when it is not known here. */
export function cardShowing(
  said: readonly SaidWords[],
  id: string,
):
  | { readonly card: string; readonly ids: readonly string[]; readonly isAfterGap: boolean }
  | undefined {
  const card = said.find((one) => one.id === id)?.card;
  if (card === undefined || card === '') return undefined;
  const all = shown(said);
  const ids = all.filter((one) => one.card === card).map((one) => one.id);
  return { card, ids, isAfterGap: cardsAfterGaps(said).includes(card) };
}

/** The cards before whose words, or among them, a number is missing. */
export function cardsAfterGaps(said: readonly SaidWords[]): readonly string[] {
  const seen = new Set(said.map(({ session, number }) => `${session}/${number ?? ''}`));
  const cards = new Set<string>();
  const lowest = new Map<number, number>();
  for (const { session, number, card } of shown(said)) {
    if (number === undefined) continue;
    for (let before = lowest.get(session) ?? 0; before < number; before += 1) {
      if (!seen.has(`${session}/${before}`)) cards.add(card);
    }
    lowest.set(session, number + 1);
  }
  return [...cards];
}
