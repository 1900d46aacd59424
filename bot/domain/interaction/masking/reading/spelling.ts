import type { Language } from '../languages/language.ts';
import { fold } from './fold.ts';

const listOf = (list: string): readonly string[] => list.split(/\s+/).filter(Boolean).map(fold);

/**
 * Brings what is typed in haste to the word that is meant: "whats" is "what's", "passwrot" is "passwort".
 * Only for a few words whose absence would leave a secret without its name.
 */
export function spellingReader(languages: readonly Language[]): (word: string) => string {
  const contracted = new Map(
    languages
      .flatMap(({ contractions }) => listOf(contractions))
      .map((word) => [word.replace("'", ''), word]),
  );
  const meant = languages.flatMap(({ mistyped }) => listOf(mistyped.words));
  const known = new Set(languages.flatMap(({ mistyped }) => listOf(mistyped.not)));
  const mended = (word: string): string =>
    known.has(word) ? word : (meant.find((one) => isMistyped(word, one)) ?? word);
  return (word) => (isLikely(word) ? mended(word) : (contracted.get(word) ?? word));
}

/** Before anything is compared: so long, and with these first letters. */
const isLikely = (word: string): boolean =>
  word.length >= 7 && word.length <= 9 && (word.startsWith('pa') || word.startsWith('ke'));

/** One letter too many, too few or another, or two in the wrong order. */
function isMistyped(word: string, meant: string): boolean {
  if (word === meant || Math.abs(word.length - meant.length) > 1) return false;
  let same = 0;
  while (same < meant.length && word.charAt(same) === meant.charAt(same)) same += 1;
  const typed = word.slice(same);
  const rest = meant.slice(same);
  const swapped = rest.charAt(1) + rest.charAt(0) + rest.slice(2);
  const [afterTyped, afterMeant] = [typed.slice(1), rest.slice(1)];
  return (
    typed === swapped || afterTyped === rest || typed === afterMeant || afterTyped === afterMeant
  );
}
