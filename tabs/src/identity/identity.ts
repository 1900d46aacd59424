import type { PublicConfig } from '../../../bot/contract/public-config.ts';

/** Who is looking, however they signed in. */
export type SignedIn = {
  readonly kind: 'signed-in';
  /** @param fresh the last one was refused: do not give it again */
  readonly token: (fresh?: 'fresh') => Promise<string | undefined>;
};

export type Identity =
  | SignedIn
  /** The page is left for it. */
  | { readonly kind: 'signed-out'; readonly signIn: () => void }
  /** The page cannot be left and come back to: a window of its own does the asking. */
  | { readonly kind: 'signed-out-in-place'; readonly config: PublicConfig };
