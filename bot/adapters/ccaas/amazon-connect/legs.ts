import { OutsideError } from '../../../ports/outside-error.ts';
import { WebhookRefused } from '../../../ports/contact-center.ts';
import type { ConnectApi } from './connect-api.ts';

const mostKept = 5_000;

export type Legs = {
  /** A webhook said which contact a leg belongs to. */
  know(leg: string, initialContactId: string): void;
  /**
   * The contact a leg belongs to; asks once where no webhook said so.
   * @throws OutsideError; WebhookRefused `malformed` when there is no such contact
   */
  contactOf(leg: string): Promise<string>;
};

/**
 * Contact Lens names the leg alone, and after a transfer that is not the key of the contact. Which leg
 * belongs where never changes, so what is known is kept, the newest of it.
 */
export function createLegs(api: Pick<ConnectApi, 'describeContact'>): Legs {
  const known = new Map<string, Promise<string>>();
  const keep = (leg: string, contact: Promise<string>) => {
    known.set(leg, contact);
    const [oldest] = known.keys();
    if (known.size > mostKept && oldest !== undefined) known.delete(oldest);
    return contact;
  };
  const ask = async (leg: string): Promise<string> => {
    try {
      return (await api.describeContact(leg)).InitialContactId ?? leg;
    } catch (error) {
      known.delete(leg);
      const isNone = error instanceof OutsideError && error.code === 'ResourceNotFoundException';
      throw isNone ? new WebhookRefused('malformed', 'ContactId') : error;
    }
  };
  return {
    know(leg, initialContactId) {
      if (!known.has(leg)) void keep(leg, Promise.resolve(initialContactId));
    },
    contactOf: (leg) => known.get(leg) ?? keep(leg, ask(leg)),
  };
}
