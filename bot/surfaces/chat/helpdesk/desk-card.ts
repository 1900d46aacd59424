import type { Language } from '../../../domain/helpdesk/language.ts';
import { msOf, type IsoTime } from '../../../domain/ids.ts';
import type { Card } from '../../../ports/cards.ts';
import { makeCard, type CardParts } from '../cards/make-card.ts';

/** A card in the thread's language: what reads it aloud must know. */
export function deskCard(language: Language, parts: CardParts): Card {
  const card = makeCard(parts);
  return { ...card, content: { ...card.content, lang: language } };
}

const locales = { en: 'en-GB', de: 'de-DE' } as const;

/** Times for people, in the desk's zone and the thread's language. */
export function deskTimes(language: Language, timeZone: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone, ...options });
  const clock = format({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });
  const date = format({ day: 'numeric', month: 'short' });
  const weekday = format({ weekday: 'long' });
  return {
    day: (time: IsoTime) => date.format(msOf(time)),
    /** "14:32 CET"; with the day when it is another than that of `now`. */
    clock: (time: IsoTime, now: IsoTime) => {
      const isToday = date.format(msOf(time)) === date.format(msOf(now));
      const at = clock.format(msOf(time));
      return isToday ? at : `${weekday.format(msOf(time))}, ${date.format(msOf(time))}, ${at}`;
    },
  };
}
