import { formatter } from '../words/times.ts';
import { useWords } from '../words/use-words.ts';
import { useSettingsWords } from './words/index.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** 12 s ago, 5 min ago, 3 h ago; a date from yesterday on. */
export function useAgo(now: number): (time: string) => string {
  const words = useSettingsWords();
  const { locale } = useWords();
  return (time) => {
    const seconds = Math.max(0, Math.round((now - Date.parse(time)) / 1_000));
    if (seconds < minute) return words.secondsAgo(seconds);
    if (seconds < hour) return words.minutesAgo(Math.floor(seconds / minute));
    if (seconds < day) return words.hoursAgo(Math.floor(seconds / hour));
    return formatter(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
  };
}
