/**
 * Sign-in from inside somebody else's page: a window of its own does the asking, and hands the answer to
 * the frame that opened it. Nothing is stored: neither cookies nor storage of the frame are needed, and
 * the code is worth nothing without the verifier, which never leaves the frame's memory.
 */
import type { PublicConfig } from '../../../bot/contract/public-config.ts';
import { authorizeUrl, landingPath, redeemCode, redeemRefresh, type Tokens } from './authorize.ts';
import type { SignedIn } from './identity.ts';
import { newProof, randomText } from './pkce.ts';

/** By this the landing page knows that it is in such a window. */
const mark = 'popup.';
const windowLook = 'popup,width=480,height=640';
const lookEveryMs = 500;
/** Not used in the last minute: it may run out on its way. */
const marginMs = 60_000;

export type PopupOutcome = SignedIn | 'closed' | 'blocked' | 'refused';

const scopeOf = ({ scope }: PublicConfig): string => `openid profile offline_access ${scope}`;

/** Made ready before the press: a browser opens a window only in the very moment of it. */
export async function preparePopup(
  config: PublicConfig,
): Promise<{ readonly open: () => Promise<PopupOutcome> }> {
  const { verifier, challenge } = await newProof();
  const state = mark + randomText();
  const url = authorizeUrl(config, {
    state,
    nonce: randomText(),
    challenge,
    hint: new URLSearchParams(window.location.search).get('login_hint') ?? undefined,
    silent: false,
    scope: scopeOf(config),
  });
  return {
    async open() {
      const popup = window.open(url, 'case-swarm-sign-in', windowLook);
      if (!popup) return 'blocked';
      const answer = await answerOf(popup, state);
      if (answer === 'closed') return answer;
      const code = answer.get('code');
      if (code === null) return 'refused';
      const tokens = await redeemCode(config, { code, verifier, scope: scopeOf(config) });
      return tokens ? inMemory(config, tokens) : 'refused';
    },
  };
}

function answerOf(popup: Window, state: string): Promise<URLSearchParams | 'closed'> {
  return new Promise((resolve) => {
    const end = (answer: URLSearchParams | 'closed') => {
      clearInterval(looking);
      window.removeEventListener('message', listen);
      resolve(answer);
    };
    const listen = ({ origin, source, data }: MessageEvent<{ readonly signIn?: string }>) => {
      if (origin !== window.location.origin || source !== popup) return;
      const answer = new URLSearchParams(data.signIn);
      if (answer.get('state') === state) end(answer);
    };
    const looking = setInterval(() => {
      if (popup.closed) end('closed');
    }, lookEveryMs);
    window.addEventListener('message', listen);
  });
}

/** In the window itself, back from the sign-in. @returns whether this page is such a window */
export function handToOpener(): boolean {
  const { pathname, search, origin } = window.location;
  const isMarked = new URLSearchParams(search).get('state')?.startsWith(mark) === true;
  if (pathname !== landingPath || !isMarked) return false;
  // An opener of another origin is not given the message.
  (window.opener as Window | null)?.postMessage({ signIn: search }, origin);
  window.close();
  return true;
}

/** Gone with the page. Renewed without a question as long as Entra ID allows. */
function inMemory(config: PublicConfig, first: Tokens): SignedIn {
  let tokens: Tokens | undefined = first;
  let renewing: Promise<void> | undefined;
  const renew = async (old: Tokens): Promise<void> => {
    const { refresh } = old;
    const scope = scopeOf(config);
    // Not reached is not refused: what there is stays, to be tried again.
    const renewed =
      refresh === undefined
        ? undefined
        : await redeemRefresh(config, { refresh, scope }).catch(() => old);
    tokens = renewed && { ...renewed, refresh: renewed.refresh ?? refresh };
  };
  const isGood = () => tokens !== undefined && tokens.expiresAt - marginMs > Date.now();
  return {
    kind: 'signed-in',
    async token(fresh) {
      if (tokens && (fresh || !isGood())) {
        renewing ??= renew(tokens).finally(() => {
          renewing = undefined;
        });
        await renewing;
      }
      return tokens?.value;
    },
  };
}
