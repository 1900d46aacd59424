import { isDatedText } from './dated.ts';
import type { Element } from './elements.ts';
import { isMarkOf } from './everyday.ts';
import { oneOf } from './roles.ts';
import { isMark, wordAt, type Token, type Tokens } from './tokens.ts';

/**
 * What the words around a number, or its own form, say of it.
 * counted: it counts, costs or dates something ("49 euro", "3 March", "two cards");
 * dated: it is written like a date, a time, a price or a version, and is one unless a secret of
 * that form was asked for.
 */
export type Form = 'counted' | 'dated' | 'plain';

type Elements = readonly Element[];

export function formsOf(tokens: Tokens, elements: Elements): readonly Form[] {
  const forms: Form[] = elements.map(() => 'plain');
  elements.forEach((element, index) => {
    if (element.kind !== 'digits') return;
    const length = clusterAt(tokens, elements, index);
    if (isRangeEnd(tokens, elements, index)) forms.fill('counted', index - 1, index + 1);
    if (isPriced(tokens, element)) forms.fill('counted', index, index + length);
    if (isRest(tokens, elements, index, forms)) forms[index] = 'counted';
    if (forms[index] === 'plain' && isDated(tokens, elements, index, length)) {
      forms.fill('dated', index, index + length);
    }
    if (isSpokenTime(tokens, elements, index)) forms.fill('dated', index, index + 2);
    if (isCounted(tokens, element))
      forms.fill('counted', countFrom(tokens, elements, index), index + 1);
    if (isAfterMonth(tokens, elements, index, forms)) forms[index] = 'counted';
  });
  return forms;
}

const isMonth = oneOf('months');
const isUnit = oneOf('units');
const isSmallUnit = oneOf('smallUnits');
const currencies = '€$£¥%°§²';

function isCounted(tokens: Tokens, element: Element): boolean {
  const { to } = element;
  const next = tokens[to + 1];
  if (next?.form !== 'mark') return isBeforeUnit(tokens, element);
  const isOrdinal = next.word === '.' && next.glued && isMonth(tokens[to + 2]);
  return isOrdinal || isMarkOf(next, currencies);
}

/** "$63.49", "§ 12". */
const isPriced = (tokens: Tokens, { from }: Element): boolean =>
  isMarkOf(tokens[from - 1], '€$£¥°§');

function isBeforeUnit(tokens: Tokens, element: Element): boolean {
  const { to, chars } = element;
  const unit = tokens[to + 1];
  // A letter is a unit only where it is written on: "5g", not the M of "4 M 7" or of "4QM51".
  const isLetterAlone = unit?.glued !== true && unit?.word.length === 1;
  if (isLetterAlone || isGluedOn(tokens, to + 2)) return false;
  if (isMonth(unit)) return Number(chars) <= 31;
  if (isSmallUnit(unit)) return Number(chars) <= 24 && chars.length <= 2;
  return isUnit(unit);
}

/** The fifty of "three euro fifty", the 30 of "14 Uhr 30". */
function isRest(
  tokens: Tokens,
  elements: Elements,
  index: number,
  forms: readonly Form[],
): boolean {
  const before = elements[index - 1];
  const element = elements[index];
  const isNext = before !== undefined && element?.from === before.to + 2;
  return (
    isNext &&
    forms[index - 1] === 'counted' &&
    isUnit(tokens[before.to + 1]) &&
    element.chars.length <= 2
  );
}

const isGluedOn = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.glued === true && !isMark(tokens[at]);

/** "49.99 euro", "1.000 euro", "10:30 Uhr", "three to five days": where the number before a unit begins. */
function countFrom(tokens: Tokens, elements: Elements, last: number): number {
  let first = last;
  while (isPartOfCount(tokens, elements[first - 1], elements[first])) first -= 1;
  return first;
}

const ranges = new Set('to or bis oder till until und and - – — x'.split(' '));

function isPartOfCount(
  tokens: Tokens,
  element: Element | undefined,
  after: Element | undefined,
): boolean {
  if (!element || after?.from !== element.to + 2 || element.kind !== 'digits') return false;
  const between = tokens[element.to + 1];
  if (ranges.has(wordAt(tokens, element.to + 1)) && element.chars.length <= 3) return true;
  return isMarkOf(between, ".,:'’") && isJoined(tokens, element, after) && after.chars.length <= 3;
}

/** "between nine and thirteen", "von 9 bis 17", "140 over 90", "neun von zehn". */
function isRangeEnd(tokens: Tokens, elements: Elements, index: number): boolean {
  const first = elements[index - 1];
  const last = elements[index];
  if (!first || last?.from !== first.to + 2 || first.chars.length > 3 || last.chars.length > 3) {
    return false;
  }
  const between = wordAt(tokens, first.to + 1);
  if (ratios.has(between)) return true;
  const isOpened = /^(?:between|from|zwischen|von)$/.test(wordAt(tokens, first.from - 1));
  return isOpened && ranges.has(between);
}

const ratios = new Set('over of von zu'.split(' '));

/** "March 3", "March third 2024", "im März 2024", "12 March 2024". */
function isAfterMonth(
  tokens: Tokens,
  elements: Elements,
  index: number,
  forms: readonly Form[],
): boolean {
  const element = elements[index];
  if (!element || element.chars.length > 4) return false;
  const skipped = /^(?:,|the)$/.test(wordAt(tokens, element.from - 1)) ? 2 : 1;
  if (isMonth(tokens[element.from - skipped])) return true;
  const before = elements[index - 1];
  const isNext = before !== undefined && element.from - before.to <= 2;
  const isDay = isNext && forms[index - 1] === 'counted' && isMonth(tokens[before.from - 1]);
  return isDay && element.chars.length % 2 === 0;
}

const isGlued = (tokens: Tokens, { from }: Element): boolean => tokens[from]?.glued === true;

/** How many elements, from this one on, are written as one: 12.03.2024, 10:30, 49.99, 04/27. */
function clusterAt(tokens: Tokens, elements: Elements, index: number): number {
  let length = 1;
  while (isJoined(tokens, elements[index + length - 1], elements[index + length])) length += 1;
  return length;
}

function isJoined(tokens: Tokens, last: Element | undefined, next: Element | undefined): boolean {
  if (!last || next?.kind !== 'digits' || next.from !== last.to + 2) return false;
  const mark: Token | undefined = tokens[last.to + 1];
  return mark?.form === 'mark' && mark.glued && isGlued(tokens, next);
}

function isDated(tokens: Tokens, elements: Elements, index: number, length: number): boolean {
  const first = elements[index];
  const last = elements[index + length - 1];
  if (!first || !last) return false;
  if (length === 1) return isTime(tokens, first, elements[index + 1]);
  let written = '';
  for (let at = first.from; at <= last.to; at += 1) written += wordAt(tokens, at);
  return isDatedText(written);
}

const hourWords = new Set(
  'at around about until till since by before after um gegen ab bis seit vor nach circa ca'.split(
    ' ',
  ),
);
/** "at ten fifteen", "um zehn dreißig", and no digit after that. */
function isSpokenTime(tokens: Tokens, elements: Elements, index: number): boolean {
  const [hour, minute, next] = elements.slice(index, index + 3);
  if (!hour || minute?.from !== hour.to + 1 || next?.from === minute.to + 1) return false;
  const isTimed =
    hourWords.has(wordAt(tokens, hour.from - 1)) && tokens[hour.from]?.form === 'word';
  return isTimed && Number(hour.chars) <= 24 && /^[1-5]\d$/.test(minute.chars);
}

const yearWords = new Set('in im from von seit since until till bis for fuer of ab'.split(' '));

/** "at nineteen", "um 10", "until 2019": an hour or a year after such a word. */
function isTime(tokens: Tokens, { from, to, chars }: Element, next: Element | undefined): boolean {
  if (tokens[from]?.glued === true || next?.from === to + 1) return false;
  const before = wordAt(tokens, from - 1);
  if (hourWords.has(before) && Number(chars) <= 24) return true;
  return yearWords.has(before) && /^(?:19|20)\d\d$/.test(chars);
}
