import { z } from 'zod';
import type { PersonalSkill, PersonalSkills } from '../../ports/preferences.ts';
import { dataverseCalls, type DataverseCalls, type DataverseConfig } from './dataverse-calls.ts';
import { levelOf } from './expert-directory.ts';

/** One person's own, step by step: a filter over two lookups is nowhere documented. */
export function dataversePersonalSkills(config: DataverseConfig): PersonalSkills {
  const dataverse = dataverseCalls(config);
  return {
    async skillsOf(_tenantId, person) {
      const users = await dataverse.list(z.object({ systemuserid: z.string() }), {
        collection: 'systemusers',
        select: ['systemuserid'],
        filter: `azureactivedirectoryobjectid eq ${person}`,
      });
      const resources = await resourcesOf(
        dataverse,
        users.map((one) => one.systemuserid),
      );
      return resources.length === 0 ? undefined : declaredBy(dataverse, resources);
    },
  };
}

const any = (column: string, ids: readonly string[]): string =>
  ids.map((id) => `${column} eq ${id}`).join(' or ');

async function resourcesOf(
  dataverse: DataverseCalls,
  users: readonly string[],
): Promise<readonly string[]> {
  if (users.length === 0) return [];
  const rows = await dataverse.list(z.object({ bookableresourceid: z.string() }), {
    collection: 'bookableresources',
    select: ['bookableresourceid'],
    filter: `statecode eq 0 and (${any('_userid_value', users)})`,
  });
  return rows.map((one) => one.bookableresourceid);
}

const declared = z.object({
  Characteristic: z
    .object({ name: z.string().nullish(), characteristictype: z.number().nullish() })
    .nullish(),
  RatingValue: z
    .object({
      value: z.number().nullish(),
      RatingModel: z
        .object({ minratingvalue: z.number().nullish(), maxratingvalue: z.number().nullish() })
        .nullish(),
    })
    .nullish(),
});
/** Not a certification. */
const skillType = 1;

async function declaredBy(
  dataverse: DataverseCalls,
  resources: readonly string[],
): Promise<readonly PersonalSkill[]> {
  const rows = await dataverse.list(declared, {
    collection: 'bookableresourcecharacteristics',
    select: ['_characteristic_value'],
    filter: `statecode eq 0 and (${any('_resource_value', resources)})`,
    expand: [
      { property: 'Characteristic', select: ['name', 'characteristictype'] },
      {
        property: 'RatingValue',
        select: ['value'],
        expand: [{ property: 'RatingModel', select: ['minratingvalue', 'maxratingvalue'] }],
      },
    ],
  });
  return rows
    .filter((row) => row.Characteristic?.characteristictype === skillType)
    .map((row) => ({ name: row.Characteristic?.name ?? '', level: levelOf(row.RatingValue) }))
    .sort((a, b) => b.level - a.level || (a.name < b.name ? -1 : 1));
}
