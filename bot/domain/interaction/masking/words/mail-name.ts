import { isCopula } from '../reading/everyday.ts';
import { oneOf } from '../reading/roles.ts';
import type { Stream } from '../reading/streams.ts';
import { isLetter, isMark, signOf, wordAt, type Token, type Tokens } from '../reading/tokens.ts';
import { isPiece } from './mail-domain.ts';

/** The part of an address before the "at". */
export type MailName = {
  /** First token. */
  readonly from: number;
  /** A dot, a hyphen, a digit or a spelled letter is in it: nobody says so of a place. */
  readonly isLinked: boolean;
};

/** So many words without a dot or a hyphen between can be a name before the "at". */
const looseWords = 3;

/** Read backwards from the "at". Undefined when what stands there is no name. */
export function localStart(stream: Stream, at: number): MailName | undefined {
  let from = at;
  let isLinked = false;
  let loose = 0;
  for (let before = at - 1; before >= 0 && loose <= looseWords; before -= 1) {
    const part = partAt(stream, before, at);
    if (!part) break;
    isLinked ||= part.isLink;
    if (part.isLoose) loose += 1;
    before = part.from;
    if (!isMark(stream.tokens[before]) && !isConnector(stream.tokens, before)) from = before;
  }
  return from < at ? { from, isLinked } : undefined;
}

type Part = { readonly from: number; readonly isLink: boolean; readonly isLoose: boolean };

function partAt(stream: Stream, before: number, at: number): Part | undefined {
  const { tokens } = stream;
  const spelled = spelledFrom(stream, before);
  if (spelled !== undefined) return { from: spelled, isLink: true, isLoose: false };
  if (isConnector(tokens, before)) return { from: before, isLink: true, isLoose: false };
  if (isGluedOn(tokens, before, at)) return { from: before, isLink: false, isLoose: false };
  if (!isOwnWord(tokens, before, at)) return undefined;
  return { from: before, isLink: false, isLoose: !isConnector(tokens, before + 1) };
}

/** The first token of the letter, digit or number word that ends here: "c wie Cäsar", "76". */
export function spelledFrom({ tokens, elements }: Stream, at: number): number | undefined {
  const element = elements.find(({ from, to }) => from <= at && to >= at);
  if (!element) return undefined;
  const isArticle = element.from === element.to && /^[ai]$/.test(wordAt(tokens, at));
  const isBesideLetter = isLetter(tokens[at - 1]) || isLetter(tokens[at + 1]);
  return !isArticle || isBesideLetter || isConnector(tokens, at + 1) ? element.from : undefined;
}

/** Written without a space: anna.berg, anna_berg. */
function isGluedOn(tokens: Tokens, before: number, at: number): boolean {
  if (tokens[before + 1]?.glued !== true) return false;
  if (!isMark(tokens[before])) return true;
  return before + 1 < at && /^[._%+'-]$/.test(wordAt(tokens, before));
}

/** "dot", "underscore", "-" after a part of the name. */
export const isConnector = (tokens: Tokens, at: number): boolean => {
  const sign = signOf(tokens[at]);
  return sign !== undefined && sign !== '@' && isPiece(tokens[at - 1]);
};

const isEveryday = oneOf(
  'common',
  'copulas',
  'between',
  'slipWords',
  'listening',
  'doers',
  'pointers',
  'neutralNouns',
);

/** A word of the address: unknown, or an everyday one beside a dot, or right after "is". */
function isOwnWord(tokens: Tokens, before: number, at: number): boolean {
  if (!isPiece(tokens[before])) return false;
  if (isConnector(tokens, before + 1)) return true;
  const isOneText = tokens[before]?.segment === tokens[before + 1]?.segment;
  if (!isOneText && !isWholeSegment(tokens, before)) return isConnector(tokens, before - 1);
  if (!isEveryday(tokens[before])) return true;
  return before === at - 1 && isOpening(tokens[before - 1], tokens[before]);
}

/** The last word of a segment begins it, too: "anna" and then "at example dot com". */
const isWholeSegment = (tokens: Tokens, at: number): boolean =>
  tokens[at - 1]?.segment !== tokens[at]?.segment;

/** "info at example dot com": an everyday word right at the beginning, or after "is". */
const isOpening = (before: Token | undefined, token: Token | undefined): boolean =>
  (before === undefined || isMark(before) || isCopula(before)) &&
  !isCopula(token) &&
  (token?.word.length ?? 0) > 3;
