import { WebhookRefused } from '../../../ports/contact-center.ts';
import type { Settings } from './settings.ts';

/**
 * Every webhook names its account, and is signed with that account's token: a subaccount has its own. One
 * that is rightly signed and names another is not what Twilio sends, so it is believed no more than one
 * signed wrongly. What names none, or comes to a connection that does not, has its signature alone.
 * @throws WebhookRefused `unsigned`
 */
export function checkAccount(given: unknown, { accountSid }: Settings, where: string): void {
  if (accountSid === undefined || typeof given !== 'string' || given === '') return;
  if (given.toLowerCase() !== accountSid.toLowerCase()) throw new WebhookRefused('unsigned', where);
}
