import type { HiddenKind } from '../kinds.ts';
import type { Run } from '../reading/runs.ts';
import { wordAt, type Tokens } from '../reading/tokens.ts';
import {
  isIbanOfLength,
  looksIssued,
  looksLikeIban,
  looksLikeMbi,
  looksLikePensionNumber,
  passesIban,
  passesKvnr,
  passesLuhn,
} from './check-digits.ts';

/** What a number is by its form alone, whatever was said around it. */
export function shapeOf(run: Run, tokens: Tokens): HiddenKind | undefined {
  return checkedShape(run) ?? writtenShape(run, tokens);
}

/** Forms that chance hardly makes: with a check digit, or letters in certain places. */
export function checkedShape(run: Run): HiddenKind | undefined {
  const { chars, digits } = run;
  if (chars.length < 10) return undefined;
  if (passesIban(chars) || looksLikeIban(chars)) return 'iban';
  if (looksLikeMbi(chars)) return 'health-insurance';
  if (looksLikePensionNumber(chars)) return 'social-security';
  if (passesKvnr(chars)) return 'health-insurance';
  if (chars === digits && isCard(run)) return 'card-number';
  return undefined;
}

const isCardOf = (digits: string): boolean => passesLuhn(digits) && looksIssued(digits);

/** Begun wrong and said again, the whole one comes last. */
const isCard = ({ digits, hasSlip }: Run): boolean =>
  isCardOf(digits) || (hasSlip && digits.length > 16 && isCardOf(digits.slice(-16)));

function writtenShape(run: Run, tokens: Tokens): HiddenKind | undefined {
  const { digits, chars, isDated } = run;
  if (chars !== digits || isDated) return undefined;
  const groups = writtenGroups(run, tokens);
  if (/^4 4 4 [1-7]$|^4 6 5$/.test(groups)) return 'card-number';
  if (groups === '3 2 4' && isEvenlyDivided(run, tokens)) return 'social-security';
  return isPhone(run, tokens, groups) ? 'phone-number' : undefined;
}

/** A form that shows one number even among others in a line: a card in its groups, 123-45-6789, an IBAN. */
export function isUnmistakable(run: Run, tokens: Tokens): boolean {
  const groups = writtenGroups(run, tokens);
  if (/^4 4 4 4$|^4 6 5$/.test(groups)) return isCard(run);
  if (groups === '3 2 4') return isHyphened(run, tokens);
  // A123456780: spelled out, a letter and nine digits of a longer code pass by chance.
  const isTwo = run.elements.length === 2 && run.elements[1]?.chars.length === 9;
  return isIbanOfLength(run.chars) || (isTwo && passesKvnr(run.chars));
}

const isHyphened = ({ elements }: Run, tokens: Tokens): boolean =>
  elements.slice(1).every(({ from }) => wordAt(tokens, from - 1) === '-' && tokens[from]?.glued);

/** How many digits stand together where a number is written: "4 4 4 4"; '' for a spoken one. */
function writtenGroups({ elements }: Run, tokens: Tokens): string {
  const isWritten = elements.every(({ from }) => tokens[from]?.form === 'digits');
  return isWritten ? elements.map(({ chars }) => chars.length).join(' ') : '';
}

/** Divided the same way throughout: 123-45-6789, not "123, 45 and 6789". */
function isEvenlyDivided(run: Run, tokens: Tokens): boolean {
  const [, second, third] = run.elements.map(({ from }) => tokens[from - 1]?.form === 'mark');
  return second === third && !hasComma(run, tokens);
}

const hasComma = ({ elements }: Run, tokens: Tokens): boolean =>
  elements.slice(1).some(({ from }) => wordAt(tokens, from - 1) === ',');

function isPhone(run: Run, tokens: Tokens, groups: string): boolean {
  const { digits } = run;
  const { length } = digits;
  if (length < 7 || length > 15 || hasComma(run, tokens)) return false;
  if (isAfterPlus(run, tokens)) return true;
  if (/^00[1-9]/.test(digits)) return length >= 10;
  if (/^0[1-9]/.test(digits)) return length >= 9 && length <= 13;
  return /^(?:1 )?3 3 4$/.test(groups) && /^1?[2-9]/.test(digits);
}

function isAfterPlus({ from }: Run, tokens: Tokens): boolean {
  const before = wordAt(tokens, from - 1) === '(' ? from - 2 : from - 1;
  return tokens[before]?.meaning.sign === '+' || wordAt(tokens, before) === '+';
}
