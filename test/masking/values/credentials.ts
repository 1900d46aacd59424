import type { Chance } from '../chance.ts';
import type { Lang } from '../corpus-types.ts';
import { numberWords } from '../speech/number-words.ts';
import { cut, type ValueMaker } from './value.ts';

const nouns = {
  en: 'Tulip Garden Kettle Harbour Pepper Marble Lantern Otter Thunder Biscuit Willow Falcon Copper Saddle Meadow Walnut Pirate Button Candle Glacier'.split(
    ' ',
  ),
  de: 'Tulpe Garten Kessel Hafen Pfeffer Murmel Laterne Otter Donner Keks Weide Falke Kupfer Sattel Wiese Walnuss Pirat Knopf Kerze Gletscher'.split(
    ' ',
  ),
} as const;

const symbols = {
  en: { '-': 'dash', _: 'underscore', '!': 'exclamation mark' },
  de: { '-': 'bindestrich', _: 'unterstrich', '!': 'ausrufezeichen' },
} as const;

/** Two words and a number, as people make them; aloud with the signs named. */
function wordPassword(chance: Chance, lang: Lang, aloud: boolean): string {
  const [first, second] = [chance.pick(nouns[lang]), chance.pick(nouns[lang])];
  const number = chance.between(2, 99);
  const sign = chance.pick(['-', '_', '!'] as const);
  if (!aloud) return `${first}${sign}${second}${number}`;
  return `${first} ${symbols[lang][sign]} ${second} ${numberWords(number, lang)}`;
}

function signPassword(chance: Chance, lang: Lang, aloud: boolean): string {
  const word = chance.pick(nouns[lang]);
  const number = chance.digits(chance.between(2, 4));
  if (aloud)
    return `${word} ${Array.from(number)
      .map((digit) => numberWords(Number(digit), lang))
      .join(' ')}`;
  return chance.pick([
    `${word.toLowerCase()}${number}`,
    `${chance.letters('abcdefghkmnpqrstuvwxyz', 3)}${number}$${chance.letters('ABCDEFGHKMNPQRT', 3)}`,
    `${word}.${number}#`,
    `${number}${word}!`,
  ]);
}

export const password: ValueMaker = (chance, lang, channel) => {
  const aloud = channel === 'voice';
  const form = chance.happens(0.5)
    ? wordPassword(chance, lang, aloud)
    : signPassword(chance, lang, aloud);
  return { kind: 'password', shape: 'words', forms: [form] };
};

/** One word that the customer once chose: memorable word, Kennwort. */
export const memorableWord: ValueMaker = (chance, lang) => ({
  kind: 'password',
  shape: 'words',
  forms: [
    chance.happens(0.7)
      ? chance.pick(nouns[lang])
      : `${chance.pick(nouns[lang])} ${chance.pick(nouns[lang])}`,
  ],
});

export const pin: ValueMaker = (chance) => {
  const digits = chance.digits(chance.pick([4, 4, 4, 5, 6]));
  return {
    kind: 'pin',
    shape: 'digits',
    groups: digits.length > 4 ? cut(digits, [3]) : [digits],
    written: [digits],
  };
};

export const code: ValueMaker = (chance) => {
  if (chance.happens(0.12)) {
    const groups = [chance.letters('ABCDEFGHJKMNPQRTUVWXY', 1), ...cut(chance.digits(6), [3])];
    return {
      kind: 'code',
      shape: 'code',
      groups,
      written: [`${groups[0] ?? ''}-${groups.slice(1).join('')}`],
    };
  }
  const digits = chance.digits(chance.pick([6, 6, 6, 6, 4, 5, 7, 8]));
  const groups = cut(digits, digits.length === 8 ? [4] : [3]);
  return {
    kind: 'code',
    shape: 'digits',
    groups,
    written: [digits, digits, groups.join(' '), groups.join('-')],
  };
};

const answers = {
  en: {
    maiden:
      'Kowalski Hargreaves Okafor Lindqvist Pemberton Moretti Castellan Abernathy Delacroix Whitlock'.split(
        ' ',
      ),
    pet: 'Biscuit Rufus Marmalade Socrates Pickles Duchess Bramble Ziggy Noodle Captain'.split(' '),
    place: [
      'Tiverton',
      'Oswego',
      'Llandudno',
      'Galway',
      'Duluth',
      'Saint Albans',
      'Fairview Elementary',
      'Hawthorn Road School',
    ],
  },
  de: {
    maiden:
      'Kowalczyk Hartmannsgruber Lindholm Petersen Moretti Sternberg Brandstetter Weißgerber Delacroix Oberhuber'.split(
        ' ',
      ),
    pet: 'Krümel Struppi Minka Sokrates Flocke Purzel Bruno Zausel Muffin Kapitän'.split(' '),
    place: [
      'Tuttlingen',
      'Oschersleben',
      'Wismar',
      'Kufstein',
      'Passau',
      'Bad Urach',
      'Grundschule am Weiher',
      'Lindenschule',
    ],
  },
} as const;

const answerOf =
  (about: 'maiden' | 'pet' | 'place'): ValueMaker =>
  (chance, lang) => ({
    kind: 'securityAnswer',
    shape: 'words',
    forms: [chance.pick<string>(answers[lang][about])],
  });

export const maidenName = answerOf('maiden');
export const petName = answerOf('pet');
export const placeName = answerOf('place');
