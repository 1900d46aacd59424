import type { FoundCue } from './cues.ts';
import type { Line, Stream } from './streams.ts';
import type { Token } from './tokens.ts';
import type { Value } from './value.ts';

type Tokens = readonly Token[];
type Span = { readonly from: number; readonly to: number };

/**
 * Mail addresses, written ("anna.berg@example.com", "anna (at) example.com") and spoken ("anna dot
 * berg at example dot com", "anna Punkt berg Klammeraffe beispiel Punkt de"), over segments too.
 */
export function findMail(lines: readonly Line[]): readonly Value[] {
  const streams = new Set(lines.map(({ stream }) => stream));
  return [...streams].flatMap(mailIn);
}

function mailIn(stream: Stream): readonly Value[] {
  const { tokens } = stream;
  const found: Value[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const sign = signAt(tokens, at);
    if (!sign || (found.at(-1)?.to ?? -1) >= at) continue;
    const span = addressAround(stream, sign);
    if (span) found.push({ kind: 'mail-address', stream, ...span });
  }
  return found;
}

type AtSign = Span & {
  /** '@' itself, or a word said for nothing else. */
  readonly isSure: boolean;
};

function signAt(tokens: Tokens, at: number): AtSign | undefined {
  const token = tokens[at];
  if (token?.meaning.sign !== '@' && token?.word !== '@') return undefined;
  const isBracketed =
    /^[([{]$/.test(tokens[at - 1]?.word ?? '') && /^[)\]}]$/.test(tokens[at + 1]?.word ?? '');
  if (isBracketed) return { from: at - 1, to: at + 1, isSure: true };
  // "at sign", "at-Zeichen"
  const hyphen = tokens[at + 1]?.word === '-' ? 1 : 0;
  const isNamed = /^(?:sign|symbol|zeichen)$/.test(tokens[at + 1 + hyphen]?.word ?? '');
  const isSure = isNamed || token.form === 'mark' || token.word.length > 3;
  return { from: at, to: isNamed ? at + 1 + hyphen : at, isSure };
}

function addressAround(stream: Stream, sign: AtSign): Span | undefined {
  const { tokens } = stream;
  const isWritten = tokens[sign.from]?.word === '@' && tokens[sign.from]?.glued === true;
  const to = domainEnd(tokens, sign.to + 1);
  if (to === undefined && !isWritten) return undefined;
  const from = localStart(stream, sign.from);
  if (from === undefined) return undefined;
  const isLinked = isWritten || sign.isSure || hasLink(stream, from, sign.from - 1);
  if (!isLinked && !isExpected(stream, from) && !isProvider(tokens[sign.to + 1])) return undefined;
  return { from, to: to ?? chunkEnd(tokens, sign.to) };
}

const isDotWord = (token: Token | undefined): boolean =>
  token?.form === 'word' && token.meaning.sign === '.';

/** A full stop only where the text goes on right after it. */
const isDot = (tokens: Tokens, at: number): boolean =>
  isDotWord(tokens[at]) || (tokens[at]?.word === '.' && tokens[at + 1]?.glued === true);

const isProvider = (token: Token | undefined): boolean => token?.meaning.mailDomains === true;

const isJoint = (token: Token | undefined): boolean =>
  token !== undefined && token.meaning.sign !== undefined && token.meaning.sign !== '@';

const isHyphen = (token: Token | undefined): boolean =>
  token?.word === '-' || token?.meaning.sign === '-';

const isPiece = (token: Token | undefined): boolean =>
  token !== undefined && (token.form === 'word' || token.form === 'digits') && !isDotWord(token);

/** The last token of "example dot co dot uk". Undefined when no domain follows. */
function domainEnd(tokens: Tokens, start: number): number | undefined {
  let at = start;
  let end: number | undefined;
  for (let label = 0; label < 5; label += 1) {
    const dot = nextDot(tokens, at);
    if (dot === undefined) break;
    const last = topLevelEnd(tokens, dot + 1);
    if (last === undefined) break;
    end = last;
    at = last + 1;
    if (!isDot(tokens, at)) break;
  }
  if (end !== undefined) return end;
  return isProvider(tokens[start]) && !tokens[start]?.meaning.common ? start : undefined;
}

/** The dot after a label of up to eight tokens: words, spelled letters, hyphens, digits. */
function nextDot(tokens: Tokens, start: number): number | undefined {
  for (let at = start; at < Math.min(tokens.length, start + 9); at += 1) {
    if (isDot(tokens, at)) return at > start || start > 0 ? at : undefined;
    if (!isPiece(tokens[at]) && !isHyphen(tokens[at])) return undefined;
    if (tokens[at]?.meaning.clauses && at > start) return undefined;
  }
  return undefined;
}

/** One word, or the letters it is spelled with: "com", "d e". */
function topLevelEnd(tokens: Tokens, start: number): number | undefined {
  const first = tokens[start];
  if (first?.form !== 'word') return undefined;
  if (first.word.length > 1) return start;
  let last = start;
  while (
    last - start < 3 &&
    tokens[last + 1]?.form === 'word' &&
    tokens[last + 1]?.word.length === 1
  ) {
    last += 1;
  }
  return last > start ? last : undefined;
}

const chunkEnd = (tokens: Tokens, start: number): number => {
  let end = start;
  while (tokens[end + 1]?.glued) end += 1;
  return end;
};

/** So many words without a dot or a hyphen between can be a name before the "at". */
const looseWords = 3;

/** Where the part before the "at" begins. Undefined when what stands there is no name. */
function localStart(stream: Stream, at: number): number | undefined {
  const { tokens } = stream;
  let start = at;
  let loose = 0;
  let before = at - 1;
  while (before >= 0 && loose <= looseWords) {
    const spelled = spelledFrom(stream, before);
    if (spelled !== undefined) {
      start = spelled;
    } else if (isGluedOn(tokens, before, at)) {
      if (tokens[before]?.form !== 'mark') start = before;
    } else if (!isConnector(tokens, before)) {
      if (!isOwnWord(tokens, before, at)) break;
      if (!isConnector(tokens, before + 1)) loose += 1;
      start = before;
    }
    before = Math.min(before, spelled ?? before) - 1;
  }
  return start < at ? start : undefined;
}

/** The first token of the letter, digit or number word that ends here: "c wie Cäsar", "76". */
function spelledFrom({ tokens, elements }: Stream, at: number): number | undefined {
  const element = elements.find(({ from, to }) => from <= at && to >= at);
  if (!element) return undefined;
  const isArticle = element.from === element.to && /^[ai]$/.test(tokens[at]?.word ?? '');
  if (!isArticle) return element.from;
  const isBesideLetter = [tokens[at - 1], tokens[at + 1]].some(
    (token) => token?.word.length === 1 && token.form === 'word',
  );
  return isBesideLetter || isConnector(tokens, at + 1) ? element.from : undefined;
}

/** Written without a space: anna.berg, anna_berg. */
const isGluedOn = (tokens: Tokens, before: number, at: number): boolean => {
  const token = tokens[before];
  if (!token || tokens[before + 1]?.glued !== true) return false;
  return token.form === 'mark' ? before + 1 < at && /^[._%+'-]$/.test(token.word) : true;
};

const isConnector = (tokens: Tokens, at: number): boolean =>
  isJoint(tokens[at]) && isNamePart(tokens[at - 1]);

/** A word of the address: unknown, or an everyday one beside a dot, or right after "is". */
function isOwnWord(tokens: Tokens, before: number, at: number): boolean {
  const token = tokens[before];
  if (!token || !isNamePart(token)) return false;
  if (isConnector(tokens, before + 1)) return true;
  const { common, copulas, between, listening, doers } = token.meaning;
  if (!(common ?? copulas ?? between ?? listening ?? doers)) return true;
  return before === at - 1 && isOpening(tokens[before - 1], token);
}

const isNamePart = (token: Token | undefined): boolean =>
  token !== undefined && (token.form === 'word' || token.form === 'digits') && !isDotWord(token);

/** "info at example dot com": an everyday word right at the beginning, or after "is". */
const isOpening = (before: Token | undefined, token: Token | undefined): boolean =>
  (before === undefined || before.form === 'mark' || before.meaning.copulas === true) &&
  token?.meaning.copulas !== true &&
  (token?.word.length ?? 0) > 3;

/** A dot, a hyphen, a digit or a spelled letter in it: nobody says so of a place. */
function hasLink(stream: Stream, from: number, to: number): boolean {
  for (let at = from; at <= to; at += 1) {
    if (isJoint(stream.tokens[at]) || spelledFrom(stream, at) !== undefined) return true;
  }
  return false;
}

/** Mail was just spoken of, or "is" stands before. */
function isExpected({ tokens, cues }: Stream, from: number): boolean {
  const isNamed = (cue: FoundCue) =>
    cue.topic === 'mail-address' && cue.to < from && from - cue.to <= 12;
  const before = tokens[from - 1];
  return cues.some(isNamed) || before === undefined || before.meaning.copulas === true;
}
