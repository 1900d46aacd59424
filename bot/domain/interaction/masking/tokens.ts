import { fold, foldDigits } from './fold.ts';
import { kindOfPlaceholder, placeholderPattern, type HiddenKind } from './kinds.ts';
import { meaningOf, type Meaning } from './vocabulary.ts';

export type Token = {
  /** Which segment of the conversation, and where in its text (UTF-16 units). */
  readonly segment: number;
  readonly start: number;
  readonly end: number;
  readonly form: 'word' | 'digits' | 'mark' | 'hidden';
  /** As written. */
  readonly text: string;
  /** Folded: lower case, ä as ae; digits as 0 to 9. */
  readonly word: string;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
  readonly meaning: Meaning;
  /** Of a placeholder. */
  readonly hidden?: HiddenKind;
};

// Zero-width characters, soft hyphens and the trimmings of keycap emoji count as white space.
const gaps = '\\s\\u00ad\\u200b-\\u200f\\u2060\\ufe0f\\u20e3\\ufeff';
const pattern = new RegExp(
  `(${placeholderPattern})|(\\p{Nd}+)|(\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*)|[^${gaps}]`,
  'gu',
);

export function tokenize(text: string, segment: number): readonly Token[] {
  const tokens: Token[] = [];
  let before = -1;
  for (const match of text.matchAll(pattern)) {
    const [written, hidden, digits, letters] = match;
    const start = match.index;
    const end = start + written.length;
    const form = hidden ? 'hidden' : digits ? 'digits' : letters ? 'word' : 'mark';
    const word =
      form === 'digits' ? foldDigits(written) : form === 'word' ? fold(written) : written;
    const kind = hidden ? kindOfPlaceholder(hidden) : undefined;
    const meaning = meaningOf(form === 'hidden' || form === 'digits' ? '' : word);
    const glued = start === before;
    tokens.push({
      segment,
      start,
      end,
      form,
      text: written,
      word,
      glued,
      meaning,
      ...(kind && { hidden: kind }),
    });
    before = end;
  }
  return tokens;
}
