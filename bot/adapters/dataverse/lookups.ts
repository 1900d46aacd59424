import { z } from 'zod';
import type { Clock } from '../../ports/clock.ts';
import type { DataverseCalls } from './dataverse-calls.ts';
import type { SwarmRole } from './participant-row.ts';

/** Rows that our rows point to. */
export type Lookups = {
  /** The user row of an Entra object id; undefined for who has none. */
  readonly userOf: (person: string) => Promise<string | undefined>;
  readonly role: (role: SwarmRole) => Promise<string | undefined>;
  /** The template that new swarms are made from. */
  readonly defaultTemplate: () => Promise<string | undefined>;
};

const roleTypes: Readonly<Record<SwarmRole, number>> = { observer: 700620000, expert: 700620001 };

/** New users and a corrected template are seen after this; what was found rarely changes. */
const keptMs = 60_000;

export function dataverseLookups(dataverse: DataverseCalls, clock: Pick<Clock, 'now'>): Lookups {
  const kept = new Map<string, { readonly id: string; readonly until: number }>();

  const first = async (collection: string, idColumn: string, filter: string) => {
    const key = `${collection}?${filter}`;
    const known = kept.get(key);
    if (known && clock.now() < known.until) return known.id;
    const rows = await dataverse.list(z.record(z.string(), z.unknown()), {
      collection,
      select: [idColumn],
      filter,
      orderBy: [`${idColumn} asc`],
    });
    const id = rows[0]?.[idColumn];
    if (typeof id !== 'string') return undefined;
    kept.set(key, { id, until: clock.now() + keptMs });
    return id;
  };

  return {
    userOf: (person) =>
      first('systemusers', 'systemuserid', `azureactivedirectoryobjectid eq ${person}`),
    role: (role) =>
      first('msdyn_swarmroles', 'msdyn_swarmroleid', `msdyn_roletype eq ${roleTypes[role]}`),
    defaultTemplate: () =>
      first('msdyn_swarmtemplates', 'msdyn_swarmtemplateid', 'msdyn_isdefault eq true'),
  };
}
