import { oneOf } from '../reading/roles.ts';
import { isLetter, isMark, signOf, type Token, type Tokens } from '../reading/tokens.ts';
import { chunkAt, type Span } from './telling.ts';

const isCasing = oneOf('casing');
const joining = new Set(
  `with mit a an the then dann and und number nummer zahl ziffer digit digits letter letters buchstabe
  buchstaben question zeichen case geschrieben at am ende end beginning anfang vorne hinten
  einem einer eine ein der die das dem den spelled spelt written as wie only nur first last`.split(
    /\s+/,
  ),
);

/** The rest of "dollar sign", "question mark". */
const signNouns = new Set('sign mark symbol'.split(' '));

/** A letter, a digit or a sign: what a hint tells of the word before it. */
const isCharacter = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isLetter(token) ||
    token.form === 'digits' ||
    isOfNumber(token) ||
    signOf(token) !== undefined ||
    signNouns.has(token.word));

const isOfNumber = ({ meaning: { number } }: Token): boolean => number?.digits !== undefined;

/**
 * How a word is written, said after it: "Rosebud *with a capital R*", "Sunflower*, seven seven*",
 * "Rosebud*, R O S E B U D*". From its first token, where the word ends; `to` where nothing is a hint.
 */
export function hintIn(tokens: Tokens, { from, to }: Span): number {
  let start = to;
  while (start > from && isOfHint(tokens[start - 1])) start -= 1;
  const said = tokens.slice(start, to);
  return said.some((token) => isCasing(token) || isCharacter(token)) ? start : to;
}

const isOfHint = (token: Token | undefined): boolean =>
  isMark(token) || isCasing(token) || isCharacter(token) || joining.has(token?.word ?? '');

/** The last letter, digit or sign of a hint; undefined where it tells of upper and lower case alone. */
export function lastOfHint(tokens: Tokens, { from, to }: Span): number | undefined {
  const place = tokens.slice(from, to).findLastIndex(isCharacter);
  return place < 0 ? undefined : chunkAt(tokens, from + place, to).to;
}
