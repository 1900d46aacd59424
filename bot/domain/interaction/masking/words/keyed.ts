import type { FoundCue } from '../reading/cues.ts';
import type { Line, Stream } from '../reading/streams.ts';
import { isDigits, isMark, isWord, wordAt, type Token, type Tokens } from '../reading/tokens.ts';
import type { Value } from '../talk/value.ts';
import { chunkAt, type Span } from './telling.ts';

/** What a link or a log line calls a secret of its own. */
const names = new Set(
  'token tokens secret password passwd passwort pwd pass signature sig auth session sessionid sid jwt apikey'.split(
    ' ',
  ),
);
const shortest = 4;

/** Secrets of machines: "…?token=8f3a91c", "sk_live_4eC39…", "eyJhbGciOi…". */
export function findKeyed(lines: readonly Line[]): readonly Value[] {
  return lines.flatMap((line) => {
    const { stream, segment } = line;
    return spansIn(stream, line).map((span) => ({
      kind: 'password' as const,
      stream,
      segment,
      ...span,
    }));
  });
}

function spansIn({ tokens, cues }: Stream, { from, to }: Span): readonly Span[] {
  const found: Span[] = [];
  for (let at = from; at < to; at += 1) {
    if (tokens[at + 1]?.glued !== true || (tokens[at]?.glued === true && !isMark(tokens[at])))
      continue;
    const span = namedAt(tokens, at, to) ?? keyAt(tokens, at, to);
    if (!span || cues.some((cue) => isOfOther(cue, span))) continue;
    found.push(span);
    at = span.to;
  }
  return found;
}

/** "order id is 3F9a…": it has a name that stays. */
const isOfOther = ({ topic, from, to, isCertain }: FoundCue, span: Span): boolean =>
  topic === 'stays' && isCertain && from < span.from && span.from - to <= 2;

const textOf = (tokens: Tokens, { from, to }: Span): string =>
  tokens
    .slice(from, to + 1)
    .map(({ text }) => text)
    .join('');

/** After "token=", up to what ends a part of a link. */
function namedAt(tokens: Tokens, at: number, limit: number): Span | undefined {
  if (wordAt(tokens, at) !== '=' || !names.has(wordAt(tokens, at - 1))) return undefined;
  let to = at;
  while (to + 1 < limit && tokens[to + 1]?.glued && !ends.has(wordAt(tokens, to + 1))) to += 1;
  const span = { from: at + 1, to };
  return textOf(tokens, span).length >= shortest ? span : undefined;
}

const ends = new Set(['&', '#', ';', '"', "'", ',', ')', '>']);

/** Signed tokens, and keys that no person made: long, of both cases and of many short numbers. */
const signed = /^eyJ[\w-]{8,}/;
const shortestKey = 11;
const longEnough = 20;
const fewestNumbers = 3;

function keyAt(tokens: Tokens, at: number, limit: number): Span | undefined {
  if (!isWord(tokens[at]) && !isDigits(tokens[at])) return undefined;
  const span = chunkAt(tokens, at, limit);
  return span.from === at && isKey(tokens.slice(at, span.to + 1)) ? span : undefined;
}

function isKey(said: Tokens): boolean {
  const length = (said.at(-1)?.end ?? 0) - (said[0]?.start ?? 0);
  if (length < shortestKey) return false;
  const text = said.map((token) => token.text).join('');
  return signed.test(text) || isMadeByMachine(text, said);
}

const isMadeByMachine = (text: string, said: readonly Token[]): boolean =>
  text.length >= longEnough &&
  /[a-z]/.test(text) &&
  /[A-Z]/.test(text) &&
  said.filter(isDigits).length >= fewestNumbers &&
  said.every((token) => !isMark(token) || /[_+=-]/.test(token.word));
