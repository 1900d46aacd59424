import { isBetween } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import type { Element } from '../reading/elements.ts';
import type { Stream } from '../reading/streams.ts';
import { isLetter, isMark, isWord, signOf, type Token } from '../reading/tokens.ts';
import type { Span } from './telling.ts';

/**
 * What a password says, however it is said: "Harbor-2291", "capital H arbor, two two nine one" and
 * "h as in hotel, a, r, b, o, r, 2291" are the same characters in other pieces.
 */
export type Unit = Span & {
  /** Lower case, a zero as the letter o: both are said so. Signs, "capital" and pauses say no character. */
  readonly chars: string;
  readonly form: 'word' | 'letter' | 'digits';
};

/** @param span `to` is the token after the last */
export function unitsIn({ tokens, elements }: Stream, { from, to }: Span): readonly Unit[] {
  const numbers = new Map(
    elements.filter((one) => one.from >= from && one.from < to).map((one) => [one.from, one]),
  );
  const units: Unit[] = [];
  for (let at = from; at < to; at += 1) {
    const unit = unitOf(tokens[at], at, numbers.get(at));
    if (!unit) continue;
    units.push(unit);
    at = unit.to;
  }
  return units;
}

function unitOf(token: Token | undefined, at: number, said: Element | undefined): Unit | undefined {
  if (said && isCharacters(token, said, at)) {
    const form = said.kind === 'digits' && !isLetter(token) ? 'digits' : 'letter';
    return { from: at, to: said.to, chars: folded(said.chars), form };
  }
  if (!token || isSilent(token)) return undefined;
  return { from: at, to: at, chars: folded(token.word.replace(/'s$/, '')), form: 'word' };
}

const folded = (chars: string): string => chars.toLowerCase().replaceAll('0', 'o');

/** The "golf" of a password is that word; a letter only where one is spelled with it. */
const isCharacters = (token: Token | undefined, { kind, to }: Element, at: number): boolean =>
  kind === 'digits' || to > at || isLetter(token);

const isCasing = oneOf('casing');

const isSilent = (token: Token): boolean =>
  isMark(token) ||
  token.form === 'hidden' ||
  (isWord(token) && (isBetween(token) || isCasing(token) || signOf(token) !== undefined));
