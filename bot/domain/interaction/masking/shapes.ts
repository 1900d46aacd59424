import {
  looksIssued,
  looksLikeIban,
  looksLikeMbi,
  looksLikePensionNumber,
  passesIban,
  passesKvnr,
  passesLuhn,
} from './check-digits.ts';
import type { HiddenKind } from './kinds.ts';
import type { Run } from './runs.ts';
import type { Token } from './tokens.ts';

/** Kinds whose values may have letters in them. */
const withLetters: ReadonlySet<HiddenKind> = new Set<HiddenKind>([
  'iban',
  'health-insurance',
  'social-security',
  'identity-document',
  'tax-id',
  'membership',
  'bank-account',
  'password',
  'one-time-code',
  'security-answer',
]);

export const mayHaveLetters = (kind: HiddenKind): boolean => withLetters.has(kind);

/** How many digits a whole value has at least and at most. */
const lengths: Readonly<Partial<Record<HiddenKind, readonly [number, number]>>> = {
  'card-number': [12, 19],
  'security-code': [3, 4],
  iban: [13, 32],
  'bank-account': [5, 14],
  'social-security': [9, 11],
  'health-insurance': [6, 14],
  'identity-document': [5, 14],
  'tax-id': [9, 13],
  membership: [5, 19],
  password: [4, 16],
  pin: [4, 8],
  'security-answer': [4, 8],
  'one-time-code': [4, 8],
  'phone-number': [6, 15],
};

/** The run could be a whole value of the kind. */
export function isWhole(kind: HiddenKind, run: Run): boolean {
  const [least, most] = lengths[kind] ?? [1, 99];
  const length = mayHaveLetters(kind) ? run.chars.length : run.digits.length;
  const isShortEnough = length <= (run.hasSlip ? most * 2 : most);
  return length >= least && isShortEnough && (kind !== 'card-number' || run.digits.length >= 12);
}

/** So many digits complete a value: what is asked next comes after them. */
export function isComplete(kind: HiddenKind, digits: number): boolean {
  return digits >= (lengths[kind]?.[0] ?? 1);
}

/** What a number is by its form alone, whatever was said around it. */
export function shapeOf(run: Run, tokens: readonly Token[]): HiddenKind | undefined {
  return checkedShape(run) ?? writtenShape(run, tokens);
}

/** Forms that chance hardly makes: with a check digit, or letters in certain places. */
export function checkedShape({ chars, digits }: Run): HiddenKind | undefined {
  if (chars.length < 10) return undefined;
  if (passesIban(chars) || looksLikeIban(chars)) return 'iban';
  if (looksLikeMbi(chars)) return 'health-insurance';
  if (looksLikePensionNumber(chars)) return 'social-security';
  if (passesKvnr(chars)) return 'health-insurance';
  if (chars === digits && passesLuhn(digits) && looksIssued(digits)) return 'card-number';
  return undefined;
}

function writtenShape(run: Run, tokens: readonly Token[]): HiddenKind | undefined {
  const { digits, chars, elements } = run;
  if (chars !== digits || run.isDated) return undefined;
  const isWritten = elements.every(({ from }) => tokens[from]?.form === 'digits');
  if (isWritten) {
    const groups = elements.map((element) => element.chars.length).join(' ');
    if (/^4 4 4 [1-7]$|^4 6 5$/.test(groups)) return 'card-number';
    if (groups === '3 2 4' && isDivided(run, tokens)) return 'social-security';
  }
  return isPhone(run, tokens, isWritten) ? 'phone-number' : undefined;
}

/** Divided the same way throughout: 123-45-6789, not "123, 45 and 6789". */
function isDivided({ elements }: Run, tokens: readonly Token[]): boolean {
  const marks = elements.slice(1).map(({ from }, index) => {
    const before = elements[index];
    return before ? from - before.to - 1 : 0;
  });
  return (
    marks.every((count) => count <= 1) && new Set(marks).size === 1 && !hasComma(elements, tokens)
  );
}

const hasComma = (elements: Run['elements'], tokens: readonly Token[]): boolean =>
  elements.slice(1).some(({ from }) => tokens[from - 1]?.word === ',');

function isPhone(run: Run, tokens: readonly Token[], isWritten: boolean): boolean {
  const { digits, elements } = run;
  if (digits.length < 7 || digits.length > 15 || hasComma(elements, tokens)) return false;
  if (isAfterPlus(run, tokens)) return true;
  if (/^00[1-9]/.test(digits)) return digits.length >= 10;
  if (/^0[1-9]/.test(digits)) return digits.length >= 9 && digits.length <= 13;
  if (!isWritten) return false;
  const groups = elements.map((element) => element.chars.length).join(' ');
  return /^(?:1 )?3 3 4$/.test(groups) && /^1?[2-9]/.test(digits);
}

function isAfterPlus({ from }: Run, tokens: readonly Token[]): boolean {
  const before = tokens[from - 1];
  const outer = before?.word === '(' ? tokens[from - 2] : before;
  return outer?.meaning.sign === '+' || outer?.word === '+';
}
