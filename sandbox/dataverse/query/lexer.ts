/** Cuts the text of a $filter or $orderby into words. */
import { badQuery } from '../errors.ts';

export type Token = {
  readonly type:
    'string' | 'number' | 'guid' | 'datetime' | 'date' | 'word' | 'json' | 'punctuation' | 'end';
  readonly text: string;
  readonly at: number;
};

// Longest first: a guid or a date would otherwise be read as a number.
const patterns: readonly (readonly [Token['type'], RegExp])[] = [
  ['guid', /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/iy],
  ['datetime', /\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)/iy],
  ['date', /\d{4}-\d\d-\d\d\b/y],
  ['number', /-?\d+(\.\d+)?\b/y],
  ['string', /'(?:[^']|'')*'/y],
  ['json', /\["(?:[^"\\]|\\.)*"(?:\s*,\s*"(?:[^"\\]|\\.)*")*\]|\[\]/y],
  ['word', /[A-Za-z_@$][\w.@$]*/y],
  ['punctuation', /[(),/:=]/y],
];

const space = /\s*/y;

export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipSpace(source, 0);
  while (at < source.length) {
    const token = tokenAt(source, at);
    if (!token) throw syntaxError(source, at);
    tokens.push(token);
    at = skipSpace(source, at + token.text.length);
  }
  return [...tokens, { type: 'end', text: '', at }];
}

function tokenAt(source: string, at: number): Token | undefined {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { type, text, at };
  }
  return undefined;
}

function skipSpace(source: string, at: number): number {
  space.lastIndex = at;
  return at + (space.exec(source)?.[0].length ?? 0);
}

export function syntaxError(source: string, at: number) {
  return badQuery(`Syntax error at position ${at} in '${source}'.`);
}
