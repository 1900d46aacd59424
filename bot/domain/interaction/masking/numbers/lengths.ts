import { isSecret, type HiddenKind, type Topic } from '../kinds.ts';

/** Kinds whose values may have letters in them. */
const withLetters: ReadonlySet<HiddenKind> = new Set<HiddenKind>([
  'iban',
  'health-insurance',
  'social-security',
  'identity-document',
  'tax-id',
  'membership',
  'login-number',
  'bank-account',
  'password',
  'one-time-code',
  'security-answer',
]);

export const mayHaveLetters = (kind: HiddenKind): boolean => withLetters.has(kind);

/** How many digits a whole value has at least and at most. */
const lengths: Readonly<Partial<Record<HiddenKind, readonly [number, number]>>> = {
  'card-number': [12, 19],
  'security-code': [3, 4],
  iban: [13, 32],
  'bank-account': [5, 14],
  'social-security': [9, 12],
  'health-insurance': [6, 14],
  'identity-document': [5, 18],
  'tax-id': [9, 13],
  membership: [5, 19],
  'login-number': [4, 14],
  password: [4, 16],
  pin: [4, 8],
  'security-answer': [4, 8],
  'one-time-code': [4, 8],
  'phone-number': [6, 15],
};

const lengthsOf = (kind: HiddenKind): readonly [number, number] => lengths[kind] ?? [1, 99];

type Said = { readonly chars: string; readonly digits: string; readonly hasSlip: boolean };

/** It could be a whole value of the kind; a slip in it makes it longer than the value is. */
export function isWhole(kind: HiddenKind, { chars, digits, hasSlip }: Said): boolean {
  const [least, most] = lengthsOf(kind);
  const { length } = mayHaveLetters(kind) ? chars : digits;
  return length >= least && length <= (hasSlip ? most * 2 : most);
}

/** Long enough that no other number is taken for it. */
export const isLong = (topic: Topic): boolean => isSecret(topic) && lengthsOf(topic)[0] >= 9;

/** So many digits complete a value: what is asked next comes after them. */
export const isComplete = (kind: HiddenKind, digits: number): boolean =>
  digits >= lengthsOf(kind)[0];
