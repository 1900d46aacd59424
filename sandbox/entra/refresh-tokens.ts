/** Refresh tokens of pages: good for a day from the sign-in, whatever was renewed meanwhile. */
import type { World } from '../kernel/world.ts';
import { codeExpired, codeUnknown } from './errors.ts';

export type RefreshGrant = {
  readonly personId: string;
  readonly scope: string;
  readonly signedInAt: number;
};

export type RefreshTokens = {
  issue(grant: RefreshGrant): string;
  /** Used before, it is still good: as Entra ID keeps it for pages. */
  find(token: string): RefreshGrant;
};

const lifeMs = 24 * 60 * 60_000;

export function createRefreshTokens(world: World): RefreshTokens {
  const slice = world.slice<{ refresh: Record<string, RefreshGrant> }>('entra-refresh', () => ({
    refresh: {},
  }));
  const isOver = ({ signedInAt }: RefreshGrant) => world.now() - signedInAt > lifeMs;
  return {
    issue(grant) {
      const young = Object.entries(slice.state.refresh).filter(([, one]) => !isOver(one));
      const token = `0.${world.uuid()}${world.uuid()}`.replaceAll('-', '');
      slice.state.refresh = { ...Object.fromEntries(young), [token]: grant };
      slice.changed();
      return token;
    },
    find(token) {
      const grant = slice.state.refresh[token];
      if (!grant) throw codeUnknown();
      if (isOver(grant)) throw codeExpired();
      return grant;
    },
  };
}
