import {
  defaultMaskPolicy,
  type HiddenKind,
  type HiddenSpan,
  type MaskPolicy,
  type Segment,
} from './kinds.ts';
import { readLines } from './reading/streams.ts';
import { openTokensOf } from './talk/open-end.ts';
import { redact } from './talk/redact.ts';
import { repeatedNumbers } from './talk/repeats.ts';
import { findValues } from './talk/values.ts';
import { findKeyed } from './words/keyed.ts';
import { findMail } from './words/mail.ts';
import { repeatedWords } from './words/repeated-words.ts';

export { defaultMaskPolicy } from './kinds.ts';
export type { HiddenKind, HiddenSpan, MaskPolicy, Segment } from './kinds.ts';

export type MaskedSegment = {
  /** Placeholders such as [card number hidden] in place of values, all else as it was. */
  readonly text: string;
  /** One per value, in the segment where it begins; for counting, never the value. */
  readonly hidden: readonly HiddenKind[];
  /** Where in the segment as it was said. */
  readonly hides: readonly HiddenSpan[];
  /**
   * Where in `text` a number begins that the speaker's next segment may go on with: until that has
   * come, what stands from here on is held back. Undefined: nothing open.
   */
  readonly openFrom?: number;
};

/**
 * Hides what must not stand in a chat, in segments of one conversation in their order.
 * Reads all of them on every call, so that a question several turns ago, a value cut in pieces and
 * a segment that came late are seen; it keeps nothing between calls.
 */
export function maskConversation(
  segments: readonly Segment[],
  policy: MaskPolicy = defaultMaskPolicy,
): readonly MaskedSegment[] {
  const lines = readLines(segments);
  const { values, runs, mailAwaited } = findValues(lines, policy);
  const mails = findMail(lines, (segment) => mailAwaited.has(segment));
  const repeats = [...repeatedNumbers(values, runs), ...repeatedWords(lines, values, runs)];
  const redacted = redact(segments, [...findKeyed(lines), ...mails, ...values, ...repeats], policy);
  const openTokens = openTokensOf(lines, { runs, mails, mailAwaited });
  return redacted.map(({ text, hidden, hides, placeOf }, segment) => {
    const open = openTokens.get(segment);
    return { text, hidden, hides, ...(open && { openFrom: placeOf(open.start) }) };
  });
}

/** One text by itself: a field of a case, an attribute, a note. */
export function maskText(text: string, policy: MaskPolicy = defaultMaskPolicy): string {
  return maskConversation([{ role: 'customer', text }], policy)[0]?.text ?? text;
}
