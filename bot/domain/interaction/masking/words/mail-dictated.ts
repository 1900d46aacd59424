import { isBetween, isMarkOf, isUnknownWord } from '../reading/everyday.ts';
import type { Line, Stream } from '../reading/streams.ts';
import { isLetter, isMark, isWord, signOf, type Token, type Tokens } from '../reading/tokens.ts';
import type { Value } from '../talk/value.ts';
import { isPiece } from './mail-domain.ts';
import { isConnector, spelledFrom } from './mail-name.ts';
import type { Span } from './telling.ts';

/** What people say of how an address is written, between its parts. */
const hints = new Set(
  `mit with wie as in for like also and und then dann so followed by nach vor after before dem den der die the
  zwei two double doppel doppelt no ohne without all alles klein kleingeschrieben lowercase lower case zusammen
  together one ein eine einem word wort an am ende end hinten vorne nur just only spelled geschrieben again nochmal`
    .split(/\s+/)
    .filter(Boolean),
);

/** So many tokens that only tell how it is written may stand in a row. */
const mostHints = 6;
/** No address takes longer to say. */
const longest = 70;

/**
 * Where a name begins that is dictated before a token: "m as in mike, a, r, t, i, n, at …",
 * "lohse mit h, Klammeraffe …". Undefined where no part of one stands before it.
 */
export function dictatedFrom(stream: Stream, end: number): number | undefined {
  let from: number | undefined;
  let hinted = 0;
  for (let at = end - 1; at >= 0 && end - at <= longest && hinted <= mostHints; at -= 1) {
    const start = partFrom(stream, at);
    if (start === undefined && !isHint(stream.tokens[at])) break;
    hinted = start === undefined ? hinted + 1 : 0;
    if (start === undefined) continue;
    if (!isConnector(stream.tokens, at)) from = start;
    at = start;
  }
  return from;
}

/** The first token of the letter, number, word or sign of an address that ends at a token. */
function partFrom(stream: Stream, at: number): number | undefined {
  const { tokens } = stream;
  if (isBeside(tokens, at)) return undefined;
  const spelled = spelledFrom(stream, at) ?? (isInSpelling(tokens, at) ? at : undefined);
  if (spelled !== undefined) return spelled;
  if (!isOneText(tokens, at) && !isAllDictated(stream, at)) return undefined;
  return isOwnWord(tokens, at) ? at : undefined;
}

/** A hint, or a mark with a space before it. */
const isBeside = (tokens: Tokens, at: number): boolean =>
  (isHint(tokens[at]) && !isConnector(tokens, at + 1)) ||
  (isMark(tokens[at]) && tokens[at]?.glued !== true);

/** Unknown, or beside a sign that is said as a word. */
const isOwnWord = (tokens: Tokens, at: number): boolean =>
  isUnknownWord(tokens[at]) ||
  isConnector(tokens, at) ||
  (isPiece(tokens[at]) && isConnector(tokens, at + 1));

/** The "i" of "r, t, i, n" and the "a" of "m, a, r" are letters. */
const isInSpelling = (tokens: Tokens, at: number): boolean =>
  isLetter(tokens[at]) &&
  [letterBeside(tokens, at, -1), letterBeside(tokens, at, 1)].includes(true);

function letterBeside(tokens: Tokens, at: number, step: 1 | -1): boolean {
  const next = isMarkOf(tokens[at + step], ',') ? at + 2 * step : at + step;
  return isLetter(tokens[next]);
}

const isOneText = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.segment === tokens[at + 1]?.segment;

/** The segment that ends here holds nothing but parts of an address. */
function isAllDictated({ tokens, elements }: Stream, end: number): boolean {
  const segment = tokens[end]?.segment;
  for (let at = end; tokens[at]?.segment === segment && at >= 0; at -= 1) {
    const isNumber = elements.some(({ from, to }) => from <= at && to >= at);
    if (!isNumber && !isUnknownWord(tokens[at]) && !isMark(tokens[at]) && !isHint(tokens[at]))
      return false;
  }
  return true;
}

const isHint = (token: Token | undefined): boolean =>
  token !== undefined && (isMarkOf(token, ',') || isBetween(token) || hints.has(token.word));

/** Letters in a row that spell something and are no code. */
const fewestLetters = 4;

/**
 * Asked for an address, people say the half of it: "june dot park, the usual one", "l, o, h, s, e". Linked
 * or spelled, it is one even where no "at" comes.
 */
export function halfAddressIn({ stream, segment, from, to }: Line): Value | undefined {
  const end = lastLink(stream, { from, to });
  const start = end === undefined ? undefined : dictatedFrom(stream, end + 1);
  if (end === undefined || start === undefined) return undefined;
  return { kind: 'mail-address', stream, segment, from: Math.max(start, from), to: end };
}

function lastLink(stream: Stream, { from, to }: Span): number | undefined {
  const { tokens } = stream;
  for (let at = to - 1; at > from; at -= 1) {
    if (isLinked(tokens, at, to)) return at + 1;
    if (lettersBefore(tokens, at) >= fewestLetters) return at;
  }
  return undefined;
}

/** "june dot park": a sign said as a word, with a word or a letter on either side. */
const isLinked = (tokens: Tokens, at: number, to: number): boolean =>
  at + 1 < to &&
  isWord(tokens[at]) &&
  isConnector(tokens, at) &&
  isNaming(tokens[at - 1]) &&
  isNaming(tokens[at + 1]);

const isNaming = (token: Token | undefined): boolean => isUnknownWord(token) || isLetter(token);

function lettersBefore(tokens: Tokens, end: number): number {
  if (!isLetter(tokens[end])) return 0;
  let letters = 1;
  // No further than it takes: read for every token, a long row would be read as often as it is long.
  for (let at = end - 1; letters < fewestLetters; at -= 1) {
    if (isLetter(tokens[at])) letters += 1;
    else if (!isMarkOf(tokens[at], ',')) break;
  }
  return letters;
}

/** With its domain: nothing more of it is to come. */
export const isMailWhole = ({ stream, from, to }: Line, mails: readonly Value[]): boolean =>
  mails.some(
    (mail) =>
      mail.stream === stream &&
      mail.to >= from &&
      mail.from < to &&
      stream.tokens
        .slice(mail.from, mail.to)
        .some((token) => signOf(token) === '@' || token.word === '@'),
  );

/** The first token of what may become an address: asked for one, the next words are its name. */
export function firstOfAddress({ stream: { tokens }, from, to }: Line): Token | undefined {
  return tokens.slice(from, to).find(isNaming);
}
