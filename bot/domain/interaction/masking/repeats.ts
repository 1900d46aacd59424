import type { HiddenKind } from './kinds.ts';
import type { Line } from './streams.ts';
import { isAlone, isInPassing } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { valueOf, type Value } from './value.ts';
import type { Decided } from './values.ts';

/**
 * What repeats a hidden value or a part of it, before or after, by either speaker: read-backs,
 * "ending in 1234", a password said once more. What was named as something public stays, unless it
 * has so much of a hidden value in it that the name must be wrong.
 */
export function findRepeats(
  lines: readonly Line[],
  values: readonly Value[],
  runs: readonly Decided[],
): readonly Value[] {
  return [...repeatedNumbers(values, runs), ...repeatedWords(lines, values)];
}

/** Shorter runs are no part that tells anything. */
const shortest = 3;
/** So many digits in common with a hidden value are no chance, whatever the number was called. */
const telling = 8;

function repeatedNumbers(values: readonly Value[], runs: readonly Decided[]): readonly Value[] {
  const secrets = values.filter(({ chars }) => (chars?.length ?? 0) >= shortest);
  if (secrets.length === 0) return [];
  return runs.flatMap((decided) => {
    const { run, stream, topic } = decided;
    const isOpen = topic === undefined || topic === 'stays';
    if (!isOpen || run.chars.length < shortest || (run.isDated && run.chars.length < telling))
      return [];
    const kind = closest(secrets, decided);
    return kind ? [valueOf(kind, run, stream)] : [];
  });
}

/** The kind of the secret that the run has most in common with; undefined when that tells nothing. */
function closest(secrets: readonly Value[], decided: Decided): HiddenKind | undefined {
  let best: HiddenKind | undefined;
  let most = 0;
  for (const secret of secrets) {
    const shared = sharedBy(secret, decided);
    if (shared <= most) continue;
    best = secret.kind;
    most = shared;
  }
  return best;
}

/** How much of the secret the run gives away; 0 when it may be there by chance. */
function sharedBy(secret: Value, { run, stream, topic, segment }: Decided): number {
  const chars = secret.chars ?? '';
  const isByDigits = run.digits.length >= shortest && !chars.includes(run.chars);
  const whole = isByDigits ? chars.replace(/\D/g, '') : chars;
  const part = isByDigits ? run.digits : run.chars;
  const shared = inCommon(whole, part);
  if (topic === 'stays') return shared >= telling ? shared : 0;
  if (shared >= 6 || (shared === whole.length && shared >= shortest)) return shared;
  const since = segment - (secret.segment ?? 0);
  const isReadBack = secret.stream.role !== stream.role && since >= 0 && since <= 3;
  if (isReadBack && shared >= shortest && !isInPassing(run, stream)) return shared;
  const least = isAlone(run, stream) || whole.endsWith(part) ? shortest : 4;
  return shared === part.length && shared >= least && !isInPassing(run, stream) ? shared : 0;
}

/** How many characters in a row the two have in common. */
function inCommon(a: string, b: string): number {
  let most = 0;
  for (let at = 0; at < b.length; at += 1) {
    while (at + most < b.length && a.includes(b.slice(at, at + most + 1))) most += 1;
  }
  return most;
}

const wordKinds: ReadonlySet<HiddenKind> = new Set<HiddenKind>([
  'password',
  'security-answer',
  'name',
]);

type Phrase = {
  readonly kind: HiddenKind;
  readonly words: readonly string[];
  readonly segment: number;
};

function repeatedWords(lines: readonly Line[], values: readonly Value[]): readonly Value[] {
  const phrases = values.flatMap((value): readonly Phrase[] => {
    const { kind, stream, from, to, segment = 0 } = value;
    if (!wordKinds.has(kind)) return [];
    const words = stream.tokens.slice(from, to + 1).filter(isOwnWord);
    return words.length > 0 ? [{ kind, words: words.map(({ word }) => word), segment }] : [];
  });
  if (phrases.length === 0) return [];
  return lines.flatMap((line) => {
    const { stream, from, to } = line;
    const found: Value[] = [];
    for (let at = from; at < to; at += 1) {
      const phrase = phrases.find((one) => isPartOf(one, line, at));
      if (phrase) found.push({ kind: phrase.kind, stream, from: at, to: at });
    }
    return found;
  });
}

/** One word of several says it right after the answer, or with its neighbour: "Road" alone may be any road. */
function isPartOf({ words, segment }: Phrase, line: Line, at: number): boolean {
  const { tokens } = line.stream;
  const word = tokens[at]?.word;
  if (tokens[at]?.form !== 'word' || word === undefined || !words.includes(word)) return false;
  const isRightAfter = line.segment >= segment && line.segment - segment <= 3;
  const isBeside = [tokens[at - 1], tokens[at + 1]].some(
    (token) => token && words.includes(token.word),
  );
  return words.length === 1 || isRightAfter || isBeside;
}

const isOwnWord = ({ form, word, meaning }: Token): boolean =>
  form === 'word' &&
  word.length >= 3 &&
  !(
    meaning.common ??
    meaning.between ??
    meaning.listening ??
    meaning.copulas ??
    meaning.states ??
    meaning.casing ??
    meaning.sign ??
    meaning.number
  );
