import type { Topic } from '../kinds.ts';
import { isMarkOf } from '../reading/everyday.ts';
import { phrasePattern, type FoundCue } from '../reading/cues.ts';
import { oneOf } from '../reading/roles.ts';
import { textOf, tokensOf, type Line } from '../reading/streams.ts';

const requests = phrasePattern('requests');
const openings = phrasePattern('openings', 'start');
const thanks = phrasePattern('thanks', 'end');

/** Asks, as far as its words tell. */
export function isQuestion(line: Line): boolean {
  const text = textOf(line);
  return text.includes('?') || requests.test(text);
}

/** What is said up to a token asks already, or the sentence with it does. */
export function isAskedBy({ stream, from, to }: Line, at: number): boolean {
  const { text, starts } = stream.plain;
  if (requests.test(text.slice(starts[from], starts[at + 1] ?? text.length))) return true;
  const end = stream.tokens.slice(at + 1, to).find((token) => isMarkOf(token, '.!?;,'));
  return end?.word === '?';
}

const isWarning = oneOf('warnings');
const isTelling = oneOf('doers', 'copulas', 'renewals', 'happenings');

/**
 * A question, a wish, or no more than the name ("and the card number"): whatever does not tell of
 * somebody doing something with it. Nobody speaks of security answers but to ask for them.
 */
export function isRequesting(line: Line, topics: readonly Topic[]): boolean {
  const tokens = tokensOf(line);
  if (tokens.some(isWarning)) return false;
  if (isQuestion(line) || openings.test(textOf(line))) return true;
  return topics.includes('security-answer') || !tokens.some(isTelling);
}

/** "thanks for the card number": it is had, not wanted. */
export function isThanked({ stream: { plain } }: Line, cue: FoundCue): boolean {
  const start = plain.starts[cue.from] ?? 0;
  return thanks.test(plain.text.slice(Math.max(0, start - 48), start));
}
