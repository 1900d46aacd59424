import type { Command } from './command.ts';

export type Lookup = {
  find(word: string): Command | undefined;
  /** The command a mistyped word was probably meant to be. */
  near(word: string): Command | undefined;
};

/** @throws Error when two commands share a word: which one would it be? */
export function lookup(commands: readonly Command[]): Lookup {
  const byWord = new Map<string, Command>();
  for (const one of commands) {
    for (const word of [one.word, ...one.aliases]) {
      const other = byWord.get(word);
      if (other) throw new Error(`“${word}” is a word of both ${other.word} and ${one.word}`);
      byWord.set(word, one);
    }
  }
  return {
    find: (word) => byWord.get(word.toLowerCase()),
    near(word) {
      const typed = word.toLowerCase();
      const meant = [...byWord.keys()].find((one) => one.length >= 4 && isOneSlip(one, typed));
      return meant === undefined ? undefined : byWord.get(meant);
    },
  };
}

/** One letter missing, too many, wrong, or two neighbours swapped. */
export function isOneSlip(word: string, typed: string): boolean {
  const [short, long] = word.length <= typed.length ? [word, typed] : [typed, word];
  if (word === typed || long.length - short.length > 1) return false;
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const isRest = (ofShort: number, ofLong: number) =>
    short.slice(start + ofShort) === long.slice(start + ofLong);
  if (long.length > short.length) return isRest(0, 1);
  const isSwap = short[start] === long[start + 1] && short[start + 1] === long[start];
  return isRest(1, 1) || (isSwap && isRest(2, 2));
}
