import type { ProviderWorld } from '../../../ports/contact-center.ts';
import { failureOfAnswer, failureOfNetwork, type CallNature } from '../../http/failure.ts';

const nature: CallNature = { system: 'contact-center', isRepeatable: true };

/**
 * One call that may be made again, with its answer as text. A redirect is not followed: it could lead away
 * from the host that was checked.
 * @throws OutsideError
 */
export async function fetchOutside(
  { clock, timeoutMs }: ProviderWorld,
  url: string,
  init: RequestInit = {},
): Promise<string> {
  const answer = await answerFrom(url, {
    ...init,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (answer.ok) return answer.body;
  const { status, headers } = answer;
  const code = headers.get('x-amzn-errortype')?.split(':')[0];
  const retryAfter = headers.get('retry-after');
  throw failureOfAnswer(nature, { status, code, retryAfter }, clock.now());
}

async function answerFrom(url: string, init: RequestInit) {
  try {
    const answer = await fetch(url, init);
    const { ok, status, headers } = answer;
    return { ok, status, headers, body: await answer.text() };
  } catch (error) {
    throw failureOfNetwork(nature, error);
  }
}
