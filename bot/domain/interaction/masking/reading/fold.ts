/** One spelling for what people and speech recognisers write in several: ä, Ä and ae are the same. */
const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
// eslint-disable-next-line no-control-regex
const ascii = /^[\x00-\x7f]*$/;

export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return lower
    .normalize('NFKC')
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/g, "'");
}

/** Digits of any script, full-width and mathematical ones too, as 0 to 9. */
export function foldDigits(text: string): string {
  return ascii.test(text) ? text : Array.from(text, digitOf).join('');
}

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** Unicode keeps the ten digits of a script together, zero first. */
function digitOf(character: string): string {
  const plain = character.normalize('NFKC');
  if (plain >= '0' && plain <= '9') return plain;
  const code = plain.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && isDigit(code - value - 1)) value += 1;
  return `${value}`;
}
