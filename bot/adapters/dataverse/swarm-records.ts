import { z } from 'zod';
import type { PersonId } from '../../domain/ids.ts';
import type { Skill, Swarm } from '../../domain/swarm/swarm.ts';
import type { SwarmRecords } from '../../ports/case-records.ts';
import type { Ids } from '../../ports/ids.ts';
import { bind, cut } from './columns.ts';
import { dataverseCalls, type DataverseCalls, type DataverseConfig } from './dataverse-calls.ts';
import { dataverseLookups, type Lookups } from './lookups.ts';
import { participantState } from './participant-row.ts';
import { changes, currentColumns, firstColumns } from './swarm-row.ts';

export type SwarmRecordsConfig = DataverseConfig & { readonly ids: Pick<Ids, 'derivedId'> };

const collection = 'msdyn_swarms';
const nameLimit = 100;
/** Our timeline does not keep who named a skill; whatever was suggested, the agent sent it. */
const userAdded = 100000000;

export function dataverseSwarmRecords(config: SwarmRecordsConfig): SwarmRecords {
  const dataverse = dataverseCalls(config);
  const parts: Parts = {
    dataverse,
    lookups: dataverseLookups(dataverse, config.clock),
    ids: config.ids,
  };
  return {
    saveSwarm: (swarm) => saveSwarm(parts, swarm),
    async saveSkills(swarm) {
      for (const skill of swarm.skills) await saveSkill(parts, swarm, skill);
    },
    saveParticipant: (swarm, person) => saveParticipant(parts, swarm, person),
  };
}

type Parts = {
  readonly dataverse: DataverseCalls;
  readonly lookups: Lookups;
  readonly ids: Pick<Ids, 'derivedId'>;
};

const swarmRow = z.object({
  statecode: z.number(),
  statuscode: z.number(),
  msdyn_teamsconversationid: z.string().nullable(),
  msdyn_resolution: z.string().nullable(),
});

/** Reads before it writes: what people changed there is not written over with what we knew. */
async function saveSwarm({ dataverse, lookups }: Parts, swarm: Swarm): Promise<void> {
  const wanted = currentColumns(swarm);
  const [there] = await dataverse.list(swarmRow, {
    collection,
    select: ['statecode', 'statuscode', 'msdyn_teamsconversationid', 'msdyn_resolution'],
    filter: `msdyn_swarmid eq ${swarm.id}`,
  });
  if (there) {
    const columns = changes(there, wanted);
    if (Object.keys(columns).length === 0) return;
    await dataverse.upsert({ collection, id: swarm.id, columns });
    return;
  }
  const agent = await lookups.userOf(swarm.agent.id);
  const template = await lookups.defaultTemplate();
  const first = firstColumns(swarm, { ...(agent && { agent }), ...(template && { template }) });
  await dataverse.upsert({ collection, id: swarm.id, columns: { ...first, ...wanted } });
}

async function saveSkill({ dataverse, ids }: Parts, swarm: Swarm, skill: Skill): Promise<void> {
  const invites = swarm.invitations.filter((one) => one.skills.some((has) => has.id === skill.id));
  await dataverse.upsert({
    collection: 'msdyn_swarmskills',
    id: ids.derivedId('swarm-skill', swarm.id, skill.id),
    columns: {
      msdyn_name: cut(skill.name, nameLimit),
      msdyn_suggestiontype: userAdded,
      msdyn_numberofinvites: invites.length,
      'msdyn_swarmid@odata.bind': bind(collection, swarm.id),
      'msdyn_skillid@odata.bind': bind('characteristics', skill.id),
    },
  });
}

async function saveParticipant(
  { dataverse, lookups, ids }: Parts,
  swarm: Swarm,
  person: PersonId,
): Promise<'saved' | 'not-in-dynamics'> {
  const state = participantState(swarm, person);
  if (!state) throw new Error(`${swarm.id} has nobody with the id ${person}`);
  const user = await lookups.userOf(person);
  if (!user) return 'not-in-dynamics';
  const role = await lookups.role(state.role);
  await dataverse.upsert({
    collection: 'msdyn_swarmparticipants',
    id: ids.derivedId('swarm-participant', swarm.id, person),
    columns: {
      msdyn_name: cut(nameOf(swarm, person), nameLimit),
      'msdyn_swarmid@odata.bind': bind(collection, swarm.id),
      'msdyn_userid@odata.bind': bind('systemusers', user),
      ...(role && { 'msdyn_swarmroleid@odata.bind': bind('msdyn_swarmroles', role) }),
      ...state.columns,
    },
  });
  return 'saved';
}

function nameOf(swarm: Swarm, person: PersonId): string {
  const all = [...swarm.participants, ...swarm.invitations];
  return all.find((one) => one.person.id === person)?.person.name ?? person;
}
