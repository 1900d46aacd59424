import type { NumberWords } from '../languages/language.ts';
import { fold } from './fold.ts';

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

const variants = (entry = ''): readonly string[] => entry.split(' ').filter(Boolean).map(fold);

/** Folded words with their meaning. */
export function numberWords(numbers: NumberWords): ReadonlyMap<string, NumberMeaning> {
  const found = new Map<string, NumberMeaning>();
  const add = (entry: string | undefined, meaning: NumberMeaning) => {
    for (const word of variants(entry)) found.set(word, { ...found.get(word), ...meaning });
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

type Reader = (word: string) => string | undefined;

/**
 * Reads words that are written together: einundvierzig, vierhundertelf, nulleinssieben,
 * doppelsieben. Undefined for any other word.
 */
export function compoundReader(languages: readonly NumberWords[]): Reader {
  const readers = languages.filter(({ unitFirst }) => unitFirst !== undefined).flatMap(readersOf);
  return (word) => {
    for (const read of readers) {
      const digits = read(word);
      if (digits !== undefined) return digits;
    }
    return undefined;
  };
}

/** The commonest first. */
function readersOf(numbers: NumberWords): readonly Reader[] {
  const small = below100(numbers);
  const value = [...small.keys()].sort((a, b) => b.length - a.length).join('|');
  return [
    (word) => small.get(word),
    largeReader(numbers, small, value),
    doubledReader(numbers, small, value),
    chainReader(small, value),
  ];
}

/** vierhundertelf, neunzehnhundertachtzig, viertausendeinhundertelf. */
function largeReader(
  numbers: NumberWords,
  small: ReadonlyMap<string, string>,
  value: string,
): Reader {
  const [hundred, thousand, and] = [numbers.hundred, numbers.thousand, numbers.and].map(fold);
  const large = new RegExp(
    `^(?:((?:${value})?)(${thousand})(?:${and})?)?(?:((?:${value})?)(${hundred})(?:${and})?)?(${value})?$`,
  );
  const valueOf = (part: string | undefined) => Number(small.get(part ?? '') ?? 0);
  return (word) => {
    const parts = large.exec(word);
    if (!parts) return undefined;
    const thousands = parts[2] ? valueOf(parts[1]) || 1 : 0;
    const hundreds = parts[4] ? valueOf(parts[3]) || 1 : 0;
    return `${thousands * 1000 + hundreds * 100 + valueOf(parts[5])}`;
  };
}

/** doppelsieben. */
function doubledReader(
  numbers: NumberWords,
  small: ReadonlyMap<string, string>,
  value: string,
): Reader {
  const repeats = new Map(
    numbers.repeats.flatMap((entry, index) => variants(entry).map((word) => [word, index + 2])),
  );
  const doubled = new RegExp(`^(${[...repeats.keys()].join('|')})(${value})$`);
  return (word) => {
    const [, times = '', once = ''] = doubled.exec(word) ?? [];
    return small.get(once)?.repeat(repeats.get(times) ?? 0);
  };
}

/** nulleinssieben: as some recognisers write what was dictated. */
function chainReader(small: ReadonlyMap<string, string>, value: string): Reader {
  const chain = new RegExp(`^(?:${value}){2,}$`);
  const each = new RegExp(value, 'g');
  return (word) =>
    chain.test(word)
      ? Array.from(word.matchAll(each), ([part]) => small.get(part) ?? '').join('')
      : undefined;
}

/** 0 to 99 with every variant: einundvierzig, zwoundvierzig. */
function below100(numbers: NumberWords): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const add = (entry: string | undefined, value: number) => {
    for (const word of variants(entry)) found.set(word, `${value}`);
  };
  const unitsOf = (digit: number) => [
    ...variants(numbers.units[digit]),
    ...(digit === 1 ? variants(numbers.joinedOne) : []),
  ];
  numbers.units.forEach(add);
  add(numbers.joinedOne, 1);
  numbers.teens.forEach((entry, teen) => {
    add(entry, 10 + teen);
  });
  numbers.tens.forEach((entry, ten) => {
    add(entry, 20 + ten * 10);
    const joint = numbers.unitFirst ?? '';
    for (let digit = 1; digit <= 9; digit += 1) {
      const words = unitsOf(digit).flatMap((unit) =>
        variants(entry).map((tens) => unit + fold(joint) + tens),
      );
      add(words.join(' '), 20 + ten * 10 + digit);
    }
  });
  return found;
}
