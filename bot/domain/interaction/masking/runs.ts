import type { Element } from './elements.ts';
import type { Form } from './forms.ts';
import type { Token } from './tokens.ts';

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
  readonly tokens: readonly Token[];
  readonly elements: readonly Element[];
  readonly forms: readonly Form[];
  /** Tokens that name something, and so divide one number from the next. */
  readonly isNaming: (at: number) => boolean;
};

export function readRuns(reading: Reading): readonly Run[] {
  const { elements, forms } = reading;
  const runs: Run[] = [];
  let open: Element[] = [];
  let isDated = false;
  const close = () => {
    const run = runOf(reading.tokens, open, isDated);
    if (run) runs.push(run);
    open = [];
  };
  elements.forEach((element, index) => {
    const form = forms[index];
    if (form === 'counted') {
      close();
      return;
    }
    const before = open.at(-1);
    const isOther = before !== undefined && isDated !== (form === 'dated');
    if (before && (isOther || isWholeBeside(before, element) || !isBridged(reading, before, element))) close();
    open.push(element);
    isDated = form === 'dated';
  });
  close();
  return runs;
}

/** A number written in one piece goes on with the letters before it, but with no other number. */
const isWholeBeside = (before: Element, after: Element): boolean =>
  (after.chars.length >= wholeLength && before.kind === 'digits') ||
  before.chars.length >= wholeLength;
const wholeLength = 13;

function isBridged(reading: Reading, before: Element, after: Element): boolean {
  const gap = reading.tokens.slice(before.to + 1, after.from);
  if (gap.length > longestGap) return false;
  const isTakenBack = gap.some(({ meaning }) => meaning.slips);
  return gap.every((token, index) => {
    if (reading.isNaming(before.to + 1 + index)) return false;
    if (token.form === 'mark') return !/[@€$£%=<>]/.test(token.word);
    return (token.meaning.between ?? (isTakenBack && token.meaning.slipWords)) === true;
  });
}

/** Without the loose elements at its ends, but for an "oh" or a spelled letter right beside the rest. */
function runOf(
  tokens: readonly Token[],
  elements: readonly Element[],
  isDated: boolean,
): Run | undefined {
  let first = 0;
  let last = elements.length - 1;
  while (first <= last && isLooseEnd(elements[first], elements[first + 1])) first += 1;
  while (
    last >= first &&
    elements[last]?.loose === true &&
    !/[0-9]/.test(elements[last]?.chars ?? '')
  ) {
    last -= 1;
  }
  const kept = elements.slice(first, last + 1);
  const head = kept[0];
  const tail = kept.at(-1);
  if (!head || !tail) return undefined;
  const chars = kept.map((element) => element.chars).join('');
  return {
    elements: kept,
    from: head.from,
    to: tail.to,
    chars,
    digits: chars.replace(/\D/g, ''),
    hasSlip: tokens.slice(head.from, tail.to).some(({ meaning }) => meaning.slips),
    isDated,
  };
}

function isLooseEnd(element: Element | undefined, next: Element | undefined): boolean {
  if (!element?.loose) return false;
  if (!next) return true;
  if (next.from !== element.to + 1) return true;
  // "a 4111": an article; "A T 29": letters.
  return /^[AI]$/.test(element.chars) && (next.kind === 'digits' || next.loose);
}
