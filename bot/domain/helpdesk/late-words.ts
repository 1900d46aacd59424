/**
 * What an employee wrote, and Teams brought after something they wrote later. The protocol lets activities
 * come out of order, and their `timestamp` (when Teams recorded them) be used to order them; nothing numbers
 * them, so that nobody knows that one is on its way: to wait for it would hold up every message. So what has
 * not left yet is put in order, and what comes too late for that says when it was written.
 */
import { after, isoTime, msOf, type IsoTime } from '../ids.ts';
import type { Language } from './language.ts';

/** Teams tries for seconds; what is older, or ahead of us, is a clock's doing. */
const believedForMs = 10 * 60_000;

/** When it was written, as far as that can be believed. */
export function writtenAt(told: Date | undefined, now: IsoTime): IsoTime {
  const ms = told?.getTime() ?? Number.NaN;
  return ms <= msOf(now) && ms >= msOf(after(now, -believedForMs)) ? isoTime(ms) : now;
}

const words: Readonly<Record<Language, (time: string, text: string) => string>> = {
  en: (time, text) => `(written earlier, at ${time}) ${text}`,
  de: (time, text) => `(früher geschrieben, um ${time}) ${text}`,
};

/** As its reader, who has the later words already, is told of it. */
export function saidLate(
  text: string,
  { at, language, timeZone }: { at: IsoTime; language: Language; timeZone: string },
): string {
  const clock = { timeZone, timeStyle: 'medium', hourCycle: 'h23' } as const;
  return words[language](new Intl.DateTimeFormat('en-GB', clock).format(msOf(at)), text);
}
