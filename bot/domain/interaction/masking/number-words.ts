import { fold } from './fold.ts';
import type { NumberWords } from './languages/language.ts';

/** What a word is in a number. One word can be several things: German "sieben" is also a plural. */
export type NumberMeaning = {
  /** The digits it stands for by itself. */
  readonly digits?: string;
  /** unit: 0 to 9; small: 10 to 19; tens: 20 to 90; whole: read to its end, as vierhundertelf. */
  readonly form?: 'unit' | 'small' | 'tens' | 'whole';
  /** Counts only next to other digits: "oh", German "ein". */
  readonly loose?: true;
  /** Joins with tens after this word: ein *und* vierzig. */
  readonly joinsTens?: string;
  readonly hundred?: true;
  readonly thousand?: true;
  readonly and?: true;
  /** "nines": the digit that a count before it repeats. */
  readonly many?: string;
  /** "double": 2. */
  readonly repeats?: number;
  readonly times?: true;
};

const variants = (entry: string): readonly string[] => entry.split(' ').filter(Boolean).map(fold);

/** Folded words with their meaning. */
export function numberWords(numbers: NumberWords): ReadonlyMap<string, NumberMeaning> {
  const found = new Map<string, NumberMeaning>();
  const add = (entry: string | undefined, meaning: NumberMeaning) => {
    for (const word of variants(entry ?? '')) found.set(word, { ...found.get(word), ...meaning });
  };
  const joins = numbers.unitFirst ? { joinsTens: fold(numbers.unitFirst) } : {};
  numbers.units.forEach((entry, digit) => {
    add(entry, { digits: `${digit}`, form: 'unit', ...(digit > 0 && joins) });
  });
  add(numbers.looseZero, { digits: '0', form: 'unit', loose: true });
  add(numbers.joinedOne, { digits: '1', form: 'unit', loose: true, ...joins });
  numbers.teens.forEach((entry, teen) => {
    add(entry, { digits: `${10 + teen}`, form: 'small' });
  });
  numbers.tens.forEach((entry, ten) => {
    add(entry, { digits: `${20 + ten * 10}`, form: 'tens' });
  });
  add(numbers.hundred, { hundred: true });
  add(numbers.thousand, { thousand: true });
  add(numbers.and, { and: true });
  numbers.many.forEach((entry, digit) => {
    add(entry, { many: `${digit}` });
  });
  numbers.repeats.forEach((entry, index) => {
    add(entry, { repeats: index + 2 });
  });
  add(numbers.times, { times: true });
  return found;
}

/**
 * Reads words that are written together: einundvierzig, vierhundertelf, nulleinssieben,
 * doppelsieben. Undefined for any other word.
 */
export function compoundReader(
  languages: readonly NumberWords[],
): (word: string) => string | undefined {
  const readers = languages.filter((numbers) => numbers.unitFirst !== undefined).map(readerOf);
  return (word) => {
    for (const read of readers) {
      const digits = read(word);
      if (digits !== undefined) return digits;
    }
    return undefined;
  };
}

function readerOf(numbers: NumberWords): (word: string) => string | undefined {
  const small = below100(numbers);
  const parts = [...small.keys()].sort((a, b) => b.length - a.length);
  const hundred = fold(numbers.hundred);
  const thousand = fold(numbers.thousand);
  const and = fold(numbers.and);
  const value = `(?:${parts.join('|')})`;
  const whole = new RegExp(
    `^(?:(${value})?${thousand}(?:${and})?)?(?:(${value})?${hundred}(?:${and})?)?(${value})?$`,
  );
  const chain = new RegExp(`^(?:${value}){2,}$`);
  const each = new RegExp(value, 'g');
  const doubled = new RegExp(
    `^(${numbers.repeats.flatMap((entry) => variants(entry)).join('|')})(${value})$`,
  );
  const repeatsOf = (word: string) =>
    numbers.repeats.findIndex((entry) => variants(entry).includes(word)) + 2;
  const digitsOf = (part: string | undefined): number => Number(small.get(part ?? '') ?? 0);
  return (word) => {
    const twice = doubled.exec(word);
    if (twice) return (small.get(twice[2] ?? '') ?? '').repeat(repeatsOf(twice[1] ?? ''));
    if (small.has(word)) return small.get(word);
    const parsed = whole.exec(word);
    if (parsed && (word.includes(hundred) || word.includes(thousand))) {
      const thousands = word.includes(thousand) ? digitsOf(parsed[1]) || 1 : 0;
      const hundreds = word.includes(hundred) ? digitsOf(parsed[2]) || 1 : 0;
      return `${thousands * 1000 + hundreds * 100 + digitsOf(parsed[3])}`;
    }
    return chain.test(word)
      ? [...word.matchAll(each)].map(([part]) => small.get(part) ?? '').join('')
      : undefined;
  };
}

/** 0 to 99 with every variant: einundvierzig, zwoundvierzig. */
function below100(numbers: NumberWords): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (entry: string, digits: string) => {
    for (const word of variants(entry)) found.set(word, digits);
  };
  numbers.units.forEach((entry, digit) => {
    add(entry, `${digit}`);
  });
  add(numbers.joinedOne ?? '', '1');
  numbers.teens.forEach((entry, teen) => {
    add(entry, `${10 + teen}`);
  });
  numbers.tens.forEach((entry, ten) => {
    add(entry, `${20 + ten * 10}`);
    numbers.units.slice(1).forEach((unit, index) => {
      const units = [...variants(unit), ...(index === 0 ? variants(numbers.joinedOne ?? '') : [])];
      for (const word of units) {
        for (const tens of variants(entry)) {
          found.set(`${word}${numbers.unitFirst ?? ''}${tens}`, `${20 + ten * 10 + index + 1}`);
        }
      }
    });
  });
  return found;
}
