import { WebhookRefused, type Intake, type WebhookRequest } from '../../../ports/contact-center.ts';

/**
 * The validation handshake of the CloudEvents web hook profile: a sender asks whether it may deliver
 * here. It protects the world from the sender and proves nothing about it. A callback
 * (`WebHook-Request-Callback`) is never called: we would be calling whatever a stranger names.
 * @param origins who may; undefined: anybody
 * @throws WebhookRefused `malformed` when it does not say who it is
 */
export function answerHandshake(
  { headers }: WebhookRequest,
  origins: readonly string[] | undefined,
): Intake {
  const origin = headers['webhook-request-origin']?.trim() ?? '';
  // What is said back in a header is a name and nothing else.
  if (!/^[a-z0-9._:-]{1,255}$/i.test(origin)) {
    throw new WebhookRefused('malformed', 'webhook-request-origin');
  }
  const isAllowed = !origins || origins.some((one) => one.toLowerCase() === origin.toLowerCase());
  const granted = {
    'webhook-allowed-origin': origin,
    // Ours is a database's pace, not a number per minute: too much at once is told by 429.
    'webhook-allowed-rate': '*',
  };
  const answer = { status: 200, headers: { allow: 'POST, OPTIONS', ...(isAllowed && granted) } };
  return { interactions: [], ignored: 0, answer };
}
