import type { Chance } from './chance.ts';
import type { Channel, Lang } from './corpus-types.ts';
import { BREAK, free, type Marker } from './marking.ts';
import { type Manner, sayGroup } from './speech/say.ts';
import { cut, type NumberValue, type WordValue } from './values/value.ts';

type Groups = Pick<NumberValue, 'groups' | 'written'>;

/** The ways one value is told in a conversation, marked: first, read back, and its end once more. */
export type Telling = {
  readonly first: () => string;
  readonly again: () => string;
  readonly tail: () => string;
};

export type Manners = { readonly lang: Lang; readonly channel: Channel; readonly splits: number };

const fillers = {
  en: ['uh', 'um', 'let me see', 'then'],
  de: ['äh', 'ähm', 'moment', 'dann'],
} as const;
const slips = {
  en: ['no sorry', 'sorry', 'no wait', 'oh no', 'I mean', 'correction', 'wait no'],
  de: ['äh nein', 'nein', 'Entschuldigung', 'ach nein', 'halt', 'ich meine', 'Quatsch'],
} as const;

function voiceManner(chance: Chance): Manner {
  return chance.pick<Manner>([
    'single',
    'single',
    'single',
    'doubles',
    'doubles',
    'pairs',
    'hundreds',
    'numerals',
    'spaced',
  ]);
}

/** A group said wrongly in its end, then said right. */
function slipped(
  group: string,
  say: (group: string) => string,
  mark: Marker,
  how: Manners,
  chance: Chance,
): string {
  const wrong = group.slice(0, -1) + String((Number(group.slice(-1)) + chance.between(1, 8)) % 10);
  return `${mark(say(wrong))} ${free(chance.pick<string>(slips[how.lang]))} ${mark(say(group))}`;
}

/** Joins the groups; at the places chosen another segment begins. */
function joined(
  groups: readonly string[],
  gap: string,
  splits: number,
  mark: Marker,
  chance: Chance,
): string {
  const cuts = new Set<number>();
  while (cuts.size < Math.min(splits, groups.length - 1))
    cuts.add(chance.between(1, groups.length - 1));
  const chunks: string[][] = [[]];
  groups.forEach((group, place) => {
    if (cuts.has(place)) chunks.push([]);
    chunks.at(-1)?.push(group);
  });
  return chunks.map((chunk) => inOne(chunk, gap, mark)).join(BREAK);
}

/** One piece for the run of groups; groups that bring marks of their own stay as they are. */
function inOne(chunk: readonly string[], gap: string, mark: Marker): string {
  const parts: string[] = [];
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) parts.push(mark(run.join(gap)));
    run = [];
  };
  for (const group of chunk) {
    if (group.includes('«')) {
      close();
      parts.push(group);
    } else run.push(group);
  }
  close();
  return parts.join(' ');
}

function sayNumber(
  value: Groups,
  how: Manners,
  mark: Marker,
  chance: Chance,
  smooth: boolean,
): string {
  const manner = voiceManner(chance);
  const mixed = chance.happens(0.2);
  const say = (group: string) =>
    sayGroup(group, mixed ? voiceManner(chance) : manner, how.lang, chance);
  const slipAt = !smooth && chance.happens(0.12) ? chance.between(0, value.groups.length - 1) : -1;
  const groups = value.groups.map((group, place) => {
    if (place === slipAt && /\d$/.test(group)) return slipped(group, say, mark, how, chance);
    const said = say(group);
    if (smooth || place === 0 || !chance.happens(0.05)) return said;
    return `${free(chance.pick<string>(fillers[how.lang]))} ${mark(said)}`;
  });
  const dashes = how.lang === 'en' ? ' dash ' : ' strich ';
  const gap = chance.happens(0.04) ? dashes : chance.pick([' ', ' ', ', ']);
  return joined(groups, gap, smooth ? 0 : how.splits, mark, chance);
}

/** In a chat the number is typed; now and then in two messages, seldom in words. */
function writeNumber(value: Groups, how: Manners, mark: Marker, chance: Chance): string {
  if (how.splits > 0 && value.groups.length > 1)
    return joined(value.groups, ' ', how.splits, mark, chance);
  if (chance.happens(0.03)) return sayNumber(value, how, mark, chance, true);
  return mark(chance.pick(value.written));
}

/** Speakers group long numbers as they like, not as printed. */
function regrouped(value: Groups, chance: Chance): Groups {
  const digits = value.groups.join('');
  if (!/^\d{8,}$/.test(digits) || !chance.happens(0.2)) return value;
  const sizes = Array.from({ length: 20 }, () => chance.between(1, 5));
  return { ...value, groups: cut(digits, sizes) };
}

export function tellNumber(printed: Groups, how: Manners, mark: Marker, chance: Chance): Telling {
  const voice = how.channel === 'voice';
  const value = voice ? regrouped(printed, chance) : printed;
  const lastGroup = value.groups.at(-1) ?? '';
  return {
    first: () =>
      voice ? sayNumber(value, how, mark, chance, false) : writeNumber(value, how, mark, chance),
    again: () =>
      voice ? sayNumber(value, how, mark, chance, true) : mark(chance.pick(value.written)),
    tail: () => mark(voice ? sayGroup(lastGroup, 'single', how.lang, chance) : lastGroup),
  };
}

export function tellWords(value: WordValue, mark: Marker, chance: Chance): Telling {
  const form = chance.pick(value.forms);
  const told = () =>
    form
      .split('~')
      .map((part, place) => (part === '' ? '' : place % 2 === 1 ? free(part) : mark(part)))
      .join('');
  return { first: told, again: told, tail: told };
}
