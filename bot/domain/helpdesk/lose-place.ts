/** The channel of a thread was deleted, or the bot was taken out of it. */
import type { Language } from './language.ts';
import type { ThreadEvent } from './thread-events.ts';
import { isHandedOver, isOpen, type PlaceLoss, type Thread } from './thread.ts';

const words: Readonly<Record<Language, Readonly<Record<PlaceLoss, string>>>> = {
  en: {
    'channel-deleted':
      '(The Teams channel was deleted. The employee does not read here any more; reach them another way.)',
    'app-removed':
      '(The helpdesk was taken out of the Teams channel. The employee does not read here any more; reach them another way.)',
  },
  de: {
    'channel-deleted':
      '(Der Kanal in Teams wurde gelöscht. Hier liest niemand mehr mit; bitte anders melden.)',
    'app-removed':
      '(Der Helpdesk wurde aus dem Kanal in Teams entfernt. Hier liest niemand mehr mit; bitte anders melden.)',
  },
};

/** What who has the thread is told. */
export const wordsOfLoss = (language: Language, why: PlaceLoss): string => words[language][why];

/** @param messageId the words for who has it */
export function losePlace(
  thread: Thread,
  { why, messageId }: { why: PlaceLoss; messageId: string },
): readonly ThreadEvent[] {
  if (!isOpen(thread)) return [];
  const told: readonly ThreadEvent[] = isHandedOver(thread)
    ? [{ type: 'employee-wrote', messageId }]
    : [];
  return [...told, { type: 'place-lost', why }];
}
