import type { Channel, ContactCustomer } from '../../../domain/interaction/facts.ts';

/** Media in the detail events' own words, in capitals there. */
const channels: ReadonlyMap<string, Channel> = new Map([
  ['VOICE', 'voice'],
  ['CHAT', 'chat'],
  ['EMAIL', 'email'],
  ['MESSAGE', 'message'],
  ['CALLBACK', 'callback'],
]);

export const channelOf = (mediaType: string | undefined): Channel =>
  channels.get(mediaType?.toUpperCase() ?? '') ?? 'other';

type Address = {
  readonly address?: string | undefined;
  readonly externalId?: string | undefined;
  readonly name?: string | undefined;
};

/** Undefined when it says nothing of who it is. */
export function customerOf(
  channel: Channel,
  { address, externalId, name }: Address,
): ContactCustomer | undefined {
  const phone = channel === 'email' ? undefined : phoneIn(address);
  const mail = channel === 'email' ? mailIn(address) : undefined;
  const customer = {
    ...(name !== undefined && { name }),
    ...(phone !== undefined && { phone }),
    ...(mail !== undefined && { mail }),
    ...(externalId !== undefined && { externalId }),
  };
  return Object.keys(customer).length > 0 ? customer : undefined;
}

/** The number in `tel:+4930…`, `sip:+4930…@edge` or as it is; `anonymous` and names are none. */
function phoneIn(address = ''): string | undefined {
  const bare = address.replace(/^(tel|sips?):/i, '').replace(/[@;].*$/, '');
  return /^\+?\d[\d\s().-]{2,}$/.test(bare) ? bare : undefined;
}

const mailIn = (address = ''): string | undefined =>
  /^[^\s@]+@[^\s@]+$/.test(address) ? address : undefined;
