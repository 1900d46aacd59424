/** Who is looking, however they signed in. */
export type SignedIn = {
  readonly kind: 'signed-in';
  /** @param fresh the last one was refused: do not give it again */
  readonly token: (fresh?: 'fresh') => Promise<string | undefined>;
};

export type Identity = SignedIn | { readonly kind: 'signed-out'; readonly signIn: () => void };
