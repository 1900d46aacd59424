import type { Topic } from './kinds.ts';
import type { Language, Phrases } from './languages/language.ts';
import type { PlainText } from './plain-text.ts';
import type { Token } from './tokens.ts';
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

type Meaning = Pick<FoundCue, 'topic' | 'isCertain'> & {
  /** Found by the form of its name only: "chassis number". */
  readonly isNamed: boolean;
};
type Matcher = { readonly pattern: RegExp; readonly meanings: readonly Meaning[] };

/** No letter, digit or apostrophe may go on with a match. */
const whole = (source: string): string => `(?<![a-z0-9'])(?:${source})(?![a-z0-9'])`;

type Entry = Meaning & { readonly source: string };

/** One group per entry: a text is read once, whatever it speaks of. */
const matcherOf = (entries: readonly Entry[]): Matcher => ({
  pattern: new RegExp(whole(entries.map(({ source }) => `(${source})`).join('|')), 'g'),
  meanings: entries,
});

/** What is certain comes first; what goes by its form alone must not hide what begins within it. */
function matchersOf(language: Language): readonly Matcher[] {
  const entriesOf = (list: 'certain' | 'loose' | 'named'): readonly Entry[] =>
    language.cues.flatMap(({ topic, [list]: sources = [] }) =>
      sources.map((source) => ({
        source,
        topic,
        isCertain: list !== 'loose',
        isNamed: list === 'named',
      })),
    );
  return [
    matcherOf([...entriesOf('certain'), ...entriesOf('loose')]),
    matcherOf(entriesOf('named')),
  ];
}

const matchers = languages.flatMap(matchersOf);

/** An expression for a phrase in any of the languages; at the end or the start of a text if so said. */
export function phrasePattern(phrase: keyof Phrases, place?: 'end' | 'start'): RegExp {
  const source = whole(languages.flatMap(({ phrases }) => phrases[phrase]).join('|'));
  if (place === 'end') return new RegExp(`${source} ?$`);
  return new RegExp(place === 'start' ? `^ ?${source}` : source);
}

const declinedBefore = phrasePattern('declinedBefore', 'end');
const declinedAfter = phrasePattern('declinedAfter', 'start');

export function findCues(tokens: readonly Token[], plain: PlainText): readonly FoundCue[] {
  const found: Found[] = [];
  for (const { pattern, meanings } of matchers) {
    for (const match of plain.text.matchAll(pattern)) {
      const meaning = meanings[match.findIndex((group, i) => i > 0 && group !== undefined) - 1];
      const end = match.index + match[0].length;
      const from = plain.tokenAt(match.index);
      if (!meaning || (meaning.isNamed && isEveryday(tokens[from]))) continue;
      const to = plain.tokenAt(Math.max(end - 1, match.index));
      found.push({ ...meaning, isDeclined: isDeclined(plain.text, match.index, end), from, to });
    }
  }
  return withoutOverlaps(found);
}

type Found = FoundCue & Pick<Meaning, 'isNamed'>;

/** So many characters beside a cue can say that it is not wanted. */
const nearby = 48;

const isDeclined = (text: string, start: number, end: number): boolean =>
  declinedBefore.test(text.slice(Math.max(0, start - nearby), start)) ||
  declinedAfter.test(text.slice(end, end + nearby));

/** The "whole" of "whole number": the words do not name it. */
function isEveryday(token: Token | undefined): boolean {
  if (!token) return true;
  const { meaning, word } = token;
  const isKnown =
    meaning.common ??
    meaning.pointers ??
    meaning.between ??
    meaning.listening ??
    meaning.neutralNouns ??
    meaning.states ??
    meaning.clauses;
  return (
    isKnown === true ||
    meaning.number !== undefined ||
    /(?:ing|ed|ige[nrsm]?|liche[nrsm]?|elle[nrsm]?)$/.test(word)
  );
}

/** Of several readings of the same words the longer one is right, and the more certain. */
function withoutOverlaps(found: readonly Found[]): readonly FoundCue[] {
  const weight = (cue: Found) =>
    (cue.to - cue.from + 1) * 2 + (cue.isNamed ? 1 : cue.isCertain ? 4 : 0);
  const kept: Found[] = [];
  for (const cue of [...found].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = kept.at(-1);
    if (!last || cue.from > last.to) kept.push(cue);
    else if (weight(cue) > weight(last)) kept[kept.length - 1] = cue;
  }
  return kept;
}
