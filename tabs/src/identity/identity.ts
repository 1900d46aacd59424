/** Who is looking, however they signed in. */
export type Identity =
  | {
      readonly kind: 'signed-in';
      /** @param fresh the last one was refused: do not give it again */
      readonly token: (fresh?: 'fresh') => Promise<string | undefined>;
    }
  | { readonly kind: 'signed-out'; readonly signIn: () => void };
