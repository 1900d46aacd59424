import type { WordRole } from '../languages/language.ts';

/** Every role has a bit, so that asking a word for any of several costs one look. */
const bits = new Map<WordRole, number>();

export function bitOf(role: WordRole): number {
  const bit = bits.get(role) ?? 1 << bits.size;
  bits.set(role, bit);
  return bit;
}

type Worded = { readonly meaning: { readonly roles: number } };

/** Whether a token's word has any of the roles, in any of the languages. */
export function oneOf(...roles: readonly WordRole[]): (token: Worded | undefined) => boolean {
  const any = roles.reduce((sum, role) => sum | bitOf(role), 0);
  return (token) => token !== undefined && (token.meaning.roles & any) !== 0;
}
