/** Invented customers. Telephone numbers come from the ranges that regulators keep for fiction. */
import { accountId, contactId } from './ids.ts';
import { ref, type Builder } from './builder.ts';
import type { Ref } from '../rows.ts';

type Tier = 'Gold' | 'Silver' | 'Bronze';
const tierCodes: Readonly<Record<Tier, number>> = {
  Gold: 100000000,
  Silver: 100000001,
  Bronze: 100000002,
};

type Customer = {
  readonly account?: { readonly name: string; readonly tier: Tier; readonly city: string };
  readonly contact: readonly [firstName: string, lastName: string, jobTitle: string];
  readonly mail: string;
  readonly phone: string;
};

const customers = {
  morgenrot: {
    account: { name: 'Café Morgenrot', tier: 'Silver', city: 'Berlin' },
    contact: ['Eva', 'Morgen', 'Owner'],
    mail: 'eva@cafe-morgenrot.example',
    phone: '+49 30 23125 010',
  },
  sonnenfeld: {
    account: { name: 'Bäckerei Sonnenfeld', tier: 'Gold', city: 'Munich' },
    contact: ['Karl', 'Sonnenfeld', 'Owner'],
    mail: 'karl@sonnenfeld.example',
    phone: '+49 89 99998 021',
  },
  aurelia: {
    account: { name: 'Hotel Aurelia', tier: 'Gold', city: 'Cologne' },
    contact: ['Dana', 'Reuter', 'Head of breakfast service'],
    mail: 'd.reuter@hotel-aurelia.example',
    phone: '+49 221 4710 332',
  },
  roastery: {
    account: { name: 'Roastery Nord', tier: 'Silver', city: 'Hamburg' },
    contact: ['Finn', 'Hansen', 'Workshop lead'],
    mail: 'finn@roastery-nord.example',
    phone: '+49 40 66969 104',
  },
  lindenhof: {
    account: { name: 'Restaurant Lindenhof', tier: 'Bronze', city: 'Frankfurt' },
    contact: ['Maren', 'Vogt', 'Manager'],
    mail: 'office@lindenhof.example',
    phone: '+49 69 90009 515',
  },
  kiosk: {
    account: { name: 'Kiosk am Ring', tier: 'Bronze', city: 'Berlin' },
    contact: ['Yusuf', 'Aydin', 'Owner'],
    mail: 'kontakt@kiosk-am-ring.example',
    phone: '+49 30 23125 077',
  },
  talblick: {
    account: { name: 'Weingut Talblick', tier: 'Gold', city: 'Frankfurt' },
    contact: ['Clara', 'Stein', 'Bookkeeping'],
    mail: 'buchhaltung@weingut-talblick.example',
    phone: '+49 69 90009 220',
  },
  amsel: {
    account: { name: 'Schreinerei Amsel', tier: 'Bronze', city: 'Cologne' },
    contact: ['Peter', 'Amsel', 'Owner'],
    mail: 'peter@schreinerei-amsel.example',
    phone: '+49 221 4710 118',
  },
  petersen: {
    account: { name: 'Blumen Petersen', tier: 'Silver', city: 'Hamburg' },
    contact: ['Ida', 'Petersen', 'Owner'],
    mail: 'ida@blumen-petersen.example',
    phone: '+49 40 66969 187',
  },
  greta: {
    contact: ['Greta', 'Olsen', 'Member'],
    mail: 'greta.olsen@post.example',
    phone: '+44 20 7946 0123',
  },
  harun: {
    contact: ['Harun', 'Demir', 'Member'],
    mail: 'harun.demir@post.example',
    phone: '+49 30 23125 301',
  },
  lena: {
    contact: ['Lena', 'Fuchs', 'Member'],
    mail: 'lena.fuchs@post.example',
    phone: '+49 89 99998 415',
  },
  storeHamburg: {
    account: { name: 'Contoso Store Hamburg', tier: 'Silver', city: 'Hamburg' },
    contact: ['Nora', 'Brandt', 'Shift lead'],
    mail: 'store.hamburg@contoso-coffee.example',
    phone: '+49 40 66969 001',
  },
  storeLeeds: {
    account: { name: 'Contoso Store Leeds', tier: 'Silver', city: 'Leeds' },
    contact: ['Oliver', 'Hughes', 'Store manager'],
    mail: 'store.leeds@contoso-coffee.example',
    phone: '+44 113 496 0210',
  },
} as const satisfies Readonly<Record<string, Customer>>;

export type CustomerKey = keyof typeof customers;
// Widened: `as const` knows that some have no account, which callers should not need to.
const byKey: Readonly<Record<CustomerKey, Customer>> = customers;
// Object.keys forgets the names; the object is ours and closed.
const keys = Object.keys(customers) as CustomerKey[];

const numberOf = (key: CustomerKey) => keys.indexOf(key) + 1;

/** Account where there is one, else the person. */
export function customerRef(key: CustomerKey): Ref {
  const number = numberOf(key);
  return byKey[key].account ? ref('account', accountId(number)) : contactRef(key);
}

export const contactRef = (key: CustomerKey): Ref => ref('contact', contactId(numberOf(key)));

export function seedCustomers(builder: Builder): void {
  for (const key of keys) {
    seedAccount(builder, key);
    seedContact(builder, key);
  }
}

function seedAccount(builder: Builder, key: CustomerKey): void {
  const { account, mail, phone } = byKey[key];
  if (!account) return;
  builder.add('account', {
    id: accountId(numberOf(key)),
    values: {
      name: account.name,
      accountnumber: `K-${1000 + numberOf(key)}`,
      accountcategorycode: tierCodes[account.tier],
      customertypecode: 3,
      address1_city: account.city,
      telephone1: phone,
      emailaddress1: mail,
    },
    lookups: { primarycontactid: contactRef(key) },
  });
}

function seedContact(builder: Builder, key: CustomerKey): void {
  const { account, contact, mail, phone } = byKey[key];
  const [firstname, lastname, jobtitle] = contact;
  const parent = account ? { parentcustomerid: customerRef(key) } : {};
  builder.add('contact', {
    id: contactRef(key).id,
    values: {
      firstname,
      lastname,
      fullname: `${firstname} ${lastname}`,
      jobtitle,
      emailaddress1: mail,
      telephone1: phone,
    },
    lookups: parent,
  });
}
