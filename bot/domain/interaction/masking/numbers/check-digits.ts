/** The check digits of the numbers that have one, and the shapes that tell a number by itself. */

/** ISO/IEC 7812: payment cards. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** The first digits that payment networks issue, with the lengths they use. */
const networks: readonly RegExp[] = [
  /^4\d{12}(?:\d{3})?(?:\d{3})?$/,
  /^5[1-5]\d{14}$/,
  /^2(?:2[2-9]|[3-6]\d|7[01]|720)\d{12,13}$/,
  /^3[47]\d{13}$/,
  /^3(?:0[0-5]|[689]\d)\d{11}$/,
  /^6(?:011|5\d\d|4[4-9]\d)\d{12}$/,
  /^35(?:2[89]|[3-8]\d)\d{12}$/,
  // Maestro
  /^(?:5018|5020|5038|5893|6304|6759|676[1-3])\d{8,15}$/,
];

export const looksIssued = (digits: string): boolean =>
  networks.some((network) => network.test(digits));

/** ISO 13616: the number, its country first, read modulo 97. */
export function passesIban(chars: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(chars)) return false;
  const turned = chars.slice(4) + chars.slice(0, 4);
  let rest = 0;
  for (const char of turned) {
    const value = Number.parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The lengths of the SWIFT registry, for the countries most often heard; more where one slipped. */
const ibanLengths: Readonly<Record<string, number>> = {
  AT: 20,
  BE: 16,
  CH: 21,
  CZ: 24,
  DE: 22,
  DK: 18,
  ES: 24,
  FI: 18,
  FR: 27,
  GB: 22,
  GR: 27,
  HU: 28,
  IE: 22,
  IT: 27,
  LI: 21,
  LU: 20,
  NL: 18,
  NO: 15,
  PL: 28,
  PT: 25,
  RO: 24,
  SE: 24,
  SI: 19,
  SK: 24,
};

/** By its check digits, and exactly as long as those of its country: letters of a code pass by chance, too. */
export const isIbanOfLength = (chars: string): boolean =>
  ibanLengths[chars.slice(0, 2)] === chars.length && passesIban(chars);

/** Of many zeros in a row, speakers leave out one, or a recogniser does. */
const mostMissing = 1;

/** Country, two digits and as many characters as its IBANs have: whatever the check digits say. */
export function looksLikeIban(chars: string): boolean {
  const start = /[A-Z]{2}(?=\d{2})/.exec(chars);
  const length = ibanLengths[start?.[0] ?? ''];
  if (!start || length === undefined || start.index > 6) return false;
  const rest = chars.slice(start.index);
  return (
    rest.length >= length - mostMissing &&
    rest.length <= length * 2 &&
    /^.{2}\d{2}(?:[A-Z]{0,5}\d){6}/.test(rest)
  );
}

/** Medicare Beneficiary Identifier, as CMS publishes its format: no S, L, O, I, B, Z. */
export const looksLikeMbi = (chars: string): boolean =>
  /^[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d[AC-HJKMNP-RT-Y]{2}\d{2}$/.test(
    chars,
  );

/** German pension insurance number: area, date of birth, letter of the name at birth, serial, check. */
export const looksLikePensionNumber = (chars: string): boolean =>
  /^\d{2}(?:[0-2]\d|3[01]|[5-7]\d|8[01])(?:0\d|1[0-2])\d{2}[A-Z]\d{3}$/.test(chars);

/** German health insurance number: the letter as two digits, weights 1 and 2, sum of cross sums. */
export function passesKvnr(chars: string): boolean {
  if (!/^[A-Z]\d{9}$/.test(chars)) return false;
  const letter = `${chars.charCodeAt(0) - 64}`.padStart(2, '0');
  const digits = letter + chars.slice(1, 9);
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const product = Number(digits[place]) * (place % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === Number(chars[9]);
}
