import type { DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Card } from '../../../../ports/cards.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import { said, small, title } from '../elements.ts';

/** As much as a card takes; contact centers allow less in one message. */
const textLimit = 8_000;
const nameLimit = 80;

/** What a colleague wrote, with their name on it. */
export function agentsWordsCard({
  thread,
  agent,
  texts,
  isAfterGap,
}: Parameters<DeskCards['agentsWordsCard']>[0]): Card {
  const words = deskWords(thread.language);
  const name = agent ?? words.colleague;
  const text = texts.join('\n');
  return deskCard(thread.language, {
    summary: `${name}: ${text}`,
    body: [
      title(name, nameLimit),
      ...(isAfterGap ? [small(words.mayBeMissing)] : []),
      ...said(text, textLimit),
    ],
  });
}
