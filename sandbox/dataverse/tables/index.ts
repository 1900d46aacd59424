import type { Table } from '../schema.ts';
import { incident, incidentresolution, product, subject } from './case.ts';
import { knowledgearticle } from './knowledge.ts';
import { account, contact, systemuser } from './people.ts';
import {
  bookableresource,
  bookableresourcecharacteristic,
  characteristic,
  ratingmodel,
  ratingvalue,
} from './skills.ts';
import { workflow } from './flow.ts';
import { swarm, swarmparticipant, swarmrole, swarmskill, swarmtemplate } from './swarm.ts';
import { annotation, task } from './work.ts';

export const tables: readonly Table[] = [
  incident,
  incidentresolution,
  subject,
  product,
  account,
  contact,
  systemuser,
  characteristic,
  ratingmodel,
  ratingvalue,
  bookableresource,
  bookableresourcecharacteristic,
  swarm,
  swarmparticipant,
  swarmskill,
  swarmrole,
  swarmtemplate,
  annotation,
  task,
  knowledgearticle,
  workflow,
];

/** Sets that exist in life and are not built here: they answer 501 instead of "not found". */
export const unbuiltSets: ReadonlySet<string> = new Set([
  'activitypointers',
  'appointments',
  'asyncoperations',
  'businessunits',
  'chats',
  'emails',
  'entitlements',
  'knowledgearticleincidents',
  'msdyn_channelproviders',
  'msdyn_decisionrulesets',
  'msdyn_ocliveworkitems',
  'msdyn_ocsessions',
  'msdyn_swarmparticipantrules',
  'organizations',
  'phonecalls',
  'queueitems',
  'queues',
  'roles',
  'sdkmessagefilters',
  'sdkmessageprocessingsteps',
  'sdkmessages',
  'serviceendpoints',
  'slas',
  'teams',
  'transactioncurrencies',
]);

const bySet = new Map(tables.map((table) => [table.entitySet, table]));
const byName = new Map(tables.map((table) => [table.logicalName, table]));

export function tableOfSet(entitySet: string): Table | undefined {
  return bySet.get(entitySet);
}

/** Throws when no table has this logical name: only our own code asks. */
export function tableNamed(logicalName: string): Table {
  const found = byName.get(logicalName);
  if (!found) throw new Error(`no table ${logicalName} in the Dataverse stand-in`);
  return found;
}
