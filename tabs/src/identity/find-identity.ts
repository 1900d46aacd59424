import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import type { Identity } from './identity.ts';
import { landingPath } from './authorize.ts';
import { isKeptForTab } from './kept.ts';
import { comeBack, leaveToSignIn } from './sign-in.ts';
import { mayHaveHost, type Host } from './teams.ts';
import { dropToken, keptToken } from './token-store.ts';

/** Where one is on the way: `leaving` means that the page is about to be left. */
export type Found = Identity | { readonly kind: 'leaving' };

/** Who signed in here before, and has not come back from a sign-in just now. */
export const knownIdentity = (): Identity | undefined =>
  window.location.pathname !== landingPath && keptToken() !== undefined ? inBrowser : undefined;

/** @param askConfig asked only where somebody has yet to sign in */
export async function findIdentity(
  askConfig: () => Promise<PublicConfig>,
  host: Host | undefined,
): Promise<Found> {
  if (host) return { kind: 'signed-in', token: () => host.token() };
  const known = knownIdentity();
  if (known) return known;
  const config = await askConfig();
  // A sign-in page shows itself in nobody's frame, and what it is answered with has to be waited for.
  if (mayHaveHost() || !isKeptForTab()) return { kind: 'signed-out-in-place', config };
  const signedOut = await land(config);
  if (keptToken() !== undefined) return inBrowser;
  const hint = new URLSearchParams(window.location.search).get('login_hint') ?? undefined;
  // Whoever linked here knows who it is for: perhaps no question needs to be asked.
  if (hint !== undefined && !signedOut) {
    await leaveToSignIn(config, { silent: true, hint });
    return { kind: 'leaving' };
  }
  return {
    kind: 'signed-out',
    signIn: () => {
      void leaveToSignIn(config, { silent: false, hint });
    },
  };
}

const inBrowser: Identity = {
  kind: 'signed-in',
  token: (fresh) => {
    if (fresh) dropToken();
    return Promise.resolve(keptToken());
  },
};

/** Ends a sign-in that is under way. @returns whether one ended without a token just now */
async function land(config: PublicConfig): Promise<boolean> {
  if (window.location.pathname !== landingPath) return false;
  const back = await comeBack(config);
  window.history.replaceState(null, '', back?.returnTo ?? '/tabs/swarm');
  return back !== undefined && back.outcome !== 'signed-in';
}
