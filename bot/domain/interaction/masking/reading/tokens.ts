import { kindOfPlaceholder, placeholderPattern, type HiddenKind } from '../kinds.ts';
import { fold, foldDigits } from './fold.ts';
import { meaningOf, spelledRight, type Meaning } from './vocabulary.ts';

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
  readonly hidden?: HiddenKind | undefined;
};

export type Tokens = readonly Token[];

// Zero-width characters, soft hyphens and the trimmings of keycap emoji count as white space.
const gaps = '\\s\\u00ad\\u200b-\\u200f\\u2060\\ufe0f\\u20e3\\ufeff';
const pattern = new RegExp(
  `(${placeholderPattern})|(\\p{Nd}+)|(\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)*)|[^${gaps}]`,
  'gu',
);

export function tokenize(text: string, segment: number): Tokens {
  const tokens: Token[] = [];
  let before = -1;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    tokens.push({
      segment,
      start,
      end,
      text: match[0],
      glued: start === before,
      ...readMatch(match),
    });
    before = end;
  }
  return tokens;
}

type Reading = Pick<Token, 'form' | 'word' | 'meaning' | 'hidden'>;

const nothing = meaningOf('');

function readMatch([text, hidden, digits, letters]: RegExpExecArray): Reading {
  if (letters) {
    const word = spelledRight(fold(letters));
    return { form: 'word', word, meaning: meaningOf(word) };
  }
  if (digits) return { form: 'digits', word: foldDigits(digits), meaning: nothing };
  if (!hidden) return { form: 'mark', word: text, meaning: meaningOf(text) };
  return { form: 'hidden', word: text, meaning: nothing, hidden: kindOfPlaceholder(hidden) };
}

export const isWord = (token: Token | undefined): boolean => token?.form === 'word';
export const isDigits = (token: Token | undefined): boolean => token?.form === 'digits';
export const isMark = (token: Token | undefined): boolean => token?.form === 'mark';
export const isLetter = (token: Token | undefined): boolean =>
  token?.form === 'word' && token.word.length === 1;
/** The folded word, '' past the ends. */
export const wordAt = (tokens: Tokens, at: number): string => tokens[at]?.word ?? '';
/** The character it is said for, as "dot". */
export const signOf = (token: Token | undefined): string | undefined => token?.meaning.sign;
