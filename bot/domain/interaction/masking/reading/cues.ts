import type { Topic } from '../kinds.ts';
import type { Cue, Language, Phrases } from '../languages/language.ts';
import { tokenAt, type PlainText } from './plain-text.ts';
import { oneOf } from './roles.ts';
import type { Token, Tokens } from './tokens.ts';
import { languages } from './vocabulary.ts';

/** Words that tell what a number is, and where they stand (first and last token). */
export type FoundCue = {
  readonly topic: Topic;
  /** It names the value itself, not only what the value belongs to. */
  readonly isCertain: boolean;
  /** "I don't need the card number". */
  readonly isDeclined: boolean;
  readonly from: number;
  readonly to: number;
};

type List = Exclude<keyof Cue, 'topic'>;
type Entry = { readonly topic: Topic; readonly pattern: RegExp };
/** `any` finds where one of the entries stands; which one it is, is asked only then. */
type Matcher = { readonly list: List; readonly any: RegExp; readonly entries: readonly Entry[] };

/** No letter, digit or apostrophe may go on with a match. */
const whole = (source: string): string => `(?<![a-z0-9'])(?:${source})(?![a-z0-9'])`;

function matcherOf(language: Language, list: List): Matcher {
  const sources = language.cues.flatMap(({ topic, [list]: some = [] }) =>
    some.map((source) => ({ topic, source })),
  );
  return {
    list,
    any: new RegExp(whole(sources.map(({ source }) => source).join('|')), 'g'),
    entries: sources.map(({ topic, source }) => ({
      topic,
      pattern: new RegExp(whole(source), 'y'),
    })),
  };
}

const lists: readonly List[] = ['certain', 'loose', 'named'];
const matchers = languages.flatMap((language) => lists.map((list) => matcherOf(language, list)));

/** An expression for a phrase in any of the languages; at the end or the start of a text if so said. */
export function phrasePattern(phrase: keyof Phrases, place?: 'end' | 'start'): RegExp {
  const source = whole(languages.flatMap(({ phrases }) => phrases[phrase]).join('|'));
  if (place === 'end') return new RegExp(`${source} ?$`);
  return new RegExp(place === 'start' ? `^ ?${source}` : source);
}

type Found = FoundCue & { readonly weight: number };

export function findCues(tokens: Tokens, plain: PlainText): readonly FoundCue[] {
  const found = matchers.flatMap((matcher) => {
    const cues: Found[] = [];
    matcher.any.lastIndex = 0;
    for (let match = matcher.any.exec(plain.text); match; match = matcher.any.exec(plain.text)) {
      const cue = cueOf(match, matcher, tokens, plain);
      if (cue) cues.push(cue);
    }
    return cues;
  });
  return withoutOverlaps(found);
}

const weights: Readonly<Record<List, number>> = { certain: 4, named: 1, loose: 0 };

function cueOf(
  match: RegExpExecArray,
  { list, entries }: Matcher,
  tokens: Tokens,
  plain: PlainText,
): Found | undefined {
  const start = match.index;
  const end = start + match[0].length;
  const from = tokenAt(plain, start);
  if (list === 'named' && isEveryday(tokens[from])) return undefined;
  const entry = entries.find(({ pattern }) => {
    pattern.lastIndex = start;
    return pattern.test(plain.text);
  });
  const to = tokenAt(plain, Math.max(end - 1, start));
  return {
    topic: entry?.topic ?? 'stays',
    isCertain: list !== 'loose',
    isDeclined: isDeclined(plain.text, start, end),
    from,
    to,
    weight: (to - from + 1) * 2 + weights[list],
  };
}

const declinedBefore = phrasePattern('declinedBefore', 'end');
const declinedAfter = phrasePattern('declinedAfter', 'start');
/** So many characters beside a cue can say that it is not wanted. */
const nearby = 48;

const isDeclined = (text: string, start: number, end: number): boolean =>
  declinedBefore.test(text.slice(Math.max(0, start - nearby), start)) ||
  declinedAfter.test(text.slice(end, end + nearby));

const isOrdinary = oneOf(
  'common',
  'pointers',
  'between',
  'slipWords',
  'listening',
  'neutralNouns',
  'states',
  'clauses',
);

/** The "whole" of "whole number": the words do not name it. */
const isEveryday = (token: Token | undefined): boolean =>
  token === undefined ||
  isOrdinary(token) ||
  token.meaning.number !== undefined ||
  /(?:ing|ed|ige[nrsm]?|liche[nrsm]?|elle[nrsm]?)$/.test(token.word);

/** Of several readings of the same words the longer one is right, and the more certain. */
function withoutOverlaps(found: readonly Found[]): readonly FoundCue[] {
  const kept: Found[] = [];
  for (const cue of [...found].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = kept.at(-1);
    if (!last || cue.from > last.to) kept.push(cue);
    else if (cue.weight > last.weight) kept[kept.length - 1] = cue;
  }
  return kept;
}
