import type { DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Card } from '../../../../ports/cards.ts';
import { deskCard, deskTimes } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import { line } from '../elements.ts';

/** After the bot was away: what it did not hear stands nowhere, and only who wrote it knows. */
export function gapCard(
  { timeZone }: { timeZone: string },
  { thread, from, until, isUnread, at }: Parameters<DeskCards['gapCard']>[0],
): Card {
  const words = deskWords(thread.language);
  const { clock } = deskTimes(thread.language, timeZone);
  const wasAway = words.wasAway(clock(from, at), clock(until, at));
  return deskCard(thread.language, {
    summary: wasAway,
    body: [line(wasAway), ...(isUnread ? [line(words.mayBeMissing)] : [])],
  });
}
