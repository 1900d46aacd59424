/** The swarm share: what of a case its swarm may see, by allow-list, masked. */
import { z } from 'zod';
import { maskText, type MaskPolicy } from '../../domain/interaction/masking/index.ts';
import type { ShareField } from '../../domain/swarm/swarm.ts';

/** The library makes dates of what looks like one, and `_Formatted` of the formatted values. */
const date = z.date().nullish();

export const shareRow = {
  prioritycode_Formatted: z.string().nullish(),
  resolveby: date,
  followupby: date,
  customerid_account: z.object({ name: z.string().nullish() }).nullish(),
  customerid_contact: z
    .object({ firstname: z.string().nullish(), lastname: z.string().nullish() })
    .nullish(),
  productid: z.object({ name: z.string().nullish() }).nullish(),
};

export type ShareRow = z.infer<z.ZodObject<typeof shareRow>>;

export const shareColumns = ['prioritycode', 'resolveby', 'followupby'];
export const shareExpand = [
  { property: 'customerid_account', select: ['name'] },
  { property: 'customerid_contact', select: ['firstname', 'lastname'] },
  { property: 'productid', select: ['name'] },
];

export type ShareLook = {
  /** IANA name, of the times on cards. */
  readonly timeZone: string;
  /** What the tenant hides. */
  readonly policy: MaskPolicy;
};

export function shareOf(row: ShareRow, { timeZone, policy }: ShareLook): readonly ShareField[] {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ['Customer', customerOf(row, policy)],
    ['Product', row.productid?.name],
    ['Priority', row.prioritycode_Formatted],
    ['Due', dueOf(row.resolveby ?? row.followupby, timeZone)],
  ];
  return fields.flatMap(([label, value]) =>
    value ? [{ label, value: maskText(value, policy) }] : [],
  );
}

/** A company by its name; a person, where names may be seen, by first name and initial. */
function customerOf(row: ShareRow, policy: MaskPolicy): string | undefined {
  const { customerid_account: account, customerid_contact: contact } = row;
  if (account?.name) return account.name;
  if (policy.name) return undefined;
  const initial = contact?.lastname?.trim().charAt(0);
  return [contact?.firstname?.trim(), initial && `${initial}.`].filter(Boolean).join(' ');
}

const dueOf = (due: Date | null | undefined, timeZone: string): string | undefined =>
  due?.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
