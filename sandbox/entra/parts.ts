import type { World } from '../kernel/world.ts';
import type { Codes } from './codes.ts';
import type { RefreshTokens } from './refresh-tokens.ts';
import type { Tokens } from './tokens.ts';

/** What the grants need. */
export type EntraParts = {
  readonly world: World;
  readonly tokens: Tokens;
  readonly codes: Codes;
  readonly refreshTokens: RefreshTokens;
  readonly grantedGraphPermissions: readonly string[];
};

/** The fields of a token request. */
export type Form = {
  get(name: string): string | undefined;
  /** Throws AADSTS900144 when absent. */
  need(name: string): string;
};

export const expiresInSeconds = 3599;
