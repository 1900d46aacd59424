import { passesKvnr } from '../numbers/check-digits.ts';
import type { Element } from './elements.ts';
import { isBetween } from './everyday.ts';
import type { Form } from './forms.ts';
import { oneOf } from './roles.ts';
import { isMark, type Tokens } from './tokens.ts';

/** A number as one speaker said it: over pauses, slips, dashes and the borders of segments. */
export type Run = {
  readonly elements: readonly Element[];
  /** First and last token. */
  readonly from: number;
  readonly to: number;
  /** Digits and letters, upper case. */
  readonly chars: string;
  readonly digits: string;
  /** Something in it was said wrong and again: there are more digits than the value has. */
  readonly hasSlip: boolean;
  /** All of it is written like a date, a time or a price. */
  readonly isDated: boolean;
};

/** So many words may stand between two digits of one value: "four one no sorry that was wrong four two". */
const longestGap = 10;

type Reading = {
  readonly tokens: Tokens;
  readonly elements: readonly Element[];
  readonly forms: readonly Form[];
  /** Tokens that name something, and so divide one number from the next. */
  readonly isNaming: (at: number) => boolean;
};

export function readRuns(reading: Reading): readonly Run[] {
  const { tokens, elements, forms } = reading;
  const groups: { elements: Element[]; isDated: boolean }[] = [];
  let isOpen = false;
  elements.forEach((element, index) => {
    const isDated = forms[index] === 'dated';
    const last = groups.at(-1);
    if (forms[index] === 'counted') isOpen = false;
    else if (isOpen && last?.isDated === isDated && isContinued(reading, last.elements, element)) {
      last.elements.push(element);
    } else {
      groups.push({ elements: [element], isDated });
      isOpen = true;
    }
  });
  return groups.flatMap((group) => runOf(tokens, group.elements, group.isDated) ?? []);
}

function isContinued(reading: Reading, open: readonly Element[], next: Element): boolean {
  const before = open.at(-1);
  return before !== undefined && !isWholeBeside(before, next) && isBridged(reading, before, next);
}

/** A number written in one piece goes on with the letters before it, but with no other number. */
const isWholeBeside = (before: Element, after: Element): boolean =>
  (after.chars.length >= wholeLength && before.kind === 'digits') ||
  before.chars.length >= wholeLength;
const wholeLength = 13;

const isSlip = oneOf('slips');
const isSlipWord = oneOf('slipWords');

function isBridged({ tokens, isNaming }: Reading, before: Element, after: Element): boolean {
  const gap = tokens.slice(before.to + 1, after.from);
  if (gap.length > longestGap) return false;
  const isTakenBack = gap.some(isSlip);
  return gap.every((token, index) => {
    if (isNaming(before.to + 1 + index)) return false;
    if (isMark(token)) return !/[@€$£%=<>]/.test(token.word);
    return isBetween(token) || (isTakenBack && isSlipWord(token));
  });
}

/** Without the loose elements at its ends, but for an "oh" or a spelled letter right beside the rest. */
export function runOf(
  tokens: Tokens,
  elements: readonly Element[],
  isDated: boolean,
): Run | undefined {
  const plain = elements.findIndex((element, index) => !isLooseStart(element, elements[index + 1]));
  const first = isInsured(elements.slice(plain - 1)) ? plain - 1 : plain;
  const last = elements.findLastIndex(({ loose, kind }) => !loose || kind === 'digits');
  if (first < 0 || last < first) return undefined;
  return runOver(tokens, elements.slice(first, last + 1), isDated);
}

function runOver(tokens: Tokens, kept: readonly Element[], isDated: boolean): Run {
  const from = kept[0]?.from ?? 0;
  const to = kept.at(-1)?.to ?? from;
  const chars = kept.map((element) => element.chars).join('');
  const digits = chars.replace(/\D/g, '');
  const hasSlip = tokens.slice(from, to).some(isSlip);
  return { elements: kept, from, to, chars, digits, hasSlip, isDated };
}

/** The two numbers that a run is said to be, the first of so many digits; itself where none ends there. */
export function dividedAt(tokens: Tokens, run: Run, length: number): readonly Run[] {
  const { elements, isDated } = run;
  let digits = 0;
  const next = elements.findIndex(({ chars }) => {
    const isReached = digits >= length;
    digits += chars.length;
    return isReached;
  });
  const said = elements
    .slice(0, Math.max(next, 0))
    .reduce((sum, { chars }) => sum + chars.length, 0);
  if (next < 0 || said !== length) return [run];
  return [elements.slice(0, next), elements.slice(next)].map((part) =>
    runOver(tokens, part, isDated),
  );
}

/** "a eins zwo drei …": where A and the digits beside it have the check digit, it is no article. */
const isInsured = ([letter, ...rest]: readonly Element[]): boolean =>
  letter?.to === (rest[0]?.from ?? 0) - 1 &&
  passesKvnr([letter, ...rest].map(({ chars }) => chars).join(''));

function isLooseStart(element: Element, next: Element | undefined): boolean {
  if (!element.loose) return false;
  if (next?.from !== element.to + 1) return true;
  // "a 4111": an article; "A T 29": letters.
  return /^[AI]$/.test(element.chars) && (next.kind === 'digits' || next.loose);
}
