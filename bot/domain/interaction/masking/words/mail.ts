import type { FoundCue } from '../reading/cues.ts';
import { isCopula, isUnknownWord } from '../reading/everyday.ts';
import type { Line, Stream } from '../reading/streams.ts';
import { signOf, wordAt, type Tokens } from '../reading/tokens.ts';
import type { Value } from '../talk/value.ts';
import { domainEnd, isProvider } from './mail-domain.ts';
import { dictatedFrom, halfAddressIn } from './mail-dictated.ts';
import { localStart, type MailName } from './mail-name.ts';
import type { Span } from './telling.ts';

/**
 * Mail addresses, written ("anna.berg@example.com", "anna (at) example.com") and spoken ("anna dot
 * berg at example dot com", "anna Punkt berg Klammeraffe beispiel Punkt de"), over segments too.
 */
export function findMail(lines: readonly Line[], isAsked: Asked): readonly Value[] {
  const streams = new Set(lines.map(({ stream }) => stream));
  const whole = [...streams].flatMap((stream) => mailIn(stream, isAsked));
  const halves = lines
    .filter((line) => isAsked(line.segment) && !holdsMail(line, whole))
    .flatMap((line) => halfAddressIn(line) ?? []);
  return [...whole, ...halves];
}

/** Whether an address was asked for when a segment was said, and this speaker is to tell it. */
export type Asked = (segment: number) => boolean;

/** An address stands in the line, or a part of it. */
const holdsMail = ({ stream, from, to }: Line, mails: readonly Value[]): boolean =>
  mails.some((mail) => mail.stream === stream && mail.from < to && mail.to >= from);

function mailIn(stream: Stream, isAsked: Asked): readonly Value[] {
  const found: Value[] = [];
  stream.tokens.forEach((token, at) => {
    const last = found.at(-1);
    const sign = last && last.to >= at ? undefined : signAt(stream.tokens, at);
    const span = sign && addressAround(stream, sign, isAsked(token.segment));
    const segment = stream.tokens[span?.from ?? at]?.segment ?? token.segment;
    if (span) found.push({ kind: 'mail-address', stream, segment, ...span });
  });
  return found;
}

type AtSign = Span & {
  /** '@' itself, or a word said for nothing else. */
  readonly isSure: boolean;
  /** '@' with the name written on to it. */
  readonly isWritten: boolean;
};

/** "@", "at", "(at)", "at sign", "at-Zeichen", "Klammeraffe". */
function signAt(tokens: Tokens, at: number): AtSign | undefined {
  const token = tokens[at];
  if (token?.word !== '@' && signOf(token) !== '@') return undefined;
  const isWritten = token?.word === '@' && token.glued;
  if (isBracketed(tokens, at)) return { from: at - 1, to: at + 1, isSure: true, isWritten };
  const next = wordAt(tokens, at + 1) === '-' ? at + 2 : at + 1;
  const isNamed = /^(?:sign|symbol|zeichen)$/.test(wordAt(tokens, next));
  const isSure = isNamed || /^@|\w{4}/.test(wordAt(tokens, at));
  return { from: at, to: isNamed ? next : at, isSure, isWritten };
}

const isBracketed = (tokens: Tokens, at: number): boolean =>
  /^[([{]$/.test(wordAt(tokens, at - 1)) && /^[)\]}]$/.test(wordAt(tokens, at + 1));

function addressAround(stream: Stream, sign: AtSign, isAsked: boolean): Span | undefined {
  const { tokens } = stream;
  const end = domainEnd(tokens, sign.to + 1);
  const isOne = end !== undefined || sign.isWritten;
  const name = isOne ? nameBefore(stream, sign, isAsked) : undefined;
  if (name === undefined) return undefined;
  const isMeant =
    sign.isSure ||
    name.isLinked ||
    isAsked ||
    isExpected(stream, name.from) ||
    isProvider(tokens[sign.to + 1]);
  return isMeant ? { from: name.from, to: end ?? chunkEnd(tokens, sign.to) } : undefined;
}

/** As it is dictated where one is told for certain: asked for, spoken of, or spelled with words. */
function nameBefore(stream: Stream, sign: AtSign, isAsked: boolean): MailName | undefined {
  const name = localStart(stream, sign.from);
  const from = sign.isWritten ? undefined : dictatedFrom(stream, sign.from);
  if (from === undefined || from >= (name?.from ?? sign.from)) return name;
  const isTold = isAsked || isExpected(stream, from) || isSpelled(stream, from, sign.from);
  return isTold ? { from, isLinked: true } : name;
}

/** "m as in mike, a, …": two letters at least, and one of them with a word for it. */
function isSpelled({ elements }: Stream, from: number, to: number): boolean {
  const letters = elements.filter(
    (one) => one.from >= from && one.to < to && one.chars.length === 1,
  );
  return letters.length > 1 && letters.some((one) => one.to > one.from);
}

function chunkEnd(tokens: Tokens, start: number): number {
  let end = start;
  while (tokens[end + 1]?.glued) end += 1;
  return end;
}

/** Mail was just spoken of, or "is" stands before. */
function isExpected({ tokens, cues }: Stream, from: number): boolean {
  const before = tokens[from - 1];
  const isNamed = ({ topic, to }: FoundCue) =>
    topic === 'mail-address' && to < from && from - to <= 12;
  // "look at example dot com" begins a sentence, "june at example dot com" an address.
  const isFirst = before === undefined && isUnknownWord(tokens[from]);
  return isFirst || isCopula(before) || cues.some(isNamed);
}
