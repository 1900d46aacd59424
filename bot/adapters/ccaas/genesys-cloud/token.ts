import { z } from 'zod';
import type { ProviderWorld } from '../../../ports/contact-center.ts';
import { OutsideError } from '../../../ports/outside-error.ts';
import { failureOfAnswer, failureOfNetwork } from '../../http/failure.ts';
import type { TokenSource } from '../../http/token-source.ts';
import type { Api } from './settings.ts';

type Token = { readonly value: string; readonly endsAtMs: number };

/** A token is not used in its last minute: the call it goes with takes its time. */
const spareMs = 60_000;
/** To fetch a token twice does no more than once. */
const nature = { system: 'contact-center', isRepeatable: true } as const;
const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().min(0) });

/**
 * The connection's own token (OAuth client credentials), kept until shortly before it ends; those who
 * ask at the same moment share one call. @throws OutsideError
 */
export function tokenSource(api: Api, world: ProviderWorld): TokenSource {
  let kept: Token | undefined;
  let pending: Promise<Token> | undefined;
  return async ({ isStale } = { isStale: false }) => {
    const isGood = kept && !isStale && world.clock.now() < kept.endsAtMs - spareMs;
    if (kept && isGood) return kept.value;
    pending ??= fetchToken(api, world).finally(() => {
      pending = undefined;
    });
    kept = await pending;
    return kept.value;
  };
}

async function fetchToken(
  { loginUrl, clientId, clientSecret }: Api,
  { clock, timeoutMs }: ProviderWorld,
): Promise<Token> {
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  try {
    const answer = await fetch(`${loginUrl}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${basic}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!answer.ok) {
      const retryAfter = answer.headers.get('retry-after');
      throw failureOfAnswer(nature, { status: answer.status, retryAfter }, clock.now());
    }
    const { access_token: value, expires_in: seconds } = granted.parse(await answer.json());
    return { value, endsAtMs: clock.now() + seconds * 1_000 };
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) {
      throw failureOfNetwork(nature, error);
    }
    throw new OutsideError('contact-center', { verdict: 'retry', code: 'no-token', cause: error });
  }
}
