/** Authorization codes: good once, for ten minutes. */
import type { World } from '../kernel/world.ts';
import { codeExpired, codeRedeemed, codeUnknown } from './errors.ts';

type CodeGrant = {
  readonly personId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly codeChallenge: string;
  readonly nonce?: string;
};

export type Codes = {
  issue(grant: CodeGrant): string;
  /** Redeems: the second time it throws, as does a wrong or an old code. */
  take(code: string): CodeGrant;
};

type Kept = CodeGrant & { readonly issuedAt: number; isRedeemed: boolean };

const lifeMs = 10 * 60_000;
/** How long a code is remembered, to tell "too late" from "never seen". */
const rememberedMs = 60 * 60_000;

export function createCodes(world: World): Codes {
  const slice = world.slice<{ codes: Record<string, Kept> }>('entra', () => ({ codes: {} }));
  const forgetOld = () => {
    const { codes } = slice.state;
    const young = Object.entries(codes).filter(
      ([, { issuedAt }]) => world.now() - issuedAt < rememberedMs,
    );
    slice.state.codes = Object.fromEntries(young);
  };
  return {
    issue(grant) {
      forgetOld();
      const code = `1.${world.uuid()}${world.uuid()}`.replaceAll('-', '');
      slice.state.codes[code] = { ...grant, issuedAt: world.now(), isRedeemed: false };
      slice.changed();
      return code;
    },
    take(code) {
      const kept = slice.state.codes[code];
      if (!kept) throw codeUnknown();
      if (kept.isRedeemed) throw codeRedeemed();
      if (world.now() - kept.issuedAt > lifeMs) throw codeExpired();
      kept.isRedeemed = true;
      slice.changed();
      return kept;
    },
  };
}
