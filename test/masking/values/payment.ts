import type { Chance } from '../chance.ts';
import type { Lang } from '../corpus-types.ts';
import { cut, type ValueMaker } from './value.ts';

/** Luhn's check digit for the digits before it. */
function luhnDigit(body: string): string {
  const sum = Array.from(body)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? Number(digit) * 2 : Number(digit)))
    .reduce((total, digit) => total + (digit > 9 ? digit - 9 : digit), 0);
  return String((10 - (sum % 10)) % 10);
}

export function luhnNumber(chance: Chance, prefix: string, length: number): string {
  const body = prefix + chance.digits(length - prefix.length - 1);
  return body + luhnDigit(body);
}

function luhnFailing(chance: Chance): string {
  const right = luhnNumber(chance, chance.pick(['4', '5', '6', '2', '9', '1', '3']), 16);
  return right.slice(0, -1) + String((Number(right.slice(-1)) + chance.between(1, 9)) % 10);
}

/** Prefixes that the schemes and payment services publish for tests; the digits after are invented. */
const brands = [
  { prefixes: ['411111', '424242', '400000', '401288', '400005'], length: 16, sizes: [4] },
  { prefixes: ['555555', '510510', '222300', '520082'], length: 16, sizes: [4] },
  { prefixes: ['601111', '601100'], length: 16, sizes: [4] },
  { prefixes: ['378282', '371449', '378734'], length: 15, sizes: [4, 6, 5] },
  { prefixes: ['305693', '385200'], length: 14, sizes: [4, 6, 4] },
  { prefixes: ['422222'], length: 13, sizes: [4, 4, 5] },
  { prefixes: ['675964', '676770'], length: 19, sizes: [4, 4, 4, 4, 3] },
] as const;

export const card: ValueMaker = (chance, _lang, _channel, asked) => {
  const failing = asked && chance.happens(0.35);
  const brand = chance.happens(0.6) ? brands[chance.between(0, 1)]! : chance.pick(brands);
  const digits = failing
    ? luhnFailing(chance)
    : luhnNumber(chance, chance.pick<string>(brand.prefixes), brand.length);
  const groups = cut(digits, failing ? [4] : brand.sizes);
  const usual = [groups.join(' '), groups.join(' '), digits, groups.join('-')];
  return {
    kind: 'card',
    shape: 'digits',
    groups,
    written: [...usual, groups.join('.'), groups.join('  ')],
  };
};

export const cvv: ValueMaker = (chance) => {
  const digits = chance.digits(chance.happens(0.15) ? 4 : 3);
  return { kind: 'cvv', shape: 'digits', groups: [digits], written: [digits] };
};

function ibanCheck(country: string, bban: string): string {
  const asDigits = Array.from(`${bban}${country}00`)
    .map((c) => String(Number.parseInt(c, 36)))
    .join('');
  return String(98n - (BigInt(asDigits) % 97n)).padStart(2, '0');
}

/** Bank codes invented: German ones never start with a 9, the letters are nobody's. */
const bbans = {
  DE: (chance: Chance) => `9${chance.digits(17)}`,
  AT: (chance: Chance) => `99${chance.digits(14)}`,
  CH: (chance: Chance) => `099${chance.digits(14)}`,
  GB: (chance: Chance) => `${chance.pick(['XQBK', 'ZZGB', 'QWLT'])}${chance.digits(14)}`,
  NL: (chance: Chance) => `${chance.pick(['XQNL', 'ZZBK', 'QBNK'])}${chance.digits(10)}`,
  FR: (chance: Chance) => `99${chance.digits(21)}`,
} as const;

function ibanCountry(chance: Chance, lang: Lang): keyof typeof bbans {
  return chance.pick(
    lang === 'de'
      ? (['DE', 'DE', 'DE', 'DE', 'AT', 'CH', 'NL'] as const)
      : (['GB', 'GB', 'GB', 'DE', 'NL', 'FR', 'AT', 'CH'] as const),
  );
}

export const iban: ValueMaker = (chance, lang) => {
  const country = ibanCountry(chance, lang);
  const bban = bbans[country](chance);
  const right = ibanCheck(country, bban);
  const check = chance.happens(0.2) ? String(10 + ((Number(right) + 7) % 88)) : right;
  const whole = `${country}${check}${bban}`;
  const groups = cut(whole, [4]);
  const written = [
    groups.join(' '),
    groups.join(' '),
    whole,
    groups.join('-'),
    groups.join(' ').toLowerCase(),
  ];
  return { kind: 'iban', shape: 'iban', groups, written };
};

/** UK sort code with account, US routing number with account, German account with Bankleitzahl. */
export const account: ValueMaker = (chance, lang) => {
  if (lang === 'de') {
    const digits = chance.digits(chance.between(7, 10));
    const blz = `9${chance.digits(7)}`;
    const groups = [...cut(digits, [3]), ...(chance.happens(0.5) ? cut(blz, [3, 3, 2]) : [])];
    const bank = groups.length > 4 ? `, ${cut(blz, [3, 3, 2]).join(' ')}` : '';
    return {
      kind: 'account',
      shape: 'digits',
      groups,
      written: [digits + bank, cut(digits, [3]).join(' ') + bank],
    };
  }
  const sort = chance.digits(6);
  const digits = chance.digits(8);
  const withSort = chance.happens(0.6);
  const groups = [...(withSort ? cut(sort, [2]) : []), ...cut(digits, [4])];
  const lead = withSort
    ? chance.pick([`${cut(sort, [2]).join('-')} `, `${cut(sort, [2]).join(' ')}, `])
    : '';
  return {
    kind: 'account',
    shape: 'digits',
    groups,
    written: [lead + digits, lead + cut(digits, [4]).join(' ')],
  };
};
