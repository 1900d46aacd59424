import type { Chance } from '../chance.ts';
import type { Lang } from '../corpus-types.ts';
import { numberWords } from '../speech/number-words.ts';
import { sayLetter } from '../speech/say.ts';
import { cut, type NumberValue, type ValueMaker } from './value.ts';

const firstNames = {
  en: 'Anna Marcus Priya Delia Owen Fatima Carlos Ingrid Rosalind Tobias Naomi Hector'.split(' '),
  de: 'Anna Markus Aylin Dörte Olaf Fatma Karsten Ingrid Rosalinde Tobias Nele Hanno'.split(' '),
} as const;
const lastNames = {
  en: 'Berg Whitfield Ramanathan Osei Caldwell Novak Ferreira Thistle Maddox Ibarra Quill Sorensen'.split(
    ' ',
  ),
  de: 'Berg Weisshaupt Yilmaz Osterloh Kaltenbach Novak Ferchland Distelkamp Mattes Ibach Quandt Sörensen'.split(
    ' ',
  ),
} as const;

const plain = (name: string) =>
  name.toLowerCase().replace(/ö/g, 'oe').replace(/ä/g, 'ae').replace(/ü/g, 'ue');

const signs = {
  en: {
    '.': ['dot', 'dot', 'period', 'point'],
    _: ['underscore'],
    '-': ['dash', 'hyphen'],
    '@': ['at', 'at', 'at sign'],
  },
  de: {
    '.': ['punkt'],
    _: ['unterstrich'],
    '-': ['minus', 'bindestrich'],
    '@': ['at', 'ät', 'klammeraffe'],
  },
} as const;

const domains = {
  en: ['example.com', 'example.org', 'example.net', 'mail.example', 'post.example'],
  de: ['example.com', 'example.org', 'beispiel.example', 'post.example', 'mail.example'],
} as const;

function aloud(local: string, domain: string, lang: Lang, chance: Chance): string {
  const sign = (mark: '.' | '_' | '-' | '@') => chance.pick<string>(signs[lang][mark]);
  const spelled = chance.happens(0.2);
  const said = (local.match(/\p{L}+|\d+|[._-]/gu) ?? []).map((part) => {
    if (part === '.' || part === '_' || part === '-') return sign(part);
    if (/\d/.test(part)) return numberWords(Number(part), lang);
    return spelled
      ? Array.from(part)
          .map((letter) => sayLetter(letter, lang, chance, 0.05))
          .join(' ')
      : part;
  });
  return `${said.join(' ')}~ ${sign('@')} ${domain.split('.').join(` ${sign('.')} `)}~`;
}

export const email: ValueMaker = (chance, lang, channel) => {
  const [first, last] = [plain(chance.pick(firstNames[lang])), plain(chance.pick(lastNames[lang]))];
  const year = String(chance.between(61, 99));
  const local = chance.pick([
    `${first}.${last}`,
    `${first}.${last}`,
    `${first}_${last}`,
    `${first}-${last}`,
    `${first}${year}`,
    `${first}.${last}${year}`,
    `${first.charAt(0)}.${last}`,
  ]);
  const domain = chance.pick<string>(domains[lang]);
  const written = `${local}~@${domain}~`;
  const inText = channel === 'chat' || chance.happens(0.12);
  return {
    kind: 'email',
    shape: 'words',
    forms: [inText ? written : aloud(local, domain, lang, chance)],
  };
};

/** Numbers set aside for films and examples: US 555-01xx, the UK's drama ranges. */
function englishPhone(chance: Chance): NumberValue {
  const last = chance.digits(2);
  const area = chance.pick(['212', '202', '415', '617', '713', '206', '303']);
  if (chance.happens(0.6)) {
    const groups = [area, '555', `01${last}`];
    const written = [
      groups.join('-'),
      `(${area}) 555-01${last}`,
      groups.join(' '),
      `+1 ${groups.join(' ')}`,
      groups.join(''),
      `+1${groups.join('')}`,
      groups.join('.'),
    ];
    return { kind: 'phone', shape: 'digits', groups, written };
  }
  const groups = chance.pick([
    ['020', '7946', `0${chance.digits(3)}`],
    ['07700', '900', chance.digits(3)],
    ['0161', '496', `0${chance.digits(3)}`],
  ]);
  const abroad = `+44 ${groups.join(' ').slice(1)}`;
  return {
    kind: 'phone',
    shape: 'digits',
    groups,
    written: [groups.join(' '), groups.join(''), abroad, abroad.replaceAll(' ', '')],
  };
}

/** The Bundesnetzagentur's numbers for films. */
function germanPhone(chance: Chance): NumberValue {
  const [area, rest] = chance.pick([
    ['030', `23125${chance.digits(3)}`],
    ['069', `90009${chance.digits(3)}`],
    ['040', `66969${chance.digits(3)}`],
    ['0221', `4710${chance.digits(3)}`],
    ['089', `99998${chance.digits(3)}`],
    ['0171', `39200${chance.digits(2)}`],
    ['0176', `040690${chance.digits(2)}`],
  ] as const);
  const groups = [area, ...cut(rest, [3, 2])];
  const abroad = `+49 ${area.slice(1)} ${rest}`;
  const written = [
    `${area} ${rest}`,
    `${area}/${rest}`,
    `${area}-${rest}`,
    area + rest,
    abroad,
    abroad.replaceAll(' ', ''),
    `0049 ${area.slice(1)} ${rest}`,
    groups.join(' '),
  ];
  return { kind: 'phone', shape: 'digits', groups, written };
}

export const phone: ValueMaker = (chance, lang) =>
  lang === 'de' ? germanPhone(chance) : englishPhone(chance);

const spell = (name: string) => Array.from(name.toUpperCase()).join(' ');

export const personName: ValueMaker = (chance, lang) => {
  const [first, last] = [chance.pick(firstNames[lang]), chance.pick(lastNames[lang])];
  const form = chance.pick([
    `${first} ${last}`,
    `${first} ${last}`,
    last,
    `${first} ${last}, ${spell(last)}`,
    `${last}, ${spell(last)}`,
  ]);
  return { kind: 'name', shape: 'words', forms: [form] };
};
