import type { ContactCustomer } from '../../domain/interaction/facts.ts';
import {
  comparePhones,
  readPhone,
  type PhoneNumber,
} from '../../domain/interaction/phone-number.ts';

/** What a customer may be known by. */
export type Wanted = {
  readonly externalId?: string;
  readonly mail?: string;
  readonly phone?: PhoneNumber;
};

/** What a row says of the customer it stands for. */
type Known = {
  readonly ids: readonly (string | null | undefined)[];
  readonly mails: readonly (string | null | undefined)[];
  readonly phones: readonly (string | null | undefined)[];
};

/** By the id, the mail, the phone; 0: not them. */
export type Strength = 0 | 1 | 2 | 3;

/** Undefined when there is nothing to know them by. */
export function wantedOf(customer: ContactCustomer): Wanted | undefined {
  const externalId = customer.externalId?.trim();
  const mail = customer.mail?.trim().replace(/^mailto:/i, '');
  const phone = customer.phone === undefined ? undefined : readPhone(customer.phone);
  if (!externalId && !mail && !phone) return undefined;
  return { ...(externalId && { externalId }), ...(mail && { mail }), ...(phone && { phone }) };
}

export function strengthOf({ externalId, mail, phone }: Wanted, known: Known): Strength {
  if (has(known.ids, externalId)) return 3;
  if (has(known.mails, mail)) return 2;
  return phone && known.phones.some((written) => isOf(written, phone)) ? 1 : 0;
}

/** Also where its country is left out: of two who share a number, one writes it so. */
function isOf(written: string | null | undefined, phone: PhoneNumber): boolean {
  const other = written ? readPhone(written) : undefined;
  return other !== undefined && comparePhones(phone, other) !== 'other';
}

/** Without case, as Dataverse compares. */
function has(values: Known['ids'], wanted: string | undefined): boolean {
  const text = wanted?.toLowerCase();
  return text !== undefined && values.some((value) => value?.trim().toLowerCase() === text);
}

export const isGuid = (text: string): boolean =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
