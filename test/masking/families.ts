import { type Chance, chanceFrom } from './chance.ts';
import type { Channel, Corpus, Lang, Role, SecretKind, Shape } from './corpus-types.ts';
import { type Line, startMarking } from './marking.ts';
import { numberWords } from './speech/number-words.ts';
import { sayGroup } from './speech/say.ts';
import {
  brands,
  keyFrames,
  mailFrames,
  oneTimeFrames,
  passwordFrames,
  pukFrames,
} from './talk/family-frames.ts';

/**
 * Families of values that came to be known after the corpus was fixed: conversations of their own beside
 * it, so that its figures stay comparable. `{v}` is the value, `{w}` the same value said another way.
 */
const SEED = 20_261_123;
const perFamily = 60;

type Told = { readonly v: string; readonly w: string };
type Side = { readonly lang: Lang; readonly channel: Channel; readonly chance: Chance };
type Family = {
  readonly kind: SecretKind;
  readonly shape: Shape;
  readonly frames: Readonly<Record<Lang, string>>;
  readonly make: (side: Side) => Told;
};

const words = {
  en: 'Kettle Lantern Otter Biscuit Willow Falcon Saddle Walnut Pirate Glacier Teapot Thistle'.split(
    ' ',
  ),
  de: 'Kessel Laterne Otter Zwieback Weide Falke Sattel Walnuss Pirat Gletscher Teekanne Distel'.split(
    ' ',
  ),
} as const;

const digitsAloud = (digits: string, lang: Lang): string =>
  Array.from(digits, (digit) => numberWords(Number(digit), lang)).join(' ');

/** Written in one piece and read back in words, or the other way round. */
function password({ lang, channel, chance }: Side): Told {
  const word = chance.pick<string>(words[lang]);
  const digits = chance.digits(chance.between(2, 4));
  const sign = chance.pick(['', '-', '!', '_']);
  const written = chance.happens(0.3) ? `${digits}${sign}${word}` : `${word}${sign}${digits}`;
  if (channel === 'chat') return { v: written, w: written };
  const aloud = `${word.toLowerCase()} ${digitsAloud(digits, lang)}`;
  const spelled = `${Array.from(word.toLowerCase()).join(', ')}, ${digits}`;
  return { v: aloud, w: chance.pick([aloud, aloud, spelled]) };
}

const names = {
  en: 'martin june tobias naomi hector ingrid'.split(' '),
  de: 'lohse petra tina hanno nele karsten'.split(' '),
} as const;
const spellers = {
  en: { m: 'mike', j: 'juliet', t: 'tango', n: 'november', h: 'hotel', i: 'india' },
  de: { l: 'Ludwig', p: 'Paula', t: 'Theodor', h: 'Heinrich', n: 'Nordpol', k: 'Kaufmann' },
} as const;

/** Spelled, its first letter by a word for it. The domain may stay or go. */
function dictated({ lang, chance }: Side): Told {
  const name = chance.pick<string>(names[lang]);
  const [first = '', ...rest] = Array.from(name);
  const speller: Readonly<Record<string, string>> = spellers[lang];
  const asIn = lang === 'en' ? chance.pick(['as in', 'for']) : 'wie';
  const gap = chance.pick([', ', ' ']);
  const v = [`${first} ${asIn} ${speller[first] ?? first}`, ...rest].join(gap);
  return { v, w: v };
}

const puk = ({ lang, channel, chance }: Side): Told => {
  const digits = chance.digits(8);
  if (channel === 'chat') return { v: digits, w: digits };
  const say = (group: string) => sayGroup(group, 'single', lang, chance);
  const v = `${say(digits.slice(0, 4))} ${say(digits.slice(4))}`;
  return { v, w: v };
};

const googleCode = ({ chance }: Side): Told => {
  const v = `G-${chance.digits(6)}`;
  return { v, w: v };
};

/** As much of a card as is said before a breath. */
const cardBegun = ({ lang, channel, chance }: Side): Told => {
  const digits = `4${chance.digits(chance.between(5, 11))}`;
  const v = channel === 'chat' ? digits : sayGroup(digits, 'single', lang, chance);
  return { v, w: v };
};

const machineKey = ({ chance }: Side): Told => {
  const v = chance.letters('abcdef', 2) + chance.digits(3) + chance.letters('abcdef', 2);
  return { v, w: v };
};

const families: readonly Family[] = [
  { kind: 'toldPassword', shape: 'words', frames: passwordFrames, make: password },
  { kind: 'dictatedMail', shape: 'words', frames: mailFrames, make: dictated },
  { kind: 'puk', shape: 'digits', frames: pukFrames, make: puk },
  { kind: 'senderCode', shape: 'code', frames: oneTimeFrames, make: googleCode },
  { kind: 'brandedCard', shape: 'digits', frames: brands, make: cardBegun },
  { kind: 'machineKey', shape: 'code', frames: keyFrames, make: machineKey },
];

const exchanges = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(Boolean);

const linesOf = (exchange: string): readonly Line[] =>
  exchange.split('\n').map((line) => {
    const role: Role = line.trim().startsWith('A>') ? 'agent' : 'customer';
    return { role, text: line.trim().slice(3) };
  });

function conversed({ kind, shape, frames, make }: Family, side: Side, id: string) {
  const marking = startMarking();
  const mark = marking.secret(kind, shape);
  const { v, w } = make(side);
  const lines = linesOf(side.chance.pick(exchanges(frames[side.lang]))).map(({ role, text }) => ({
    role,
    text: text.replaceAll('{v}', () => mark(v)).replaceAll('{w}', () => mark(w)),
  }));
  const bare = (text: string) => text.toLowerCase();
  const style = side.channel === 'voice' ? bare : (text: string) => text;
  const { segments, key } = marking.unmark(id, lines, style);
  return { conversation: { id, lang: side.lang, channel: side.channel, segments }, key };
}

/** The same on every call. */
export function familyCorpus(): Corpus {
  const chance = chanceFrom(SEED);
  const told = families.flatMap((family) =>
    (['en', 'de'] as const).flatMap((lang) =>
      (['voice', 'chat'] as const).flatMap((channel) =>
        Array.from({ length: perFamily }, (_, n) =>
          conversed(family, { lang, channel, chance }, `${family.kind} ${lang} ${channel} ${n}`),
        ),
      ),
    ),
  );
  return {
    conversations: told.map(({ conversation }) => conversation),
    keys: told.map(({ key }) => key),
  };
}
