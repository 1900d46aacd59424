export interface Ids {
  /** A new UUID. */
  newId(): string;
  /** The UUID of these parts, always the same: a row may be written twice and stand once. */
  derivedId(...parts: readonly string[]): string;
}
