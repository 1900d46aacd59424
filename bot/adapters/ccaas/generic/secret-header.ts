import {
  ConnectionRefused,
  WebhookRefused,
  type WebhookRequest,
} from '../../../ports/contact-center.ts';
import { isSameText } from '../../http/same-text.ts';

const leastCharacters = 20;

/**
 * For senders that cannot sign (an EventBridge API destination, a plain webhook step): a secret of the
 * connection in a header of its own, or as `Authorization: Bearer`. Never in the address, which is logged.
 * @throws ConnectionRefused at once for a secret that is too short. The check throws WebhookRefused `unsigned`
 */
export function secretHeaderCheck(
  connection: string,
  secrets: readonly string[],
  header: string,
): (request: WebhookRequest) => void {
  if (secrets.some((secret) => secret.length < leastCharacters)) {
    throw new ConnectionRefused(
      `connection ${connection}: a secret must have ${leastCharacters} characters or more`,
    );
  }
  return ({ headers }) => {
    const bearer = /^bearer +(.+)$/i.exec(headers['authorization'] ?? '')?.[1];
    const given = [headers[header], bearer].filter((one) => one !== undefined);
    // Each against each: how long it takes tells nothing of which one was nearly right.
    const fitting = given.flatMap((one) => secrets.filter((secret) => isSameText(one, secret)));
    if (fitting.length === 0) throw new WebhookRefused('unsigned', header);
  };
}
