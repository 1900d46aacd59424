/** The part of `$filter` these collections take: `eq` and `startswith`, joined by `and` and `or`. */
import { badRequest } from './errors.ts';

type Term = (read: (property: string) => string) => boolean;

const comparison = /^([\w/]+) +eq +'((?:[^']|'')*)'$/i;
const prefix = /^startswith\(([\w/]+), *'((?:[^']|'')*)'\)$/i;

/** Throws 400 for anything else, and for properties that cannot be filtered by. */
export function parseFilter(text: string, properties: readonly string[]): Term {
  const anyOf = splitOutsideQuotes(text, 'or').map((part) =>
    splitOutsideQuotes(part, 'and').map((one) => parseTerm(one.trim(), properties)),
  );
  return (read) => anyOf.some((all) => all.every((term) => term(read)));
}

function parseTerm(text: string, properties: readonly string[]): Term {
  const [, property, quoted] = comparison.exec(text) ?? prefix.exec(text) ?? [];
  const known = properties.find((one) => one.toLowerCase() === property?.toLowerCase());
  if (known === undefined || quoted === undefined) {
    throw badRequest(`Invalid filter clause: ${text}`);
  }
  const value = quoted.replaceAll("''", "'").toLowerCase();
  return comparison.test(text)
    ? (read) => read(known).toLowerCase() === value
    : (read) => read(known).toLowerCase().startsWith(value);
}

/** Splits at a word between blanks that does not stand inside a quoted value. */
export function splitOutsideQuotes(text: string, word: string): string[] {
  const parts: string[] = [];
  let start = 0;
  const pattern = new RegExp(`'(?:[^']|'')*'|"(?:[^"\\\\]|\\\\.)*"| +${word} +`, 'gi');
  for (const found of text.matchAll(pattern)) {
    if (/^['"]/.test(found[0])) continue;
    parts.push(text.slice(start, found.index));
    start = found.index + found[0].length;
  }
  return [...parts, text.slice(start)];
}
