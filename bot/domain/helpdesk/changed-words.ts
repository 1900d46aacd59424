/** What the far side is told of a message that was changed after it was passed on. */
import { msOf, type IsoTime } from '../ids.ts';
import type { Language } from './language.ts';
import type { ThreadEvent } from './thread-events.ts';
import { isHandedOver, type Thread } from './thread.ts';

export type WordsChange =
  { readonly kind: 'edited' | 'restored'; readonly text: string } | { readonly kind: 'deleted' };

const words = {
  en: {
    edited: (text: string) => `(edited) ${text}`,
    restored: (text: string) => `(restored) ${text}`,
    deleted: (at: string) => `(deleted the message of ${at})`,
  },
  de: {
    edited: (text: string) => `(geändert) ${text}`,
    restored: (text: string) => `(wiederhergestellt) ${text}`,
    deleted: (at: string) => `(hat die Nachricht von ${at} gelöscht)`,
  },
} as const;

/**
 * No contact center takes a change of what its customer wrote by every way we have into it, so it is said
 * after it. Of what was deleted only the time is said: the words are to be gone.
 */
export function changeInWords(
  change: WordsChange,
  said: { readonly at: IsoTime; readonly language: Language; readonly timeZone: string },
): string {
  const say = words[said.language];
  if (change.kind !== 'deleted') return say[change.kind](change.text);
  const { timeZone } = said;
  const clock = { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return say.deleted(new Intl.DateTimeFormat('en-GB', clock).format(msOf(said.at)));
}

/** While articles are tried nobody else has read it. */
export const hearChange = (thread: Thread, messageId: string): readonly ThreadEvent[] =>
  isHandedOver(thread) ? [{ type: 'employee-wrote', messageId }] : [];
