import type { Language } from './language.ts';
import { commonEnglish, emptyEnglish, englishIdioms } from './english-words.ts';
import { commonGerman, emptyGerman, germanIdioms } from './german-words.ts';
import { doingSynonyms } from './synonyms-doing.ts';
import { itSynonyms } from './synonyms-it.ts';
import { relatedWords, workSynonyms } from './synonyms-work.ts';

/** What a word or a phrase may mean: a group of words that mean the same, or merely go together. */
export type Meaning = { readonly term: string; readonly weight: number };
/** Words from `start` on, `length` of them, that say one thing. */
export type Phrase = {
  readonly start: number;
  readonly length: number;
  readonly meanings: readonly Meaning[];
};
/** `half`: an everyday word that has a meaning of its own in the field. */
export type Weight = 'empty' | 'common' | 'half' | 'telling';
export type Lexicon = {
  readonly weightOf: (word: Readable) => Weight;
  /** The phrases of several words, the longest first; they may lie within each other. */
  readonly phrasesIn: (words: readonly Readable[]) => readonly Phrase[];
  /** Without turns of speech that say nothing: "at the moment". */
  readonly withoutIdioms: (text: string) => string;
  readonly knows: (stem: string) => boolean;
  readonly meaningsOf: (stem: string) => readonly Meaning[];
  /** All words known, as they are written, to set typing errors right by. */
  readonly spellings: ReadonlySet<string>;
};
type Readable = { readonly folded: string; readonly stems: readonly string[] };
type Read = (text: string) => readonly Readable[];
type Entry = {
  readonly spelt: readonly string[];
  readonly stems: readonly string[];
  readonly meaning: Meaning;
};

const idiomsIn = (lines: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${lines.trim().split('\n').join('|')})(?!\\p{L})`, 'giu');
const idioms = { en: idiomsIn(englishIdioms), de: idiomsIn(germanIdioms), other: /(?!)/g };

const none: readonly Meaning[] = [];

const SYNONYM = 0.9;
const RELATED = 0.45;

export function lexiconOf(language: Language, read: Read): Lexicon {
  const known = language === 'other' ? [] : entriesOf(language, read);
  const ofOne = grouped(
    known.filter(({ stems }) => stems.length === 1),
    ({ stems: [stem = ''] }) => stem,
  );
  const words = new Map([...ofOne].map(([stem, same]) => [stem, mergedOf(same)]));
  const longer = grouped(
    known.filter(({ stems }) => stems.length > 1),
    ({ stems: [first = ''] }) => first,
  );
  const empty = wordsIn(language, { en: emptyEnglish, de: emptyGerman }, read);
  const common = wordsIn(language, { en: commonEnglish, de: commonGerman }, read);
  return {
    weightOf: ({ folded, stems }) => {
      if (empty.folded.has(folded)) return 'empty';
      const [stem = ''] = stems;
      const isCommon =
        common.folded.has(folded) ||
        common.stems.has(stem) ||
        (folded.startsWith('ge') && stems.some((one) => common.stems.has(one)));
      if (!isCommon) return 'telling';
      return words.has(stem) ? 'half' : 'common';
    },
    phrasesIn: (text) => phrasesIn(text, longer),
    withoutIdioms: (text) => text.replace(idioms[language], ' '),
    knows: (stem) => words.has(stem) || common.stems.has(stem),
    meaningsOf: (stem) => words.get(stem) ?? none,
    spellings: new Set([...empty.folded, ...common.folded, ...known.flatMap(({ spelt }) => spelt)]),
  };
}

function wordsIn(language: Language, lists: { en: string; de: string }, read: Read) {
  const words = language === 'other' ? [] : read(lists[language]);
  return {
    folded: new Set(words.map(({ folded }) => folded)),
    stems: new Set(words.map(({ stems: [stem = ''] }) => stem)),
  };
}

function entriesOf(language: 'en' | 'de', read: Read): readonly Entry[] {
  const groups = [
    ...groupsOf(itSynonyms, language).map((terms) => ({ terms, weight: SYNONYM })),
    ...groupsOf(workSynonyms, language).map((terms) => ({ terms, weight: SYNONYM })),
    ...groupsOf(doingSynonyms, language).map((terms) => ({ terms, weight: SYNONYM })),
    ...groupsOf(relatedWords, language).map((terms) => ({ terms, weight: RELATED })),
  ];
  return groups.flatMap(({ terms, weight }, place) =>
    terms.map((term) => ({
      spelt: read(term).map(({ folded }) => folded),
      stems: read(term).map(({ stems: [stem = ''] }) => stem),
      meaning: { term: `#${place}`, weight },
    })),
  );
}

/** In German the English words count too: half of the field's words are English there. */
function groupsOf(lines: string, language: 'en' | 'de'): readonly (readonly string[])[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [english = '', german = ''] = line.split('|');
      const terms = language === 'en' ? english : `${german},${english}`;
      return terms
        .split(',')
        .map((term) => term.trim())
        .filter((term) => term !== '');
    });
}

function phrasesIn(
  words: readonly Readable[],
  longer: ReadonlyMap<string, readonly Entry[]>,
): readonly Phrase[] {
  const found: Phrase[] = [];
  for (const [start, word] of words.entries()) {
    const fitting = word.stems.flatMap((first) =>
      (longer.get(first) ?? []).filter(({ stems }) =>
        stems.every((stem, place) => words[start + place]?.stems.includes(stem) ?? false),
      ),
    );
    if (fitting.length === 0) continue;
    for (const [length, same] of grouped(fitting, ({ stems }) => stems.length)) {
      found.push({ start, length, meanings: mergedOf(same) });
    }
  }
  return found.sort((a, b) => b.length - a.length);
}

function mergedOf(entries: readonly Entry[]): readonly Meaning[] {
  const best = new Map<string, Meaning>();
  for (const { meaning } of entries) {
    if ((best.get(meaning.term)?.weight ?? 0) < meaning.weight) best.set(meaning.term, meaning);
  }
  return [...best.values()];
}

function grouped<Key>(entries: readonly Entry[], keyOf: (entry: Entry) => Key) {
  const groups = new Map<Key, Entry[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return groups;
}
