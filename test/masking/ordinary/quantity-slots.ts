import type { Chance } from '../chance.ts';
import type { Lang } from '../corpus-types.ts';
import { numberWords, ordinalWords } from '../speech/number-words.ts';
import type { SlotMaker, SlotWorld } from './slots.ts';

const months = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  de: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
    ' ',
  ),
} as const;
const two = (n: number) => String(n).padStart(2, '0');

/** Speech is written in words about half of the time; a chat mostly in figures. */
const inWords = ({ channel, chance }: SlotWorld) =>
  chance.happens(channel === 'voice' ? 0.55 : 0.08);

const count =
  (low: number, high: number): SlotMaker =>
  (world) => {
    const n = world.chance.between(low, high);
    return { phrase: inWords(world) ? numberWords(n, world.lang) : String(n) };
  };

/** A number and its unit: [English, German] as said and as written. */
const measured =
  (
    low: number,
    high: number,
    units: { readonly en: readonly [string, string]; readonly de: readonly [string, string] },
  ): SlotMaker =>
  (world) => {
    const n = world.chance.between(low, high);
    const [said, written] = units[world.lang];
    return { phrase: inWords(world) ? `${numberWords(n, world.lang)} ${said}` : `${n} ${written}` };
  };

function saidPrice(units: number, cents: number, lang: Lang, chance: Chance): string {
  const coin = lang === 'de' ? 'Euro' : chance.pick(['euros', 'dollars', 'pounds']);
  const rest = cents ? ` ${numberWords(cents, lang)}` : '';
  return `${numberWords(units, lang)} ${coin}${rest}`;
}

const price: SlotMaker = (world) => {
  const { chance, lang } = world;
  const units = chance.pick([
    chance.between(2, 99),
    chance.between(100, 999),
    chance.between(1000, 4999),
  ]);
  const cents = chance.pick([0, 0, 50, 99, 95, 49, 20]);
  if (inWords(world)) return { phrase: saidPrice(units, cents, lang, chance) };
  if (lang === 'de')
    return { phrase: `${units},${two(cents)} ${chance.pick(['Euro', '€', 'EUR'])}` };
  return {
    phrase: chance.pick([
      `$${units}.${two(cents)}`,
      `${units}.${two(cents)} euros`,
      `£${units}.${two(cents)}`,
      `${units} dollars`,
    ]),
  };
};

const date: SlotMaker = (world) => {
  const { chance, lang } = world;
  const [day, month, year] = [
    chance.between(1, 28),
    chance.between(1, 12),
    chance.pick([2025, 2026]),
  ];
  const name = months[lang][month - 1] ?? '';
  if (inWords(world)) {
    const said = ordinalWords(day, lang);
    return {
      phrase:
        lang === 'de'
          ? `${said} ${name}`
          : chance.pick([`the ${said} of ${name}`, `${name} ${said}`]),
    };
  }
  return {
    phrase:
      lang === 'de'
        ? chance.pick([
            `${day}. ${name}`,
            `${two(day)}.${two(month)}.${year}`,
            `${day}. ${name} ${year}`,
            `${day}.${month}.`,
          ])
        : chance.pick([
            `${name} ${day}`,
            `${day} ${name} ${year}`,
            `${two(month)}/${two(day)}/${year}`,
            `${year}-${two(month)}-${two(day)}`,
          ]),
  };
};

const time: SlotMaker = (world) => {
  const { chance, lang } = world;
  const [hour, minute] = [chance.between(7, 20), chance.pick([0, 15, 30, 45, 10, 20])];
  const half = (hour % 12) + 1;
  if (!inWords(world)) return { phrase: `${hour}:${two(minute)}${lang === 'de' ? ' Uhr' : ''}` };
  if (minute === 30)
    return {
      phrase:
        lang === 'de'
          ? `halb ${numberWords(half, lang)}`
          : `half past ${numberWords(((hour - 1) % 12) + 1, lang)}`,
    };
  const rest = minute ? ` ${numberWords(minute, lang)}` : '';
  const said = hour === 1 && lang === 'de' ? 'ein' : numberWords(hour, lang);
  return { phrase: lang === 'de' ? `${said} Uhr${rest}` : `${said}${rest || " o'clock"}` };
};

const timespan: SlotMaker = (world) => {
  const { chance, lang } = world;
  const from = chance.between(7, 12);
  const to = from + chance.between(2, 5);
  const say = (n: number) => (inWords(world) ? numberWords(n, lang) : String(n));
  return {
    phrase: lang === 'de' ? `${say(from)} und ${say(to)} Uhr` : `${say(from)} and ${say(to)}`,
  };
};

const year: SlotMaker = (world) => {
  const n = world.chance.between(1998, 2030);
  if (!inWords(world)) return { phrase: String(n) };
  if (world.lang === 'de' && n < 2000)
    return { phrase: `neunzehnhundert${numberWords(n - 1900, 'de')}` };
  if (world.lang === 'en' && n >= 2010) return { phrase: `twenty ${numberWords(n - 2000, 'en')}` };
  return {
    phrase: n < 2000 ? `nineteen ${numberWords(n - 1900, 'en')}` : numberWords(n, world.lang),
  };
};

const times: SlotMaker = (world) => {
  const n = world.chance.between(2, 4);
  const said = inWords(world) ? numberWords(n, world.lang) : String(n);
  return { phrase: world.lang === 'de' ? `${said} mal` : `${said} times` };
};

const pressure: SlotMaker = ({ chance, lang, channel }) => {
  const [high, low] = [chance.between(105, 165), chance.between(60, 99)];
  const over = lang === 'de' ? 'zu' : 'over';
  return {
    phrase:
      channel === 'voice'
        ? `${numberWords(high, lang)} ${over} ${numberWords(low, lang)}`
        : `${high}/${low}`,
  };
};

const decimal =
  (low: number, high: number, places: number): SlotMaker =>
  (world) => {
    const n = (world.chance.between(low, high) / 10 ** places).toFixed(places);
    return { phrase: world.lang === 'de' ? n.replace('.', ',') : n };
  };

const fixed =
  (make: (chance: Chance) => string): SlotMaker =>
  ({ chance }) => ({ phrase: make(chance) });

export const quantitySlots: Readonly<Record<string, SlotMaker>> = {
  price,
  date,
  time,
  timespan,
  year,
  times,
  pressure,
  qty: count(2, 24),
  days: count(2, 30),
  minutes: count(5, 60),
  house: count(1, 140),
  floor: count(1, 9),
  platform: count(1, 14),
  age: count(2, 80),
  size: count(36, 54),
  percent: measured(2, 95, { en: ['percent', 'percent'], de: ['Prozent', '%'] }),
  weight: measured(3, 90, { en: ['kilos', 'kg'], de: ['Kilo', 'kg'] }),
  measure: measured(3, 80, { en: ['millimetres', 'mm'], de: ['Millimeter', 'mm'] }),
  dose: measured(5, 400, { en: ['milligrams', 'mg'], de: ['Milligramm', 'mg'] }),
  km: measured(1200, 9800, { en: ['miles', 'miles'], de: ['Kilometer', 'km'] }),
  speed: measured(16, 500, { en: ['megabits', 'Mbit/s'], de: ['Megabit', 'Mbit/s'] }),
  data: measured(2, 900, { en: ['gigabytes', 'GB'], de: ['Gigabyte', 'GB'] }),
  temperature: decimal(375, 402, 1),
  rate: decimal(9100, 11800, 4),
  version: fixed(
    (chance) => `${chance.between(1, 24)}.${chance.between(0, 12)}.${chance.between(0, 9)}`,
  ),
  model: fixed(
    (chance) =>
      `${chance.pick(['XT', 'HX', 'Nova', 'MX', 'Pro', 'KS'])} ${chance.between(10, 9900)}`,
  ),
  flight: fixed(
    (chance) => `${chance.pick(['LH', 'BA', 'EW', 'LX', 'OS'])} ${chance.between(100, 2999)}`,
  ),
  train: fixed((chance) => `${chance.pick(['ICE', 'IC', 'RE', 'EC'])} ${chance.between(10, 1999)}`),
  gate: fixed((chance) => `${chance.pick(['A', 'B', 'C'])}${chance.between(1, 60)}`),
  seat: fixed((chance) => `${chance.between(1, 38)}${chance.pick(['A', 'B', 'C', 'D', 'E', 'F'])}`),
  icd: fixed(
    (chance) =>
      `${chance.pick(['M', 'J', 'K', 'E'])}${chance.between(10, 89)}.${chance.between(0, 9)}`,
  ),
  /** May stay or go: said together with a secret, and a card's date is no secret alone. */
  expiry: fixed((chance) => `${two(chance.between(1, 12))}/${chance.between(26, 32)}`),
  birth: fixed(
    (chance) =>
      `${two(chance.between(1, 12))}/${two(chance.between(1, 28))}/${chance.between(1940, 2005)}`,
  ),
};
