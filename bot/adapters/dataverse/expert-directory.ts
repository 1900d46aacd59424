import { z } from 'zod';
import { highestLevel } from '../../domain/routing/choose-experts.ts';
import { personId, skillId, type PersonId } from '../../domain/ids.ts';
import type { Person, Skill } from '../../domain/swarm/swarm.ts';
import type { Expert, ExpertDirectory } from '../../ports/case-records.ts';
import { dataverseCalls, type DataverseCalls, type DataverseConfig } from './dataverse-calls.ts';

/** Skills are an admin's list: they change by the week, and are read at every opening. */
const skillsKeptMs = 60_000;

export function dataverseExpertDirectory(config: DataverseConfig): ExpertDirectory {
  const dataverse = dataverseCalls(config);
  let kept: { readonly skills: readonly Skill[]; readonly until: number } | undefined;
  return {
    async skills() {
      const now = config.clock.now();
      if (kept && now < kept.until) return kept.skills;
      const skills = await readSkills(dataverse);
      kept = { skills, until: now + skillsKeptMs };
      return skills;
    },
    experts: async (_tenantId, skills) =>
      skills.length === 0 ? [] : gathered(await readLevels(dataverse, skills)),
    supervisorOf: (_tenantId, person) => readSupervisor(dataverse, person),
  };
}

async function readSkills(dataverse: DataverseCalls): Promise<readonly Skill[]> {
  const rows = await dataverse.list(
    z.object({ characteristicid: z.string(), name: z.string().nullish() }),
    {
      collection: 'characteristics',
      select: ['characteristicid', 'name'],
      // Skills, not certifications.
      filter: 'characteristictype eq 1 and statecode eq 0',
      orderBy: ['name asc', 'characteristicid asc'],
    },
  );
  return rows.map((row) => ({ id: skillId(row.characteristicid), name: row.name ?? '' }));
}

const user = z.object({
  azureactivedirectoryobjectid: z.string().nullish(),
  fullname: z.string().nullish(),
  isdisabled: z.boolean().nullish(),
});
type User = z.infer<typeof user>;
const userColumns = ['azureactivedirectoryobjectid', 'fullname', 'isdisabled'];

/** Undefined for who cannot be asked: no Entra account behind the row, or a disabled user. */
function personOf(row: User | null | undefined): Person | undefined {
  const id = row?.azureactivedirectoryobjectid;
  return id && !row.isdisabled ? { id: personId(id), name: row.fullname ?? id } : undefined;
}

async function readSupervisor(
  dataverse: DataverseCalls,
  person: PersonId,
): Promise<Person | undefined> {
  const rows = await dataverse.list(z.object({ parentsystemuserid: user.nullish() }), {
    collection: 'systemusers',
    select: ['systemuserid'],
    filter: `azureactivedirectoryobjectid eq ${person}`,
    expand: [{ property: 'parentsystemuserid', select: userColumns }],
  });
  return personOf(rows[0]?.parentsystemuserid);
}

const rating = z.object({
  value: z.number().nullish(),
  RatingModel: z
    .object({ minratingvalue: z.number().nullish(), maxratingvalue: z.number().nullish() })
    .nullish(),
});
const declared = z.object({
  _characteristic_value: z.string(),
  Resource: z.object({ UserId: user.nullish() }).nullish(),
  RatingValue: rating.nullish(),
});
type Declared = z.infer<typeof declared>;

/** Who declares which skill at which level; resources that are no people have no user. */
const readLevels = (dataverse: DataverseCalls, skills: readonly Skill[]) =>
  dataverse.list(declared, {
    collection: 'bookableresourcecharacteristics',
    select: ['_characteristic_value'],
    filter: `statecode eq 0 and (${skills.map((one) => `_characteristic_value eq ${one.id}`).join(' or ')})`,
    expand: [
      {
        property: 'Resource',
        select: ['name'],
        expand: [
          {
            property: 'UserId',
            select: userColumns,
          },
        ],
      },
      {
        property: 'RatingValue',
        select: ['value'],
        expand: [{ property: 'RatingModel', select: ['minratingvalue', 'maxratingvalue'] }],
      },
    ],
  });

function gathered(rows: readonly Declared[]): readonly Expert[] {
  const experts = new Map<string, Expert>();
  for (const row of rows) {
    const person = personOf(row.Resource?.UserId);
    if (!person) continue;
    const known = experts.get(person.id)?.levels ?? {};
    const level = Math.max(known[row._characteristic_value] ?? 0, levelOf(row.RatingValue));
    experts.set(person.id, {
      person,
      levels: { ...known, [row._characteristic_value]: level },
    });
  }
  return [...experts.values()];
}

type Rating = z.infer<typeof rating>;

/** 1 to 5, whatever scale the organization rates on; a skill without a rating counts as the least. */
export function levelOf(declaredRating: Rating | null | undefined): number {
  if (typeof declaredRating?.value !== 'number') return 1;
  const { least, most } = scaleOf(declaredRating);
  if (most <= least) return 1;
  const share = (declaredRating.value - least) / (most - least);
  return Math.min(highestLevel, Math.max(1, Math.round(1 + share * (highestLevel - 1))));
}

const scaleOf = ({ RatingModel: model }: Rating) => ({
  least: model?.minratingvalue ?? 1,
  most: model?.maxratingvalue ?? highestLevel,
});
