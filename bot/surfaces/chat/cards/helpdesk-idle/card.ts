import type { DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Card } from '../../../../ports/cards.ts';
import { deskCard, deskTimes } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import { execute, heading, line } from '../elements.ts';

/** Before it closes on somebody who went silent. */
export function idleCard(
  { timeZone }: { timeZone: string },
  { thread, closesAt, at }: Parameters<DeskCards['idleCard']>[0],
): Card {
  const words = deskWords(thread.language);
  const closes = words.closesAt(deskTimes(thread.language, timeZone).clock(closesAt, at));
  return deskCard(thread.language, {
    summary: `${words.stillThere} ${closes}`,
    body: [heading(words.stillThere), line(closes)],
    actions: [execute(words.done, 'desk-done', { data: { threadId: thread.id } })],
  });
}
