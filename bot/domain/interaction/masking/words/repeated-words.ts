import type { HiddenKind } from '../kinds.ts';
import { isWord, type Token } from '../reading/tokens.ts';
import { oneOf } from '../reading/roles.ts';
import type { Line } from '../reading/streams.ts';
import type { Value } from '../talk/value.ts';
import type { Decided } from '../talk/values.ts';
import { isWordKind } from './answers.ts';
import { chunkAt, type Span } from './telling.ts';
import { unitsIn, type Unit } from './units.ts';

type Phrase = Pick<Value, 'kind' | 'segment' | 'stream'> & {
  /** All of it, without signs and spaces. */
  readonly chars: string;
  /** Its words that are no everyday ones. */
  readonly words: ReadonlySet<string>;
};

/**
 * Passwords, answers and names said once more, by either speaker, before or after: as they were, in
 * part, or in other pieces ("Harbor2291" as "harbor two two nine one", or spelled).
 */
export function repeatedWords(
  lines: readonly Line[],
  values: readonly Value[],
  runs: readonly Decided[],
): readonly Value[] {
  const phrases = values.flatMap((value) => phraseOf(value) ?? []);
  if (phrases.length === 0) return [];
  return lines.flatMap((line) => {
    const others = runs.filter((one) => one.segment === line.segment && isOther(one));
    const isTaken = (at: number) => others.some(({ run }) => at >= run.from && at <= run.to);
    return repeatsIn(line, phrases, isTaken);
  });
}

/** An order's number, a year. */
const isOther = ({ topic, run }: Decided): boolean => topic === 'stays' || run.isDated;

function phraseOf({ kind, segment, stream, from, to }: Value): Phrase | undefined {
  if (!isWordKind(kind)) return undefined;
  const units = unitsIn(stream, { from, to: to + 1 });
  const chars = charsOf(units);
  if (!/[a-z]/.test(chars) || chars.length < shortest) return undefined;
  const own = units.filter((unit) => isOwn(stream.tokens[unit.from], unit));
  return { kind, segment, stream, chars, words: new Set(charsEach(own)) };
}

const shortest = 3;
const charsEach = (units: readonly Unit[]) => units.map(({ chars }) => chars);
const charsOf = (units: readonly Unit[]): string => charsEach(units).join('');

const isEveryday = oneOf(
  'common',
  'between',
  'slipWords',
  'listening',
  'copulas',
  'states',
  'casing',
);

const isOwn = (token: Token | undefined, { form, chars }: Unit): boolean =>
  form === 'word' && isWord(token) && chars.length >= shortest && !isEveryday(token);

type Taken = (at: number) => boolean;

function repeatsIn(line: Line, phrases: readonly Phrase[], isTaken: Taken): readonly Value[] {
  const { stream, segment } = line;
  const units = unitsIn(stream, line);
  const found: Value[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const repeat = repeatAt(units, at, { line, phrases, isTaken });
    if (!repeat) continue;
    found.push({ kind: repeat.kind, stream, segment, ...spanOf(repeat.units, line) });
    at += repeat.units.length - 1;
  }
  return found;
}

/** With all that is written on to it: the "22" of "Hafenmoos22". */
const spanOf = (units: readonly Unit[], { stream: { tokens }, to }: Line): Span => ({
  from: chunkAt(tokens, units[0]?.from ?? 0, to).from,
  to: chunkAt(tokens, units.at(-1)?.to ?? 0, to).to,
});

type Heard = {
  readonly line: Line;
  readonly phrases: readonly Phrase[];
  readonly isTaken: Taken;
};
type Repeat = { readonly kind: HiddenKind; readonly units: readonly Unit[] };

function repeatAt(units: readonly Unit[], at: number, heard: Heard): Repeat | undefined {
  for (const phrase of heard.phrases) {
    const common = inCommon(units, at, phrase);
    if (common.length === 0 || !isRepeated(common, phrase, heard)) continue;
    return { kind: phrase.kind, units: withSlips(units, at, common, phrase, heard.line) };
  }
  return undefined;
}

/** As many units in a row as the phrase has in a row. */
function inCommon(units: readonly Unit[], at: number, { chars }: Phrase): readonly Unit[] {
  let end = at;
  for (let said = ''; end < units.length; end += 1) {
    said += charsOf(units.slice(end, end + 1));
    if (!chars.includes(said)) break;
  }
  return units.slice(at, end);
}

/** So many segments later, what is like a part of it is it. */
const soon = 3;

const isSoon = ({ stream, segment }: Phrase, line: Line): boolean =>
  line.role !== stream.role && line.segment >= segment && line.segment <= segment + soon;

function isRepeated(common: readonly Unit[], phrase: Phrase, { line, isTaken }: Heard): boolean {
  if (common.some(({ from }) => isTaken(from))) return false;
  const own = common.filter(({ form, chars }) => form === 'word' && phrase.words.has(chars));
  // One word of several may be any: "Road". With its neighbour, or read back, it is not.
  if (own.length > 0) return phrase.words.size === 1 || common.length > 1 || isSoon(phrase, line);
  return isSpelled(common, phrase) || isItsNumber(common, phrase, line);
}

/** "H, A, R, B, O, R". */
const isSpelled = (common: readonly Unit[], { chars }: Phrase): boolean =>
  common.length > shortest || (common.length >= shortest && charsOf(common) === chars);

/** "it ends in 2291?" */
const isItsNumber = (common: readonly Unit[], phrase: Phrase, line: Line): boolean =>
  common.every(({ form }) => form === 'digits') &&
  charsOf(common).length >= shortest &&
  isSoon(phrase, line);

/** Read back with a slip, the number after the word is not quite its own, and still tells most of it. */
function withSlips(
  units: readonly Unit[],
  at: number,
  common: readonly Unit[],
  { chars }: Phrase,
  { stream: { tokens } }: Line,
): readonly Unit[] {
  let end = at + common.length;
  if (!/\d/.test(chars) || common.every(({ form }) => form === 'digits')) return common;
  while (units[end]?.form === 'digits' && isNext(tokens, units[end - 1], units[end])) end += 1;
  return units.slice(at, end);
}

const isNext = (tokens: readonly Token[], before: Unit | undefined, next: Unit | undefined) =>
  tokens.slice((before?.to ?? 0) + 1, next?.from).every((token) => !isWord(token));
