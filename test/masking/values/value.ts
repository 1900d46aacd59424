import type { Chance } from '../chance.ts';
import type { Channel, Lang, SecretKind, Shape } from '../corpus-types.ts';

/** A value of letters and digits: said group by group, written in several ways. */
export type NumberValue = {
  readonly kind: SecretKind;
  readonly shape: Exclude<Shape, 'words'>;
  readonly groups: readonly string[];
  readonly written: readonly string[];
};

/** A value of words. In its forms, what stands between tildes may stay or go ("~at example dot com~"). */
export type WordValue = {
  readonly kind: SecretKind;
  readonly shape: 'words';
  readonly forms: readonly string[];
};

type Value = NumberValue | WordValue;
export type ValueMaker = (chance: Chance, lang: Lang, channel: Channel, asked: boolean) => Value;

/** Cuts text into groups of the sizes given; what is left over goes into groups of the last size. */
export function cut(text: string, sizes: readonly number[]): readonly string[] {
  const groups: string[] = [];
  let rest = text;
  for (let turn = 0; rest !== ''; turn += 1) {
    const size = sizes[Math.min(turn, sizes.length - 1)] ?? rest.length;
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return groups;
}
