/** How long something takes, as short as it stays true. */
export type DurationWords = {
  readonly seconds: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly hours: (hours: number, minutes: number) => string;
  readonly days: (days: number, hours: number) => string;
};

const [second, minute, hour, day] = [1_000, 60_000, 3_600_000, 86_400_000] as const;

/** Whole units that are over: 1 min 59 s is one minute. Seconds only under a minute. */
export function durationIn(words: DurationWords, ms: number): string {
  const rest = Math.max(0, ms);
  if (rest < minute) return words.seconds(Math.floor(rest / second));
  if (rest < hour) return words.minutes(Math.floor(rest / minute));
  if (rest < day) {
    return words.hours(Math.floor(rest / hour), Math.floor((rest % hour) / minute));
  }
  return words.days(Math.floor(rest / day), Math.floor((rest % day) / hour));
}
