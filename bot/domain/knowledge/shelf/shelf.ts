import type { Article } from '../article.ts';
import type { Lexicon, Meaning } from '../language/lexicon.ts';
import { partsOf } from '../reading/compound.ts';
import { wholesOf } from '../reading/parting.ts';
import type { Reader, Word } from '../reading/reader.ts';
import { sentencesOf } from '../reading/sentences.ts';
import { createWordForms, type WordForms } from './word-forms.ts';

/** How often a term stands in an article's title and text. */
export type Counts = { title: number; body: number };
type Sentence = { readonly text: string; readonly terms: readonly string[] };
export type Shelved = {
  readonly article: Article;
  readonly terms: ReadonlyMap<string, Counts>;
  readonly title: Sentence;
  readonly sentences: readonly Sentence[];
  readonly spelt: ReadonlySet<string>;
  /** Words of the text. */
  readonly length: number;
};

/** The articles of one scope in one language. */
export type Shelf = {
  readonly reader: Reader;
  /** Stems, and words as they stand in the articles. */
  readonly forms: WordForms;
  readonly spellings: WordForms;
  readonly isSpelt: (folded: string) => boolean;
  readonly put: (article: Article) => void;
  readonly remove: (id: string) => void;
  readonly size: () => number;
  readonly averageLength: () => number;
  /** The articles in which a term stands. A term is a stem, or a meaning of the lexicon (`#12`). */
  readonly having: (term: string) => ReadonlyMap<Shelved, Counts>;
};

const none: ReadonlyMap<Shelved, Counts> = new Map();

export function createShelf(reader: Reader): Shelf {
  const shelved = new Map<string, Shelved>();
  const having = new Map<string, Map<Shelved, Counts>>();
  const forms = createWordForms();
  const spellings = createWordForms();
  const spelt = new Map<string, number>();
  let words = 0;

  function remove(id: string): void {
    const old = shelved.get(id);
    if (!old) return;
    shelved.delete(id);
    words -= old.length;
    for (const term of old.terms.keys()) having.get(term)?.delete(old);
    for (const word of old.spelt) spelt.set(word, (spelt.get(word) ?? 1) - 1);
  }

  return {
    reader,
    forms,
    spellings,
    isSpelt: (folded) => (spelt.get(folded) ?? 0) > 0,
    remove,
    put: (article) => {
      remove(article.id);
      const one = shelve(article, reader);
      shelved.set(article.id, one);
      words += one.length;
      for (const word of one.spelt) {
        if (!spelt.has(word)) spellings.add(word);
        spelt.set(word, (spelt.get(word) ?? 0) + 1);
      }
      for (const [term, counts] of one.terms) {
        const others = having.get(term);
        if (others) others.set(one, counts);
        else {
          having.set(term, new Map([[one, counts]]));
          if (!term.startsWith('#')) forms.add(term);
        }
      }
    },
    size: () => shelved.size,
    averageLength: () => (shelved.size === 0 ? 1 : words / shelved.size),
    having: (term) => having.get(term) ?? none,
  };
}

function shelve(article: Article, reader: Reader): Shelved {
  const terms = new Map<string, Counts>();
  const count = (found: readonly string[], where: keyof Counts) => {
    for (const term of found) {
      const counts = terms.get(term) ?? { title: 0, body: 0 };
      counts[where] += 1;
      terms.set(term, counts);
    }
  };
  let length = 0;
  const spelt = new Set<string>();
  const sentenceOf = (text: string, where: keyof Counts): Sentence => {
    const words = reader.wordsOf(text);
    if (where === 'body') length += words.length;
    for (const { folded } of words) spelt.add(folded);
    const found = termsOf(words, reader);
    count(found, where);
    return { text, terms: [...new Set(found)] };
  };
  const title = sentenceOf(article.title, 'title');
  const sentences = sentencesOf(article.body).map((text) => sentenceOf(text, 'body'));
  return { article, terms, title, sentences, spelt, length };
}

/** All that the words may be found by: stems, meanings of words and phrases, and those of compounds' parts. */
function termsOf(words: readonly Word[], reader: Reader): readonly string[] {
  const { lexicon, language } = reader;
  const stems = words.flatMap((word) => (lexicon.weightOf(word) === 'empty' ? [] : word.stems));
  const said = [
    ...words.flatMap((word) => word.stems.flatMap(lexicon.meaningsOf)),
    ...lexicon.phrasesIn(words).flatMap(({ meanings }) => meanings),
  ];
  const parts = language === 'de' ? words.flatMap((word) => meaningsOfParts(word, lexicon)) : [];
  const wholes = words.flatMap((_, place) => wholesOf(words, place, reader)).filter(lexicon.knows);
  const meant = [...said, ...parts, ...wholes.flatMap(lexicon.meaningsOf)];
  return [...stems, ...wholes, ...meant.map(({ term }) => term)];
}

/** A shorter word is hardly made of two that are known. */
const LEAST_COMPOUND = 8;

function meaningsOfParts({ stems: [stem = ''] }: Word, lexicon: Lexicon): readonly Meaning[] {
  if (stem.length < LEAST_COMPOUND || lexicon.meaningsOf(stem).length > 0) return [];
  return (partsOf(stem, lexicon.knows) ?? []).flatMap(lexicon.meaningsOf);
}
