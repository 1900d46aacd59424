import { editsBetween } from './edits.ts';

/** Words to be found again by what they are made of: misspelt, or as part of a longer one. */
export type WordForms = {
  readonly add: (word: string) => void;
  /** Words a typing error or two away, with their number. */
  readonly misspelt: (word: string) => readonly { readonly word: string; readonly edits: number }[];
  /** Words that begin or end with this one, and have more before or behind it. */
  readonly longer: (word: string) => readonly string[];
  /** Words whose beginning is the same, long enough to be of one family: "registration", "registry". */
  readonly kin: (word: string) => readonly string[];
};

const trigramsOf = (word: string): readonly string[] => {
  const framed = `^${word}$`;
  return [
    ...new Set(Array.from({ length: framed.length - 2 }, (_, at) => framed.slice(at, at + 3))),
  ];
};

export function createWordForms(): WordForms {
  const having = new Map<string, string[]>();

  /** How many trigrams each word shares with this one. */
  function sharing(trigrams: readonly string[]): ReadonlyMap<string, number> {
    const shared = new Map<string, number>();
    for (const trigram of trigrams) {
      for (const word of having.get(trigram) ?? []) shared.set(word, (shared.get(word) ?? 0) + 1);
    }
    return shared;
  }

  return {
    add: (word) => {
      for (const trigram of trigramsOf(word)) {
        const words = having.get(trigram);
        if (words) words.push(word);
        else having.set(trigram, [word]);
      }
    },
    misspelt: (word) => {
      const most = editsAllowed(word.length);
      if (most === 0) return [];
      const trigrams = trigramsOf(word);
      // An error touches three trigrams at most, a swap four.
      const least = Math.max(1, trigrams.length - 4 * most);
      return [...sharing(trigrams)]
        .filter(([other, shared]) => shared >= least && other.length >= 4)
        .map(([other]) => ({ word: other, edits: editsBetween(word, other, most) }))
        .filter(({ edits }) => edits > 0 && edits <= most);
    },
    longer: (word) => {
      const trigrams = trigramsOf(word);
      const inner = trigrams.slice(1, -1);
      return [...sharing(inner.length > 0 ? inner : trigrams)]
        .filter(([other, shared]) => shared >= inner.length && other.length >= word.length + 3)
        .map(([other]) => other)
        .filter((other) => other.startsWith(word) || other.endsWith(word));
    },
    kin: (word) => {
      if (word.length < 6) return [];
      return [...sharing(trigramsOf(word).slice(0, 4))]
        .filter(([other, shared]) => shared >= 4 && areKin(word, other))
        .map(([other]) => other);
    },
  };
}

function editsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

function areKin(a: string, b: string): boolean {
  if (a === b) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return same >= 5 && same >= 0.7 * Math.max(a.length, b.length);
}
