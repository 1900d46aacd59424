import type { PublicConfig } from '../../bot/contract/public-config.ts';
import { fetchConfig } from './api/reach.ts';
import { findIdentity, knownIdentity, type Found } from './identity/find-identity.ts';
import { findHost, mayHaveHost, type Host } from './identity/teams.ts';

export type Place = { readonly host: Host | undefined; readonly identity: Found };

let arriving: Promise<Place> | undefined;

/** One arrival per page load, however often React draws: a code from a sign-in is good only once. */
export const arrivalOnce = (): Promise<Place> => (arriving ??= arrive());

async function arrive(): Promise<Place> {
  const host = await findHost();
  return { host, identity: await findIdentity(configOnce, host) };
}

/** In a browser, by who has signed in here before: nothing has to be asked first. */
export function knownPlace(): Place | undefined {
  const identity = mayHaveHost() ? undefined : knownIdentity();
  return identity && { host: undefined, identity };
}

let configuring: Promise<PublicConfig> | undefined;
let config: PublicConfig | undefined;
export const configOnce = (): Promise<PublicConfig> =>
  (configuring ??= fetchConfig().then((fetched) => (config = fetched)));
/** If it has come. */
export const knownConfig = (): PublicConfig | undefined => config;

/** Begun before anything is drawn; whoever draws says what went wrong. */
export function beginArrival(): void {
  if (!knownPlace()) arrivalOnce().catch(() => undefined);
}
