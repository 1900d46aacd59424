import type { Element } from './elements.ts';
import type { Token } from './tokens.ts';

/**
 * What the words around a number, or its own form, say of it.
 * counted: it counts, costs or dates something ("49 euro", "3 March", "two cards");
 * dated: it is written like a date, a time, a price or a version, and is one unless a secret of
 * that form was asked for.
 */
export type Form = 'counted' | 'dated' | 'plain';

type Tokens = readonly Token[];

export function formsOf(tokens: Tokens, elements: readonly Element[]): readonly Form[] {
  const forms: Form[] = elements.map(() => 'plain');
  elements.forEach((element, index) => {
    if (element.kind !== 'digits') return;
    if (isRangeEnd(tokens, elements, index)) forms.fill('counted', index - 1, index + 1);
    else if (forms[index] === 'plain' && isTime(tokens, elements, index)) forms[index] = 'dated';
    const { length } = clusterAt(tokens, elements, index);
    if (length > 1) {
      const cluster = elements.slice(index, index + length);
      if (forms[index] === 'plain' && isDated(tokens, cluster))
        forms.fill('dated', index, index + length);
    }
    if (isCounted(tokens, element)) {
      for (let at = index; at >= 0 && isPartOfCount(tokens, elements, at, index); at -= 1) {
        forms[at] = 'counted';
      }
    }
    if (isAfterMonth(tokens, elements, index, forms)) forms[index] = 'counted';
  });
  return forms;
}

const word = (tokens: Tokens, at: number): string => tokens[at]?.word ?? '';

const currencies = new Set('€ $ £ ¥ % ° § ²'.split(' '));

function isCounted(tokens: Tokens, { from, to, chars }: Element): boolean {
  const next = tokens[to + 1];
  const before = tokens[from - 1];
  if (before?.form === 'mark' && currencies.has(before.word) && before.word !== '%') return true;
  if (!next) return false;
  if (next.form === 'mark') {
    if (currencies.has(next.word)) return true;
    // "3. März"
    return next.word === '.' && next.glued && tokens[to + 2]?.meaning.months === true;
  }
  const { meaning } = next;
  if (next.glued ? isGluedOn(tokens, to + 2) : next.word.length === 1) return false;
  if (tokens[from]?.word === 'one' && next.word === 'moment')
    return from === 0 || !tokens[from - 1]?.meaning.number;
  if (meaning.months) return Number(chars) <= 31;
  if (meaning.smallUnits) return Number(chars) <= 24 && chars.length <= 2;
  return meaning.units === true;
}

const isGluedOn = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.glued === true && tokens[at]?.form !== 'mark';

/** "49.99 euro", "1.000 euro", "10:30 Uhr", "three to five days": what stands before the unit with it. */
function isPartOfCount(
  tokens: Tokens,
  elements: readonly Element[],
  at: number,
  last: number,
): boolean {
  if (at === last) return true;
  const element = elements[at];
  const after = elements[at + 1];
  if (!element || !after || element.kind !== 'digits') return false;
  const gap = after.from - element.to - 1;
  if (gap !== 1) return false;
  const between = tokens[element.to + 1];
  const isRange = ranges.has(between?.word ?? '') && element.chars.length <= 3;
  const isNumber = /^[.,:'’]$/.test(between?.word ?? '') && after.chars.length <= 3;
  return isRange || (isNumber && between?.glued === true && isGlued(tokens, after));
}

/** "between nine and thirteen", "von 9 bis 17". */
function isRangeEnd(tokens: Tokens, elements: readonly Element[], index: number): boolean {
  const [first, last] = [elements[index - 1], elements[index]];
  if (!first || last?.from !== first.to + 2 || first.chars.length > 2 || last.chars.length > 2) {
    return false;
  }
  return (
    /^(?:between|from|zwischen|von)$/.test(word(tokens, first.from - 1)) &&
    ranges.has(word(tokens, first.to + 1))
  );
}

const timeWords = new Set(
  'at around about until till since by before after um gegen ab bis seit vor nach circa ca'.split(
    ' ',
  ),
);

/** "at nineteen", "um 10", "until 2019": an hour or a year after such a word. */
function isTime(tokens: Tokens, elements: readonly Element[], index: number): boolean {
  const element = elements[index];
  if (!element || !timeWords.has(word(tokens, element.from - 1))) return false;
  if (elements[index + 1]?.from === element.to + 1) return false;
  return Number(element.chars) <= 24 || /^(?:19|20)\d\d$/.test(element.chars);
}

const ranges = new Set('to or bis oder till until und and - – — x'.split(' '));

const isGlued = (tokens: Tokens, element: Element): boolean => tokens[element.from]?.glued === true;

/** "March 3", "March third 2024", "im März 2024", "12 March 2024". */
function isAfterMonth(
  tokens: Tokens,
  elements: readonly Element[],
  index: number,
  forms: readonly Form[],
): boolean {
  const element = elements[index];
  if (!element || element.chars.length > 4) return false;
  let at = element.from - 1;
  if (/^(?:,|the)$/.test(word(tokens, at))) at -= 1;
  if (tokens[at]?.meaning.months) return true;
  const before = elements[index - 1];
  const isNext = before !== undefined && element.from - before.to <= 2;
  return (
    isNext &&
    forms[index - 1] === 'counted' &&
    tokens[before.from - 1]?.meaning.months === true &&
    element.chars.length % 2 === 0
  );
}

/** How many elements, from this one on, are written as one: 12.03.2024, 10:30, 49.99, 04/27. */
function clusterAt(
  tokens: Tokens,
  elements: readonly Element[],
  index: number,
): { length: number } {
  let length = 1;
  for (;;) {
    const last = elements[index + length - 1];
    const next = elements[index + length];
    if (!last || next?.kind !== 'digits' || next.from !== last.to + 2) return { length };
    const mark = tokens[last.to + 1];
    if (mark?.form !== 'mark' || !mark.glued || !isGlued(tokens, next)) return { length };
    length += 1;
  }
}

const dated: readonly RegExp[] = [
  // Dates: 12.03.2024, 12/3/24, 2024-03-12, 04/27, 04/2027
  /^(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d\d$/,
  /^(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01])\1(?:19|20)?\d\d$/,
  /^(?:19|20)\d\d([./-])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])$/,
  /^(?:0?[1-9]|1[0-2])[/](?:20)?[2-4]\d$/,
  // Times: 10:30, 10:30:15
  /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/,
  // Prices: 49.99, 1.234,56
  /^\d{1,3}(?:[.,]\d{3})*[.,]\d\d$/,
  /^\d{1,5}[.,]\d{1,2}$/,
  // Rates: 1.1565
  /^\d{1,2}[.,]\d{4,}$/,
  // Versions and network addresses: 10.2.3, 192.168.0.1
  /^\d{1,3}(?:\.\d{1,3}){2,3}$/,
  /^24\/7$/,
];

function isDated(tokens: Tokens, cluster: readonly Element[]): boolean {
  const first = cluster[0];
  const last = cluster.at(-1);
  if (!first || !last) return false;
  let written = '';
  for (let at = first.from; at <= last.to; at += 1) written += word(tokens, at);
  return dated.some((pattern) => pattern.test(written));
}
