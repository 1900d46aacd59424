import type { Chance } from '../chance.ts';
import type { Lang } from '../corpus-types.ts';
import { cut, type NumberValue, type ValueMaker } from './value.ts';

const capitals = 'ABCDEFGHJKLMNPRTUVWXYZ';
const two = (n: number) => String(n).padStart(2, '0');

/** Of areas that were never given out while areas meant places, or of the advertising range. */
function usSocialSecurity(chance: Chance, asked: boolean): NumberValue {
  const area = String(chance.between(830, 899));
  const groups = chance.happens(0.05)
    ? ['987', '65', `43${chance.digits(2)}`]
    : [area, two(chance.between(1, 99)), `${chance.between(1, 9)}${chance.digits(3)}`];
  const written = [groups.join('-'), groups.join('-'), groups.join(' ')];
  return {
    kind: 'ssn',
    shape: 'digits',
    groups,
    written: asked ? [...written, groups.join('')] : written,
  };
}

/** "65 070649 C 103": area, birthday, initial, serial with check digit. */
function germanPension(chance: Chance): NumberValue {
  const birthday = `${two(chance.between(1, 28))}${two(chance.between(1, 12))}${two(chance.between(40, 99))}`;
  const groups = [
    two(chance.between(2, 89)),
    birthday,
    chance.letters(capitals, 1),
    chance.digits(3),
  ];
  return {
    kind: 'ssn',
    shape: 'code',
    groups,
    written: [groups.join(' '), groups.join(''), groups.join(' ')],
  };
}

export const ssn: ValueMaker = (chance, lang, _channel, asked) =>
  lang === 'de' ? germanPension(chance) : usSocialSecurity(chance, asked);

/** The last four alone, said when they are asked for. */
export const socialTail: ValueMaker = (chance) => {
  const digits = chance.digits(4);
  return { kind: 'ssn', shape: 'digits', groups: [digits], written: [digits] };
};

/** Medicare's shape 1EG4-TE5-MK73: which places hold letters is fixed, S L O I B Z are not used. */
function medicare(chance: Chance): readonly string[] {
  const letter = () => chance.letters('ACDEFGHJKMNPQRTUVWXY', 1);
  const digit = () => chance.digits(1);
  return [
    `${chance.between(1, 9)}${letter()}${letter()}${digit()}`,
    `${letter()}${letter()}${digit()}`,
    `${letter()}${letter()}${digit()}${digit()}`,
  ];
}

export const health: ValueMaker = (chance, lang) => {
  if (lang === 'de') {
    const whole = `${chance.letters(capitals, 1)}${chance.digits(9)}`;
    const groups = cut(whole, [4, 3]);
    return { kind: 'health', shape: 'code', groups, written: [whole, whole, groups.join(' ')] };
  }
  if (chance.happens(0.45)) {
    const groups = medicare(chance);
    return {
      kind: 'health',
      shape: 'code',
      groups,
      written: [groups.join('-'), groups.join(''), groups.join(' ')],
    };
  }
  const lead = chance.pick([chance.letters(capitals, 3), chance.letters(capitals, 1), 'W']);
  const groups = [lead, ...cut(chance.digits(9), [3])];
  return {
    kind: 'health',
    shape: 'code',
    groups,
    written: [groups.join(''), groups.join(' '), groups.join('')],
  };
};

export const taxId: ValueMaker = (chance, lang) => {
  const digits =
    lang === 'de' ? `${chance.between(1, 9)}${chance.digits(10)}` : `9${chance.digits(9)}`;
  const groups = cut(digits, lang === 'de' ? [2, 3] : [5, 5]);
  return { kind: 'taxId', shape: 'digits', groups, written: [digits, groups.join(' ')] };
};

function passport(chance: Chance, lang: Lang): readonly string[] {
  const mixed = '0123456789CFGHJKLMNPRTVWXYZ';
  if (lang === 'de')
    return cut(`C${chance.digits(1)}${chance.letters(mixed, 5)}${chance.digits(2)}`, [3]);
  return cut(
    chance.happens(0.5) ? chance.digits(9) : `${chance.letters(capitals, 1)}${chance.digits(8)}`,
    [3],
  );
}

function licence(chance: Chance, lang: Lang): readonly string[] {
  if (lang === 'de')
    return cut(
      `${chance.letters(capitals, 1)}${chance.digits(3)}${chance.letters('RKLTE0123456789', 7)}`,
      [4],
    );
  return cut(`${chance.letters(capitals, 1)}${chance.digits(chance.pick([7, 12]))}`, [4]);
}

const club = (chance: Chance): readonly string[] =>
  chance.pick([
    cut(chance.digits(9), [3]),
    cut(chance.digits(7), [3, 4]),
    [chance.letters(capitals, 2), ...cut(chance.digits(6), [3])],
    cut(chance.digits(10), [3, 3, 4]),
  ]);

function identifying(groups: readonly string[]): NumberValue {
  const shape = /\p{L}/u.test(groups.join('')) ? 'code' : 'digits';
  return {
    kind: 'idNumber',
    shape,
    groups,
    written: [groups.join(''), groups.join(''), groups.join(' '), groups.join('-')],
  };
}

export const passportNumber: ValueMaker = (chance, lang) => identifying(passport(chance, lang));
export const licenceNumber: ValueMaker = (chance, lang) => identifying(licence(chance, lang));
export const clubNumber: ValueMaker = (chance) => identifying(club(chance));
