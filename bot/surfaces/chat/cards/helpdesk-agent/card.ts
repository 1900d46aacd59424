import type { AgentsWords, DeskCards } from '../../../../ports/helpdesk-cards.ts';
import type { Card } from '../../../../ports/cards.ts';
import { deskCard } from '../../helpdesk/desk-card.ts';
import { deskWords } from '../../helpdesk/words.ts';
import { said, small, title } from '../elements.ts';

/** As much as a card takes; contact centers allow less in one message. */
const textLimit = 8_000;
const nameLimit = 80;

function textOf({ text, change }: AgentsWords, words: ReturnType<typeof deskWords>): string {
  if (change === 'removed') return words.takenBack;
  return change === 'edited' ? `${text} ${words.edited}` : text;
}

/** What a colleague wrote, with their name on it. */
export function agentsWordsCard({
  thread,
  agent,
  texts,
  isAfterGap,
}: Parameters<DeskCards['agentsWordsCard']>[0]): Card {
  const words = deskWords(thread.language);
  const name = agent ?? words.colleague;
  const text = texts.map((one) => textOf(one, words)).join('\n');
  return deskCard(thread.language, {
    summary: `${name}: ${text}`,
    body: [
      title(name, nameLimit),
      ...(isAfterGap ? [small(words.mayBeMissing)] : []),
      ...said(text, textLimit),
    ],
  });
}
