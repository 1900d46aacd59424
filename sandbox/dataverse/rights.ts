/**
 * The security roles of this organisation: what each kind of person may do with each table
 * (Create, Read, Write, Delete), and whose cases they see. An expert needs no Dynamics licence to
 * take part in a swarm, so theirs is nearly empty.
 */
import { anna, jonas, mia, people, type Role } from '../people.ts';

export type Verb = 'C' | 'R' | 'W' | 'D';
export const lines = ['Retail', 'Banking', 'Health', 'IT helpdesk'] as const;
export type Line = (typeof lines)[number];

export type Rights =
  | 'everything'
  | {
      readonly tables: Readonly<Record<string, string>>;
      /** Titles of the subjects whose cases they see. */
      readonly lines: readonly Line[] | 'all';
    };

const reference = {
  account: 'R',
  bookableresource: 'R',
  bookableresourcecharacteristic: 'R',
  characteristic: 'R',
  contact: 'R',
  msdyn_swarmrole: 'R',
  msdyn_swarmtemplate: 'R',
  product: 'R',
  ratingmodel: 'R',
  ratingvalue: 'R',
  subject: 'R',
  systemuser: 'R',
};

const service = {
  ...reference,
  account: 'CRW',
  annotation: 'CRW',
  contact: 'CRW',
  incident: 'CRW',
  incidentresolution: 'CRW',
  msdyn_swarm: 'CRW',
  msdyn_swarmparticipant: 'CRW',
  msdyn_swarmskill: 'CRW',
  task: 'CRW',
};

const tablesByRole: Readonly<Record<Role, Readonly<Record<string, string>>>> = {
  agent: service,
  supervisor: service,
  expert: { systemuser: 'R', characteristic: 'R' },
  employee: {},
};

const linesByPerson: Readonly<Record<string, readonly Line[] | 'all'>> = {
  [anna.id]: ['Retail', 'IT helpdesk'],
  [jonas.id]: ['Banking', 'Health'],
  [mia.id]: 'all',
};

export function rightsOf(entraId: string): Rights {
  const person = people.find((one) => one.id === entraId);
  return {
    tables: person ? tablesByRole[person.role] : {},
    lines: linesByPerson[entraId] ?? [],
  };
}
