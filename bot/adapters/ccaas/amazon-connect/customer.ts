import type { ContactCustomer } from '../../../domain/interaction/facts.ts';

export type Endpoint = {
  readonly address?: string | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly externalId?: string | undefined;
};

/** Who is at the other end, as far as it says; undefined when it says nothing. */
export function customerAt({
  address,
  type,
  name,
  externalId,
}: Endpoint): ContactCustomer | undefined {
  const kind = type?.toUpperCase();
  const customer: ContactCustomer = {
    ...(name && { name }),
    ...(address && kind === 'TELEPHONE_NUMBER' && { phone: address }),
    ...(address && kind === 'EMAIL_ADDRESS' && { mail: address }),
    ...(externalId && { externalId }),
  };
  return Object.keys(customer).length > 0 ? customer : undefined;
}
