/**
 * Telephone numbers as people and machines write them: `+49 (0)30 123-45`, `0049 30…`, `030/…`,
 * `tel:+4930…;ext=2`, `sip:+4930…@carrier`. Whether two of them are one is told by their digits.
 *
 * Limits: a number written without its country is held to be alike in any country; one that stands
 * without its area code is never alike to one that has it; of two numbers in one text none is known.
 */

/** One way to understand what is written. */
type Reading = {
  /** Calling code, such as 49; undefined where only the national number is written. */
  readonly country?: string;
  /** Without the trunk 0, wherever it was written. */
  readonly national: string;
};

export type PhoneNumber = {
  /** More than one where neither a plus nor a 0 says how the number begins. */
  readonly readings: readonly Reading[];
};

/** Fewer are extensions and service numbers, which many customers share; ITU-T E.164 ends at 15. */
const fewestDigits = 7;
const mostDigits = 15;

/** Undefined for what is no whole number: anonymous, an extension, a SIP address with a name. */
export function readPhone(written: string): PhoneNumber | undefined {
  const text = bareText(written);
  if (text === undefined) return undefined;
  const isInternational = /^\D*(\+|00)/.test(text);
  const digits = text.replace(isInternational ? /\(\s*0\s*\)/ : /$^/, '').replaceAll(/\D/g, '');
  const significant = isInternational ? digits.replace(/^00/, '') : digits;
  if (significant.length < fewestDigits || significant.length > mostDigits) return undefined;
  if (isInternational) return { readings: [international(significant)] };
  if (significant.startsWith('0')) return { readings: [national(significant)] };
  return { readings: [international(significant), national(significant)] };
}

/** Without scheme, host, parameters and extension. */
function bareText(written: string): string | undefined {
  const [, scheme, rest = ''] = /^\s*(?:(tel|callto|sips?):)?(.*)$/is.exec(written) ?? [];
  const [user = ''] = rest.split(/[;?]|ext|x|#/i);
  if (!scheme?.toLowerCase().startsWith('sip')) return user.includes('@') ? undefined : user;
  const [name = ''] = user.split('@');
  return /[a-z]/i.test(name) ? undefined : name;
}

function international(digits: string): Reading {
  const country = callingCode(digits);
  return { country, national: withoutTrunk(digits.slice(country.length)) };
}

const national = (digits: string): Reading => ({ national: withoutTrunk(digits) });

/** Also where it is part of the number, as in Italy: on both sides, so that nothing is lost by it. */
const withoutTrunk = (digits: string): string => digits.replace(/^0+/, '');

/** ITU-T E.164: zones 1 and 7 whole, these by two digits, all others by three. */
const byTwo = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function callingCode(digits: string): string {
  if (/^[17]/.test(digits)) return digits.slice(0, 1);
  return digits.slice(0, byTwo.test(digits) ? 2 : 3);
}

/**
 * `same`: with its country. `alike`: one of them is written without it, and the rest is the same.
 */
export function comparePhones(a: PhoneNumber, b: PhoneNumber): 'same' | 'alike' | 'other' {
  const pairs = a.readings
    .flatMap((one) => b.readings.map((other) => [one, other] as const))
    .filter(([one, other]) => one.national === other.national);
  if (pairs.some(([one, other]) => one.country !== undefined && one.country === other.country)) {
    return 'same';
  }
  const isOpen = pairs.some(
    ([one, other]) => one.country === undefined || other.country === undefined,
  );
  return isOpen ? 'alike' : 'other';
}

const tellingDigits = 10;

/** Digits that stand in this order in every way the number can be written, however they are parted. */
export function digitsInCommon({ readings }: PhoneNumber): string {
  const [shortest = ''] = readings
    .map((one) => one.national)
    .toSorted((a, b) => a.length - b.length);
  return shortest.slice(-tellingDigits);
}
