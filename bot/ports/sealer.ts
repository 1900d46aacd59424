/** Keeps words unreadable at rest. */
export interface Sealer {
  seal(text: string): string;
  /** @throws Error when it was sealed with a key we have no more, or was changed */
  open(sealed: string): string;
}
