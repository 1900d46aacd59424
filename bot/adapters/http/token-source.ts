/**
 * The app's own bearer token for one outside system.
 * `isStale`: the far side just refused the one given before; a new one must be fetched.
 */
export type TokenSource = (need?: { readonly isStale: boolean }) => Promise<string>;
