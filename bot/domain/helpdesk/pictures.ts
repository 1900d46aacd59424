/** Pictures in what an employee writes: their bytes go to the case, which contact centers' agents see. */
import { languageOfWords, type Language } from './language.ts';
import type { ThreadEvent } from './thread-events.ts';

/** As much as a note takes in an organization that never changed it (5,120 KB). */
export const largestPictureBytes = 5 * 1024 * 1024;
/** Of one message. */
export const picturesAtMost = 10;

const words: Readonly<Record<Language, (count: number) => string>> = {
  en: (count) =>
    count === 1 ? '[1 picture, with the case]' : `[${count} pictures, with the case]`,
  de: (count) => (count === 1 ? '[1 Bild, bei der Anfrage]' : `[${count} Bilder, bei der Anfrage]`),
};

/** What was written, and that there is more to see. */
export function withPictures(text: string, count: number): string {
  if (count === 0) return text;
  const said = words[languageOfWords(text) ?? 'en'](count);
  return text === '' ? said : `${text}\n${said}`;
}

export const picturesSent = (count: number): readonly ThreadEvent[] =>
  count > 0 ? [{ type: 'pictures-sent', count }] : [];
