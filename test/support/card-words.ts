import type { Activity } from 'botbuilder';

/** Everything a person would read in these messages, in one text. */
export function wordsOf(sent: readonly Partial<Activity>[]): string {
  return sent
    .map(
      ({ text, attachments }) => text ?? wordsIn(attachments?.map((one) => one.content as unknown)),
    )
    .join('\n');
}

const shown = ['text', 'title', 'label', 'value'];

/** Every word in a card, in the order of reading. */
export function wordsIn(part: unknown): string {
  if (Array.isArray(part))
    return part
      .map(wordsIn)
      .filter((one) => one !== '')
      .join('\n');
  if (typeof part !== 'object' || part === null) return '';
  return Object.entries(part)
    .flatMap(([key, value]) =>
      shown.includes(key) && typeof value === 'string' ? [value] : [wordsIn(value)],
    )
    .filter((one) => one !== '')
    .join('\n');
}
