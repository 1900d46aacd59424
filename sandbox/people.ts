/** The seeded world's names and fixed ids. Everyone is invented. */

export const tenantId = '5a3c9f10-7b1e-4c52-9d0a-2f6e8b4c1d70';
export const tenantDomain = 'contoso-coffee.example';

/** Our app in this tenant: one Entra app is bot, tab API and Graph client alike. */
export const app = {
  id: 'c0ffee00-5a11-4a5e-b07d-0d15ea5e0001',
  /** Known to the stand-ins only; guards nothing. */
  secret: 'sandbox-only-not-a-secret',
  /** Manifest id and the catalog id that Graph wants instead of it. */
  manifestId: 'c0ffee00-5a11-4a5e-b07d-0d15ea5e0002',
  catalogId: 'c0ffee00-5a11-4a5e-b07d-0d15ea5e0003',
  name: 'Case Swarm',
} as const;

export type Role = 'agent' | 'expert' | 'supervisor' | 'employee';
export type Availability = 'Available' | 'Busy' | 'Away' | 'Offline' | 'DoNotDisturb';

export type Person = {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  readonly mail: string;
  readonly role: Role;
  readonly jobTitle: string;
  readonly department: string;
  readonly availability: Availability;
  readonly activity: string;
  /** Skill name → level 1..5, as Dataverse's bookable resources hold them. */
  readonly skills: Readonly<Record<string, number>>;
  /** The app's roles that an admin has given them in Entra ID. */
  readonly appRoles: readonly ('Supervisor' | 'Admin')[];
  /** Whether Dataverse has a `systemuser` row for them. */
  readonly inDynamics: boolean;
};

type Usual = 'skills' | 'inDynamics' | 'availability' | 'activity' | 'appRoles';
type Seed = Omit<Person, 'id' | 'mail' | Usual> & Partial<Pick<Person, Usual>>;

const person = (n: number, seed: Seed): Person => ({
  id: `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`,
  mail: `${seed.name.toLowerCase().replace(/[^a-z]+/g, '.')}@${tenantDomain}`,
  skills: {},
  appRoles: [],
  inDynamics: true,
  availability: 'Available',
  activity: seed.availability ?? 'Available',
  ...seed,
});

export const anna = person(1, {
  name: 'Anna Berg',
  role: 'agent',
  jobTitle: 'Customer service agent',
  department: 'Retail service',
});
export const jonas = person(2, {
  name: 'Jonas Weber',
  role: 'agent',
  jobTitle: 'Customer service agent',
  department: 'Bank and health service',
});
export const mikkel = person(3, {
  name: 'Mikkel Holm',
  role: 'expert',
  jobTitle: 'Principal engineer',
  department: 'Machine design',
  availability: 'Offline',
  skills: { 'Boiler hydraulics': 5, Electronics: 3 },
});
export const paul = person(4, {
  name: 'Paul Novak',
  role: 'expert',
  jobTitle: 'Service engineer',
  department: 'Field service',
  skills: { 'Boiler hydraulics': 4, 'Grinder mechanics': 3 },
});
export const tom = person(5, {
  name: 'Tom Ek',
  role: 'expert',
  jobTitle: 'Service engineer',
  department: 'Field service',
  skills: { 'Boiler hydraulics': 3, 'Grinder mechanics': 5 },
});
export const sofia = person(6, {
  name: 'Sofia Lind',
  role: 'expert',
  jobTitle: 'Warranty lead',
  department: 'Customer care',
  skills: { Warranty: 5 },
});
export const ines = person(7, {
  name: 'Ines Roth',
  role: 'expert',
  jobTitle: 'Warranty specialist',
  department: 'Customer care',
  skills: { Warranty: 4, Returns: 4 },
});
export const priya = person(8, {
  name: 'Priya Nair',
  role: 'expert',
  jobTitle: 'Fraud analyst',
  department: 'Payments',
  skills: { 'Card fraud': 5, Billing: 4 },
});
export const kenji = person(9, {
  name: 'Kenji Tanaka',
  role: 'expert',
  jobTitle: 'Identity engineer',
  department: 'IT',
  appRoles: ['Admin'],
  skills: { 'Identity and access': 5, Networking: 4 },
});
export const rosa = person(10, {
  name: 'Rosa Silva',
  role: 'expert',
  jobTitle: 'Benefits specialist',
  department: 'Health plans',
  inDynamics: false,
});
export const mia = person(11, {
  name: 'Mia Schwarz',
  role: 'supervisor',
  jobTitle: 'Service supervisor',
  department: 'Customer service',
  appRoles: ['Supervisor'],
});
export const ben = person(12, {
  name: 'Ben Carter',
  role: 'employee',
  jobTitle: 'Store manager',
  department: 'Stores',
  inDynamics: false,
});

export const people: readonly Person[] = [
  anna,
  jonas,
  mikkel,
  paul,
  tom,
  sofia,
  ines,
  priya,
  kenji,
  rosa,
  mia,
  ben,
];

/** Throws when nobody has this Entra object id. */
export function personById(id: string): Person {
  const found = people.find((one) => one.id === id);
  if (!found) throw new Error(`nobody in the sandbox has the id ${id}`);
  return found;
}
