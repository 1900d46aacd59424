import type { HiddenKind } from '../kinds.ts';
import { isWord, wordAt, type Token } from '../reading/tokens.ts';
import { oneOf } from '../reading/roles.ts';
import type { Line } from '../reading/streams.ts';
import type { Value } from '../talk/value.ts';
import { isWordKind } from './answers.ts';

type Phrase = Pick<Value, 'kind' | 'segment' | 'stream'> & { readonly words: readonly string[] };

/** Passwords, answers and names said once more, by either speaker, before or after. */
export function repeatedWords(lines: readonly Line[], values: readonly Value[]): readonly Value[] {
  const phrases = values.flatMap((value) => phraseOf(value) ?? []);
  if (phrases.length === 0) return [];
  return lines.flatMap((line) => {
    const found: Value[] = [];
    for (let at = line.from; at < line.to; at += 1) {
      const kind = kindAt(phrases, line, at);
      const { stream, segment } = line;
      if (kind) found.push({ kind, stream, segment, from: at, to: at });
    }
    return found;
  });
}

function phraseOf({ kind, segment, stream, from, to }: Value): Phrase | undefined {
  if (!isWordKind(kind)) return undefined;
  const words = stream.tokens.slice(from, to + 1).filter(isOwn);
  return words.length > 0
    ? { kind, segment, stream, words: words.map(({ word }) => word) }
    : undefined;
}

const isEveryday = oneOf(
  'common',
  'between',
  'slipWords',
  'listening',
  'copulas',
  'states',
  'casing',
);

const isOwn = (token: Token): boolean =>
  isWord(token) &&
  token.word.length >= 3 &&
  !isEveryday(token) &&
  token.meaning.sign === undefined &&
  token.meaning.number === undefined;

const kindAt = (phrases: readonly Phrase[], line: Line, at: number): HiddenKind | undefined =>
  isWord(line.stream.tokens[at])
    ? phrases.find((phrase) => isPart(phrase, line, at))?.kind
    : undefined;

/** One word of several says it when read back right after, or with its neighbour: "Road" alone may be any road. */
function isPart({ words, segment, stream }: Phrase, line: Line, at: number): boolean {
  const { tokens } = line.stream;
  if (!words.includes(wordAt(tokens, at))) return false;
  const since = line.role === stream.role ? -1 : line.segment - segment;
  const isBeside = words.includes(wordAt(tokens, at - 1)) || words.includes(wordAt(tokens, at + 1));
  return words.length === 1 || isBeside || (since >= 0 && since <= 3);
}
