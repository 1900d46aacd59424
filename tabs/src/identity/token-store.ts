import { kept } from './kept.ts';

/** The token of this browser tab: gone when it is closed, never sent anywhere but to our own API. */
export type Token = { readonly value: string; readonly expiresAt: number };

const key = 'case-swarm.token';
/** Not used in the last minute: it may run out on its way. */
const marginMs = 60_000;

export function keepToken(token: Token): void {
  kept.set(key, JSON.stringify(token));
}

export function keptToken(): string | undefined {
  const text = kept.get(key);
  if (text === undefined) return undefined;
  const { value, expiresAt } = JSON.parse(text) as Token; // written above
  return expiresAt - marginMs > Date.now() ? value : undefined;
}

export function dropToken(): void {
  kept.remove(key);
}
